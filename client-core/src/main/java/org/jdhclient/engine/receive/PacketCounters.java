package org.jdhclient.engine.receive;

import java.util.Map;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumVerdict;

/** How many packets there were of each kind. */
public record PacketCounters(Map<ChecksumVerdict, Long> verdicts, Map<Discard, Long> discards) {}
