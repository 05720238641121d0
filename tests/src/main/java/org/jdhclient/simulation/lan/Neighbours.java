package org.jdhclient.simulation.lan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.ArpPacket;

/** The other hosts of the link, as ARP knows them: routers, and those with a stolen address. */
public final class Neighbours {
  private static final MacAddress ROUTER = new MacAddress(0x00163e000001L);
  private static final MacAddress THIEF = new MacAddress(0x00163e0000ffL);

  private final List<ServerModel> servers;
  private final Set<Ipv4Address> stolen = new HashSet<>();

  public Neighbours(List<ServerModel> servers) {
    this.servers = servers;
  }

  /** Another host takes an address, and says so. */
  public ArpPacket steal(Ipv4Address address) {
    stolen.add(address);
    return ArpPacket.announcement(THIEF, address);
  }

  /** Whoever has somebody else's address lets go of it. */
  public void repent() {
    stolen.clear();
  }

  /** What comes back on an ARP packet of the client's, if anything does. */
  public Optional<ArpPacket> answer(ArpPacket asked) {
    var wanted = asked.targetIp();
    if (stolen.contains(wanted)) {
      return Optional.of(reply(THIEF, asked));
    }
    for (var server : servers) {
      if (server.identifier().equals(wanted) && server.isThere()) {
        return Optional.of(reply(ROUTER, asked));
      }
    }
    return Optional.empty();
  }

  private static ArpPacket reply(MacAddress mac, ArpPacket asked) {
    return new ArpPacket(
        ArpPacket.REPLY, mac, asked.targetIp(), asked.senderMac(), asked.senderIp());
  }
}
