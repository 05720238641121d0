package org.jdhclient.linux.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostAddress.Rank;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.InetConf;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.netlink.RouteMessage;
import org.jdhclient.wire.Octets;

/**
 * An interface's network state as rtnetlink(7) has it.
 *
 * @param on the interface, and the name under which a client has it
 */
public record NetlinkInterface(NetlinkSocket netlink, Interface on) implements HostInterface {

  @Override
  public Optional<LinkState> link() throws ErrnoException {
    return new InterfaceLink(netlink, on).now();
  }

  /** What of the interface's own link message matters to a client: an alias goes by its name. */
  public LinkState state(LinkMessage link) {
    return new InterfaceLink(netlink, on).state(link);
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
      boolean ours = here && on.nameHere().isOwnLabel(set.label());
      if (set.address().equals(address) && !ours) {
        return Optional.of(here ? set.label() : netlink.link(set.ifindex()).name());
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean isOwn(MacAddress address) throws ErrnoException {
    var octets = Octets.copyOf(address.octets());
    return netlink.links().stream().anyMatch(link -> link.hardwareAddress().equals(octets));
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
    return AskedChange.make(changes, this::asked, netlink);
  }

  private AskedChange asked(HostChange change) {
    if (change instanceof HostChange.SetAddress set) {
      return new AskedChange(address(set).add());
    } else if (change instanceof HostChange.RemoveAddress remove) {
      return new AskedChange(address(remove).delete(), Errno.EADDRNOTAVAIL, Errno.ENODEV);
    } else if (change instanceof HostChange.AddRoute add) {
      return new AskedChange(route(add.route()).add(), Errno.EEXIST);
    } else if (change instanceof HostChange.RemoveRoute remove) {
      return new AskedChange(route(remove.route()).delete(), Errno.ESRCH, Errno.ENODEV);
    } else if (change instanceof HostChange.SetMtu set) {
      return new AskedChange(LinkMessage.setMtu(on.ifindex(), set.mtu()), Errno.ENODEV);
    }
    var promotion = ((HostChange.SetPromotion) change).promotion();
    int value = promotion == Promotion.ON ? 1 : 0;
    return new AskedChange(InetConf.setPromoteSecondaries(on.ifindex(), value), Errno.ENODEV);
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
}
