package org.jdhclient.linux.status;

import java.util.List;
import org.jdhclient.engine.receive.PacketCounters;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.linux.host.Interface;

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
    PacketCounters packets,
    List<PacketRefusal> lastRefusals) {

  /** How many packets were not used. */
  long refused() {
    return packets.discards().values().stream().mapToLong(Long::longValue).sum();
  }
}
