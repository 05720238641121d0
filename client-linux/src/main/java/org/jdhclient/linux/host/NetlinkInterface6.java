package org.jdhclient.linux.host;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.engine6.port.HostChange6;
import org.jdhclient.engine6.port.HostInterface6;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.Inet6Link;
import org.jdhclient.linux.netlink.Ipv6AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.netlink.UnreachableRoute;

/**
 * An interface's IPv6 as rtnetlink(7) has it.
 *
 * @param on the interface, and the name under which a client has it
 */
public record NetlinkInterface6(NetlinkSocket netlink, Interface on) implements HostInterface6 {
  /** Of accept_dad (ip-sysctl.rst): then the kernel itself switches IPv6 off. */
  private static final int OFF_IF_DUPLICATE = 2;

  @Override
  public Optional<LinkState> link() throws ErrnoException {
    return new InterfaceLink(netlink, on).now();
  }

  /** What of the interface's own link message matters to a client: an alias goes by its name. */
  public LinkState state(LinkMessage link) {
    return new InterfaceLink(netlink, on).state(link);
  }

  @Override
  public List<HostAddress6> addresses() throws ErrnoException {
    return netlink.ipv6Addresses(on.ifindex()).stream().map(NetlinkInterface6::address).toList();
  }

  /** What of an address's message matters to a client. */
  public static HostAddress6 address(Ipv6AddressMessage message) {
    return new HostAddress6(
        message.address(),
        message.prefixLength(),
        message.preferredLifetime(),
        message.validLifetime(),
        duplicates(message));
  }

  private static Duplicates duplicates(Ipv6AddressMessage message) {
    if (message.isDuplicate()) {
      return Duplicates.FOUND;
    }
    return message.isTentative() ? Duplicates.ASKING : Duplicates.NONE;
  }

  @Override
  public RouterWord router() throws ErrnoException {
    return netlink.inet6(on.ifindex()).map(NetlinkInterface6::word).orElse(RouterWord.NONE_SEEN);
  }

  /** What routers say by a link's message. */
  public static RouterWord word(Inet6Link link) {
    if (!link.hasHeardRouter()) {
      return RouterWord.NONE_SEEN;
    }
    // Who says M need not say O: there are options too then (RFC 4861 4.2).
    if (link.isManaged()) {
      return RouterWord.MANAGED;
    }
    return link.isOtherConf() ? RouterWord.OTHER : RouterWord.NEITHER;
  }

  @Override
  public Optional<String> obstacle() throws ErrnoException {
    var inet6 = netlink.inet6(on.ifindex());
    if (inet6.isEmpty()) {
      return Optional.of(
          on.device()
              + " has no IPv6: the kernel was started without (ipv6.disable=1), or the MTU is below"
              + " 1280");
    }
    return inet6.flatMap(this::obstacle);
  }

  private Optional<String> obstacle(Inet6Link inet6) {
    if (inet6.isDisabled()) {
      return Optional.of(disabled(inet6));
    }
    return inet6.makesLinkLocal()
        ? Optional.empty()
        : Optional.of(
            on.device()
                + " is told to make itself no link-local address: ip link set "
                + on.device()
                + " addrgenmode eui64 has it make one");
  }

  /** With slashes, for names of interfaces have dots (sysctl(8)). */
  private String disabled(Inet6Link inet6) {
    var setting = "net/ipv6/conf/" + on.device();
    return "IPv6 is switched off on "
        + on.device()
        + (inet6.acceptDad() == OFF_IF_DUPLICATE
            ? ", maybe by the kernel, as another host has its link-local address ("
                + setting
                + "/accept_dad is 2)"
            : "")
        + ": sysctl "
        + setting
        + "/disable_ipv6=0 switches it on";
  }

  @Override
  public List<ChangeOutcome> change(List<HostChange6> changes) throws ErrnoException {
    var outcomes = AskedChange.make(changes, this::asked, netlink);
    if (outcomes.stream().noneMatch(ChangeOutcome::isRefused)) {
      return outcomes;
    }
    var why = obstacleIfThere();
    return outcomes.stream().map(outcome -> explained(outcome, why)).toList();
  }

  private Optional<String> obstacleIfThere() throws ErrnoException {
    try {
      return obstacle();
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static ChangeOutcome explained(ChangeOutcome outcome, Optional<String> why) {
    return outcome.isRefused() && why.isPresent()
        ? ChangeOutcome.refused(outcome.why() + ". " + why.get())
        : outcome;
  }

  private AskedChange asked(HostChange6 change) {
    if (change instanceof HostChange6.SetAddress set) {
      return new AskedChange(
          address(set.address(), set.prefixLength(), set.preferredSeconds(), set.validSeconds())
              .set());
    } else if (change instanceof HostChange6.RemoveAddress remove) {
      return new AskedChange(
          address(remove.address(), remove.prefixLength(), 0, 0).delete(),
          Errno.EADDRNOTAVAIL,
          Errno.ENODEV);
    } else if (change instanceof HostChange6.SetUnreachable set) {
      return new AskedChange(new UnreachableRoute(set.prefix()).set());
    }
    var prefix = ((HostChange6.RemoveUnreachable) change).prefix();
    return new AskedChange(new UnreachableRoute(prefix).delete(), Errno.ESRCH);
  }

  private Ipv6AddressMessage address(
      Ipv6Address address, int prefixLength, long preferred, long valid) {
    return new Ipv6AddressMessage(on.ifindex(), address, prefixLength, 0, preferred, valid);
  }
}
