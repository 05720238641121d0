package org.jdhclient.linux.status;

import java.util.List;
import java.util.Map;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumVerdict;

/**
 * How one interface's client is at.
 *
 * @param machine of its family
 * @param linkUsable whether the link is up and has its carrier
 * @param lastRefusals the last packets that were not used, the oldest first
 */
public record ClientSnapshot(
    Interface on,
    MachineView machine,
    boolean linkUsable,
    Map<ChecksumVerdict, Long> verdicts,
    Map<Discard, Long> discards,
    List<PacketRefusal> lastRefusals) {

  /** How many packets were not used. */
  long refused() {
    return discards.values().stream().mapToLong(Long::longValue).sum();
  }
}
