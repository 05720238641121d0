package org.jdhclient.engine;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Action;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;

/** What becomes of an interface's addresses, as the machine has to hear of it. */
final class AddressEvents {
  private final HostInterface network;
  private final EngineParts parts;
  private final DhcpClient client;

  AddressEvents(HostInterface network, EngineParts parts, DhcpClient client) {
    this.network = network;
    this.parts = parts;
    this.client = client;
  }

  /** Somebody on the link has spoken with an address, or of one. */
  List<Action> heard(ArpPacket packet, BootTime now) {
    return client.isConflict(packet) && isOwn(packet.senderMac())
        ? List.of()
        : client.receive(packet, now);
  }

  /**
   * A second interface on the same link speaks with the address too, as Linux does by default
   * (arp_announce).
   */
  private boolean isOwn(MacAddress sender) {
    try {
      return network.isOwn(sender);
    } catch (RefusedException e) {
      parts.log().warn(e.getMessage());
      return false;
    }
  }

  /**
   * One was removed, by whomever; it counts what is there now. The kernel takes addresses off a
   * link before it removes it, which is told by another event.
   */
  List<Action> removed(Ipv4Address address, int prefixLength, BootTime now) {
    var inForce =
        client
            .state()
            .lease()
            .map(parts.applier()::inForce)
            .filter(held -> held.address().equals(address));
    return inForce.isEmpty() || !isThere(inForce.get(), now)
        ? client.addressRemoved(address, prefixLength, now)
        : List.of();
  }

  /** The routes go with an address, and do not come back with it, if it is set anew by others. */
  private boolean isThere(Lease inForce, BootTime now) {
    try {
      if (!parts.projection().has(inForce)) {
        return false;
      }
      if (!parts.projection().hasRoutes(inForce)) {
        client.incomplete(now);
      }
      return true;
    } catch (RefusedException e) {
      parts.log().warn(e.getMessage());
      return false;
    }
  }
}
