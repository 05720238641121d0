package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client.Action;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Phase;
import org.jdhclient.linux.daemon.ActionExecutor.Outcome;
import org.jdhclient.linux.daemon.LinkWatch.Identity;
import org.jdhclient.linux.daemon.Poller.Source;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.Frame;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.MalformedPacketException;
import org.slf4j.Logger;

/** One interface's client at work: tells the machine what happened, and does what it answers. */
final class InterfaceClient implements AutoCloseable {
  /** What comes faster has to wait, for signals and deadlines must not. */
  private static final int FRAMES_AT_ONCE = 64;

  private final Interface on;
  private final AcquiredInterface claim;
  private final NetlinkSocket netlink;
  private final Equipment equipment;
  private final DhcpClient client;
  private final LinkWatch linkWatch;
  private final LinkReadiness readiness = new LinkReadiness();
  private final Source frames;
  private final BootClock clock = new BootClock();
  private final Logger log;
  private List<Source> sources;

  private InterfaceClient(
      DaemonContext shared,
      AcquiredInterface claim,
      LinkWatch linkWatch,
      Equipment equipment,
      DhcpClient client) {
    this.claim = claim;
    this.on = claim.on();
    this.netlink = shared.netlink();
    this.log = shared.log();
    this.equipment = equipment;
    this.client = client;
    this.linkWatch = linkWatch;
    frames = new Source(claim.packets().descriptor(), this::takeFrames);
    sources = List.of(frames);
  }

  /**
   * A client at its beginning.
   *
   * @param claim closed by {@link #close}
   */
  static InterfaceClient starting(DaemonContext shared, AcquiredInterface claim) {
    var equipment = Equipment.of(shared, claim);
    var linkWatch = LinkWatch.of(claim.on());
    return new InterfaceClient(shared, claim, linkWatch, equipment, equipment.start());
  }

  /** Goes on under other settings; this object is at an end then. */
  InterfaceClient reconfigured(DaemonContext other) {
    return continued(other, claim, linkWatch);
  }

  /** Goes on under the name that the interface has now; what bears the old name is taken back. */
  InterfaceClient renamed(DaemonContext shared) {
    var lease = client.state().lease();
    equipment.leaveName(lease);
    var renamed = continued(shared, claim.named(nameNow()), linkWatch.named(nameNow()));
    renamed.equipment.takeName(lease);
    return renamed;
  }

  private InterfaceClient continued(DaemonContext other, AcquiredInterface on, LinkWatch link) {
    var next = equipment.continued(other, on);
    client.reconfigure(next.config());
    return new InterfaceClient(other, on, link, next, client);
  }

  /** Says what it listens on, and looks at the link. */
  void begin() {
    log.info("Listening on LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   Socket/fallback");
    look();
  }

  /** Does what is due, if anything is. */
  void wake() {
    if (readiness.isReady(clock.now())) {
      execute(client.wake(clock.now()));
    }
  }

  BootTime deadline() {
    return readiness.notBefore(client.deadline());
  }

  boolean isBound() {
    return equipment.executor().outcome() == Outcome.BOUND || client.state().phase() == Phase.BOUND;
  }

  /** Whether an attempt to get a lease has failed. */
  boolean isResting() {
    return equipment.executor().outcome() == Outcome.FAILED;
  }

  /** Brings the status file up to date. */
  void writeStatus() {
    equipment.status().write();
  }

  boolean hasLease() {
    return client.state().phase().hasLease();
  }

  /** The same list as long as it has the same in it. */
  List<Source> sources() {
    var arp = equipment.arp().descriptor();
    boolean same =
        sources.size() == 1 ? arp.isEmpty() : arp.equals(Optional.of(sources.get(1).descriptor()));
    if (!same) {
      sources =
          arp.map(open -> List.of(frames, new Source(open, this::takeArp)))
              .orElseGet(() -> List.of(frames));
    }
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
    if (link.ifindex() == on.ifindex()) {
      readiness.seen(link, clock.now());
    }
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
    askForMissing();
  }

  private void askForMissing() {
    if (equipment.isIncomplete()) {
      client.incomplete(clock.now());
    }
  }

  private void execute(List<Action> actions) {
    try {
      equipment.executor().execute(actions);
    } catch (ApplyFailedException e) {
      log.error("{}: {}", on.name(), e.getMessage());
      execute(e.tell(client, clock.now()));
    }
    askForMissing();
    equipment.status().changed(client.state());
  }

  @Override
  public void close() {
    writeStatus();
    equipment.close();
    claim.close();
  }
}
