package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.client.Action;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Discard;
import org.jdhclient.linux.daemon.LinkWatch.Identity;
import org.jdhclient.linux.daemon.Waiter.Source;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.Frame;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.MalformedPacketException;
import org.slf4j.Logger;

/** One interface's client at work: tells the machine what happened, and does what it answers. */
final class InterfaceClient implements AutoCloseable {
  /** What comes faster has to wait, for signals and deadlines must not. */
  private static final int FRAMES_AT_ONCE = 64;

  private final Interface on;
  private final Claim claim;
  private final NetlinkSocket netlink;
  private final Equipment equipment;
  private final DhcpClient client;
  private final LinkWatch linkWatch;
  private final BootClock clock = new BootClock();
  private final Logger log;

  /**
   * @param claim closed by {@link #close}
   * @param begun what another process, or a client of another name, has begun
   */
  InterfaceClient(
      Settings settings, Optional<Handover> begun, Claim claim, NetlinkSocket netlink, Logger log) {
    this.claim = claim;
    this.on = claim.on();
    this.netlink = netlink;
    this.log = log;
    equipment = new Equipment(settings, claim, netlink, clock, log);
    client = equipment.client(begun, clock.now());
    linkWatch = new LinkWatch(on);
  }

  /** Says what it listens on, and looks at the link. */
  void begin() {
    log.info("Listening on LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   Socket/fallback");
    look();
  }

  /**
   * Does what is due, if anything is.
   *
   * @return how the process ends, if it is over
   */
  Optional<Ending> wake() {
    execute(client.wake(clock.now()));
    return equipment.executor().ending(client.remembered(), equipment.journal().tally());
  }

  BootTime deadline() {
    return client.deadline();
  }

  boolean hasLease() {
    return client.state().lease().isPresent();
  }

  /** Whether the address of the lease in force is on the interface, or there is no such lease. */
  boolean hasItsAddress() throws ErrnoException {
    var lease = client.state().lease();
    if (lease.isEmpty()) {
      return true;
    }
    for (var address : netlink.addresses(on.ifindex())) {
      if (address.address().equals(lease.get().address())) {
        return true;
      }
    }
    return false;
  }

  /** With what a client of another name goes on; what bears the old name is taken back. */
  Optional<Handover> leaveName() {
    client.state().lease().ifPresent(equipment::leaveName);
    return hasLease()
        ? Optional.of(Handover.bound(client.remembered(), equipment.journal().tally()))
        : Optional.empty();
  }

  List<Source> sources() {
    var sources = new ArrayList<Source>();
    sources.add(new Source(claim.packets().descriptor(), this::takeFrames));
    equipment
        .arp()
        .descriptor()
        .ifPresent(descriptor -> sources.add(new Source(descriptor, this::takeArp)));
    return sources;
  }

  private void takeFrames() {
    try {
      var packets = claim.packets();
      int left = FRAMES_AT_ONCE;
      for (var frame = packets.receive();
          frame.isPresent() && left > 0;
          frame = --left > 0 ? packets.receive() : Optional.empty()) {
        var reply = equipment.receiver().receive(frame.get(), clock.now());
        if (reply.isPresent()) {
          execute(client.receive(reply.get(), clock.now()));
        }
      }
    } catch (ErrnoException e) {
      // ENETDOWN comes once when the interface goes down or away; link events tell of that too.
      log.debug("{}: {}", on.name(), e.getMessage());
    }
  }

  private void takeArp() {
    try {
      for (var frame : equipment.arp().receive(FRAMES_AT_ONCE)) {
        takeArp(frame);
      }
    } catch (ErrnoException e) {
      log.debug("{}: {}", on.name(), e.getMessage());
    }
  }

  private void takeArp(Frame frame) {
    try {
      execute(client.receive(ArpPacket.decode(frame.octets()), clock.now()));
    } catch (MalformedPacketException e) {
      equipment.journal().discarded(Discard.MALFORMED, e.getMessage(), clock.now());
    }
  }

  void renew() {
    execute(client.renew(clock.now()));
  }

  /** Gives the lease on record back, which is taken to be in force. */
  void release() {
    execute(client.release(clock.now()));
  }

  /** Takes away what the lease in force brought. */
  void takeBack() {
    execute(client.stop(clock.now()));
  }

  Identity identity() {
    return linkWatch.identity();
  }

  String nameNow() {
    return linkWatch.nameNow();
  }

  void linkChanged(LinkMessage link) {
    switch (linkWatch.changed(link)) {
      case UP -> {
        restoreLease();
        execute(client.linkUp(clock.now()));
      }
      case DOWN -> execute(client.linkDown(clock.now()));
      case NONE -> {}
    }
  }

  void linkRemoved(int ifindex) {
    if (ifindex == on.ifindex()) {
      linkWatch.gone();
    }
  }

  /** The kernel takes addresses off a link before it removes it: that is told by another event. */
  void addressRemoved(AddressMessage address) {
    if (address.ifindex() == on.ifindex()) {
      look();
      if (linkWatch.identity() != Identity.GONE) {
        execute(client.addressRemoved(address.address(), clock.now()));
      }
    }
  }

  /** Asks for the present state of the link, whatever events there were. */
  void look() {
    try {
      linkChanged(netlink.link(on.ifindex()));
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV)) {
        linkWatch.gone();
      } else {
        log.warn("{}: {}", on.name(), e.getMessage());
      }
    }
  }

  /** Makes good for events that were lost: whatever became of the link, the address, the routes. */
  void lookAtAll() {
    look();
    if (linkWatch.identity() != Identity.GONE) {
      restoreLease();
    }
  }

  private void restoreLease() {
    client
        .state()
        .lease()
        .filter(lease -> !clock.now().reached(lease.expiresAt()))
        .ifPresent(equipment.executor()::restore);
  }

  private void execute(List<Action> actions) {
    try {
      equipment.executor().execute(actions);
    } catch (BindException e) {
      log.error("{}: {}", on.name(), e.getMessage());
      execute(client.bindFailed(clock.now()));
    }
    equipment.status().write(client.state());
  }

  @Override
  public void close() {
    equipment.close();
    claim.close();
  }
}
