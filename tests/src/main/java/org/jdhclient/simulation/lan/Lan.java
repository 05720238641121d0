package org.jdhclient.simulation.lan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.simulation.course.Agenda;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.Faults;
import org.jdhclient.simulation.model.KernelModel;

/** One to three servers on a link, and what befalls them. */
public final class Lan {
  private final List<ServerModel> servers = new ArrayList<>();
  private final Chance chance;

  public Lan(VirtualClock clock, Chance chance) {
    this.chance = chance;
    int count = 1 + chance.below(3);
    for (int i = 0; i < count; i++) {
      int network = i == 2 ? 4 : 3;
      var identifier = Ipv4Address.of(10, 0, network, 1 + i);
      servers.add(new ServerModel(identifier, Temper.drawn(chance), clock, chance.split()));
    }
  }

  public WireModel wire(
      VirtualClock clock, Agenda agenda, Faults faults, Chance lots, KernelModel kernel) {
    return new WireModel(clock, agenda, faults, lots, kernel, servers);
  }

  public Neighbours neighbours() {
    return new Neighbours(servers);
  }

  /** A server starts anew, without memory. */
  public void forget() {
    any().forget();
  }

  /** A server sends what nobody asked for. */
  public void forceRenew(WireModel wire, Optional<DhcpMessage> lastAsked) {
    var server = any();
    lastAsked.ifPresent(asked -> wire.answer(server.forceRenew(asked), server.identifier()));
  }

  /** From now on there is one server, and it is healthy. */
  public void recover() {
    servers.get(0).recover();
    servers.subList(1, servers.size()).forEach(ServerModel::leave);
  }

  /** An address of a pool. */
  public Ipv4Address anyAddress() {
    return any().anyAddress();
  }

  private ServerModel any() {
    return servers.get(chance.below(servers.size()));
  }
}
