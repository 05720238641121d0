package org.jdhclient.linux.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostAddress.Rank;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.InetConf;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkException;
import org.jdhclient.linux.netlink.NetlinkReply;
import org.jdhclient.linux.netlink.NetlinkRequest;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.netlink.RouteMessage;

/**
 * An interface's network state as rtnetlink(7) has it.
 *
 * @param on the interface, and the name under which a client has it
 */
public record NetlinkInterface(NetlinkSocket netlink, Interface on) implements HostInterface {

  @Override
  public Optional<LinkState> link() throws ErrnoException {
    try {
      return Optional.of(state(netlink.link(on.ifindex())));
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** What of the interface's own link message matters to a client: an alias goes by its name. */
  public LinkState state(LinkMessage link) {
    var name = on.nameHere().on(link.name()).name();
    return new LinkState(name, link.macAddress(), carrier(link), link.mtu(), link.maxMtu());
  }

  private static Carrier carrier(LinkMessage link) {
    if (!link.isUp() || !link.hasCarrier()) {
      return Carrier.NONE;
    }
    return link.isOperational() ? Carrier.THERE : Carrier.COMING;
  }

  @Override
  public List<HostAddress> addresses() throws ErrnoException {
    var addresses = new ArrayList<HostAddress>();
    for (var set : netlink.addresses(on.ifindex())) {
      addresses.add(
          new HostAddress(
              set.address(),
              set.prefixLength(),
              set.validLifetime(),
              set.isSecondary() ? Rank.SECONDARY : Rank.PRIMARY,
              set.label()));
    }
    return addresses;
  }

  @Override
  public Optional<String> otherHolder(Ipv4Address address) throws ErrnoException {
    for (var set : netlink.addresses()) {
      boolean here = set.ifindex() == on.ifindex();
      boolean ours = here && (!on.nameHere().isAlias() || set.label().equals(on.name()));
      if (set.address().equals(address) && !ours) {
        return Optional.of(here ? set.label() : netlink.link(set.ifindex()).name());
      }
    }
    return Optional.empty();
  }

  @Override
  public List<HostRoute> routes(Ipv4Address source) throws ErrnoException {
    var routes = new ArrayList<HostRoute>();
    for (var set : netlink.routes(on.ifindex())) {
      if (set.protocol() == RouteMessage.RTPROT_DHCP && set.prefsrc().equals(source)) {
        routes.add(new HostRoute(set.destination(), set.gateway(), set.prefsrc(), set.metric()));
      }
    }
    return routes;
  }

  @Override
  public Promotion promotion() throws ErrnoException {
    return netlink.promotesSecondaries(on.ifindex()) ? Promotion.ON : Promotion.OFF;
  }

  @Override
  public List<ChangeOutcome> change(List<HostChange> changes) throws ErrnoException {
    var asked = changes.stream().map(this::asked).toList();
    var outcomes = new ArrayList<ChangeOutcome>();
    for (var reply : netlink.request(asked.stream().map(Asked::request).toList())) {
      outcomes.add(outcome(reply, asked.get(outcomes.size()).noEffect()));
    }
    return outcomes;
  }

  /**
   * What is asked for a change.
   *
   * @param noEffect by what the kernel says that things are as they should be, or that there is no
   *     such link
   */
  private record Asked(NetlinkRequest request, Errno... noEffect) {}

  private Asked asked(HostChange change) {
    if (change instanceof HostChange.SetAddress set) {
      return new Asked(address(set).add());
    } else if (change instanceof HostChange.RemoveAddress remove) {
      return new Asked(address(remove).delete(), Errno.EADDRNOTAVAIL, Errno.ENODEV);
    } else if (change instanceof HostChange.AddRoute add) {
      return new Asked(route(add.route()).add(), Errno.EEXIST);
    } else if (change instanceof HostChange.RemoveRoute remove) {
      return new Asked(route(remove.route()).delete(), Errno.ESRCH, Errno.ENODEV);
    } else if (change instanceof HostChange.SetMtu set) {
      return new Asked(LinkMessage.setMtu(on.ifindex(), set.mtu()), Errno.ENODEV);
    }
    var promotion = ((HostChange.SetPromotion) change).promotion();
    int value = promotion == Promotion.ON ? 1 : 0;
    return new Asked(InetConf.setPromoteSecondaries(on.ifindex(), value), Errno.ENODEV);
  }

  private AddressMessage address(HostChange.SetAddress set) {
    long lifetime = set.lifetimeSeconds();
    return new AddressMessage(
        on.ifindex(),
        set.address(),
        set.prefixLength(),
        0,
        set.broadcast(),
        lifetime,
        lifetime,
        0,
        on.nameHere().isAlias() ? set.label() : "");
  }

  private AddressMessage address(HostChange.RemoveAddress remove) {
    return new AddressMessage(
        on.ifindex(), remove.address(), remove.prefixLength(), 0, Ipv4Address.ANY, 0, 0, 0, "");
  }

  private RouteMessage route(HostRoute route) {
    return new RouteMessage(
        route.destination(),
        route.gateway(),
        on.ifindex(),
        route.source(),
        route.metric(),
        RouteMessage.RTPROT_DHCP);
  }

  private static ChangeOutcome outcome(NetlinkReply reply, Errno... noEffect) {
    if (reply.isDone()) {
      return ChangeOutcome.DONE;
    }
    try {
      reply.orThrow(noEffect);
      return ChangeOutcome.ALREADY;
    } catch (NetlinkException e) {
      return ChangeOutcome.refused(e.getMessage());
    }
  }
}
