package org.jdhclient.engine.receive;

import java.util.Map;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumVerdict;

/**
 * How many packets there were of each kind.
 *
 * @param partsLeftOut options and the like of packets that were used all the same
 */
public record PacketCounters(
    Map<ChecksumVerdict, Long> verdicts, Map<Discard, Long> discards, long partsLeftOut) {}
