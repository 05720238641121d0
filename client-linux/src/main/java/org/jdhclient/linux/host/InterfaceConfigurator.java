package org.jdhclient.linux.host;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedRoute;
import org.jdhclient.lease.PresentAddress;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkReply;
import org.jdhclient.linux.netlink.NetlinkRequest;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.netlink.RouteMessage;
import org.jdhclient.linux.run.OriginalMtu;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.time.BootTime;
import org.slf4j.Logger;

/**
 * Sets an interface's address, routes and MTU as a lease says, and takes them away again.
 *
 * <p>The address has the lease's lifetime in the kernel too, and each route names it as its source:
 * so both end with the lease even if this process does not live to see it.
 */
public final class InterfaceConfigurator {
  /** The kernel removes an address up to half a second late; it must not outlive the lease. */
  private static final int LIFETIME_MARGIN = 1;

  private final NetlinkSocket netlink;
  private final Interface on;
  private final Logger log;
  private final OriginalMtu original;
  private final int metric;
  private int mtu;
  private boolean incomplete;

  /**
   * @param metric of the first router's route; 0 for the kernel's own
   * @param run where it is noted what has to be set back
   */
  public InterfaceConfigurator(
      NetlinkSocket netlink, Interface on, int metric, RunDirectory run, Logger log) {
    this.netlink = netlink;
    this.on = on;
    this.log = log;
    this.metric = metric;
    this.mtu = on.mtu();
    this.original = new OriginalMtu(run, on.ifindex(), on.macAddress(), log);
  }

  /**
   * Puts a lease into force. A route that the kernel refuses is a warning; without the address
   * there is no lease.
   *
   * @throws ErrnoException if the kernel refuses the address
   */
  public void bind(Lease lease, BootTime now) throws ErrnoException {
    incomplete = true;
    setMtu(lease.parameters().mtu());
    var requests = new ArrayList<NetlinkRequest>();
    requests.add(address(lease, now).add());
    for (var route : routes(lease)) {
      requests.add(route.add());
    }
    var replies = netlink.request(requests);
    replies.get(0).orThrow();
    incomplete = false;
    for (var reply : replies.subList(1, replies.size())) {
      incomplete |= !isDone(reply, Errno.EEXIST);
    }
  }

  /**
   * The addresses on the interface, whoever has set them.
   *
   * @throws ErrnoException if the kernel cannot be asked
   */
  public List<PresentAddress> present(BootClock clock) throws ErrnoException {
    // Whenever an address was set, it has not seen more of suspend than there was.
    var awake = clock.awake();
    var present = new ArrayList<PresentAddress>();
    for (var set : netlink.addresses(on.ifindex())) {
      boolean endless = set.validLifetime() == AddressMessage.INFINITE;
      var end = endless ? BootTime.NEVER : awake.plusSeconds(set.validLifetime());
      present.add(new PresentAddress(set.address(), set.prefixLength(), end));
    }
    return present;
  }

  /** Whether the kernel did not take all of the last lease. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /**
   * Puts a lease in the place of another: what both have stays untouched but for its lifetime.
   *
   * @throws ErrnoException if the kernel refuses the address
   */
  public void extend(Lease previous, Lease lease, BootTime now) throws ErrnoException {
    if (!previous.hasSameAddress(lease)) {
      removeAddress(previous);
    } else {
      removeRoutes(previous, lease);
    }
    bind(lease, now);
  }

  /** Takes away what a lease brought. Whatever of it is gone already is no error. */
  public void unbind(Lease lease) throws ErrnoException {
    incomplete = false;
    removeAddress(lease);
    setMtu(0);
  }

  /**
   * Whatever its prefix length: a client that was killed may have left it with another. The kernel
   * takes the routes away too, for the address is their source.
   */
  private void removeAddress(Lease lease) throws ErrnoException {
    for (var address : netlink.addresses(on.ifindex())) {
      if (address.address().equals(lease.address())) {
        var replies = netlink.request(List.of(address.delete()));
        warnUnlessDone(replies.get(0), Errno.EADDRNOTAVAIL, Errno.ENODEV);
      }
    }
  }

  private void removeRoutes(Lease previous, Lease lease) throws ErrnoException {
    var gone = new ArrayList<>(routes(previous));
    gone.removeAll(routes(lease));
    var requests = new ArrayList<NetlinkRequest>();
    for (var route : gone) {
      requests.add(route.delete());
    }
    for (var reply : netlink.request(requests)) {
      warnUnlessDone(reply, Errno.ESRCH);
    }
  }

  /**
   * Sets the MTU if it is not so already.
   *
   * @param leased in octets; 0 for what the interface had at first
   */
  private void setMtu(int leased) throws ErrnoException {
    int before = original.or(mtu);
    int wanted = leased == 0 ? before : leased;
    if (on.maxMtu() > 0) {
      wanted = Math.min(wanted, on.maxMtu());
    }
    if (wanted != mtu) {
      if (wanted == before) {
        original.forget();
      } else {
        original.keep(before, wanted);
      }
      var reply = netlink.request(List.of(LinkMessage.setMtu(on.ifindex(), wanted))).get(0);
      warnUnlessDone(reply, Errno.ENODEV);
      mtu = reply.isDone() ? wanted : mtu;
    }
  }

  private AddressMessage address(Lease lease, BootTime now) {
    long lifetime = lifetime(lease, now);
    return new AddressMessage(
        on.ifindex(),
        lease.address(),
        lease.parameters().prefixLength(),
        lease.parameters().broadcast(),
        lifetime,
        lifetime,
        0);
  }

  /** Seconds for the kernel, which takes 0 for an error and all ones for ever. */
  private static long lifetime(Lease lease, BootTime now) {
    return lease.times().isInfinite()
        ? AddressMessage.INFINITE
        : Math.max(1, now.secondsUntil(lease.expiresAt()) - LIFETIME_MARGIN);
  }

  private List<RouteMessage> routes(Lease lease) {
    var routes = new ArrayList<RouteMessage>();
    for (var leased : lease.parameters().routes()) {
      routes.add(route(lease, leased));
    }
    return routes;
  }

  private RouteMessage route(Lease lease, LeasedRoute leased) {
    return new RouteMessage(
        leased.route().destination(),
        leased.route().gateway(),
        on.ifindex(),
        lease.address(),
        leased.route().isDefault() ? metric + leased.preference() : leased.preference(),
        RouteMessage.RTPROT_DHCP);
  }

  private void warnUnlessDone(NetlinkReply reply, Errno... tolerated) {
    isDone(reply, tolerated);
  }

  /** Says what was not done. */
  private boolean isDone(NetlinkReply reply, Errno... tolerated) {
    try {
      reply.orThrow(tolerated);
      return true;
    } catch (ErrnoException e) {
      log.warn("{}: {}", on.name(), e.getMessage());
      return false;
    }
  }
}
