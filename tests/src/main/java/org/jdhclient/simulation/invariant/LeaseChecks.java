package org.jdhclient.simulation.invariant;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Phase;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;

/** What must hold of a lease: its times, its names, and where it came from. */
final class LeaseChecks {
  private static final int DISCOVER = 1;
  private static final int REQUEST = 3;
  private static final int ACK = 5;
  private static final int OVERLOAD = 52;

  /** Mask, routers, servers, names, MTU, broadcast address, search list and routes. */
  private static final List<Integer> LASTING = List.of(1, 3, 6, 12, 15, 26, 28, 33, 119, 121, 249);

  /**
   * In which no server has answered, or has refused, or one recorded lease was no use and the next
   * one is tried.
   */
  private static final Set<Phase> ASKING =
      EnumSet.of(Phase.INIT, Phase.SELECTING, Phase.REQUESTING, Phase.RECORDED_LEASE, Phase.BOUND);

  private static final int REQUESTED_ADDRESS = 50;
  private static final int SERVER_IDENTIFIER = 54;

  private final Ledger ledger;
  private final VirtualClock clock;
  private int greeted;

  LeaseChecks(Ledger ledger, VirtualClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  void i12(Moment moment) {
    moment.after().lease().ifPresent(LeaseChecks::inOrder);
  }

  private static void inOrder(Lease lease) {
    var times = lease.times();
    boolean never = times.expiresAt().equals(BootTime.NEVER);
    Sentence.I_12.require(times.isInfinite() ? never : areInOrder(lease), times);
  }

  /** Those of a declared lease that were past when it was found are all of that moment. */
  private static boolean areInOrder(Lease lease) {
    var times = lease.times();
    int apart = lease.isGranted() ? 1 : 0;
    return times.renewsAt().compareTo(times.requestedAt()) >= apart
        && times.rebindsAt().compareTo(times.renewsAt()) >= apart
        && times.expiresAt().compareTo(times.rebindsAt()) >= apart;
  }

  /** A lease that is put into force ends when it was granted to end, or before. */
  void i1(Moment moment) {
    for (var lease : moment.bound()) {
      long until = ledger.find(lease.address()).map(Ledger.Grant::until).orElse(0L);
      long end = Ledger.later(until, asRecorded(moment));
      Sentence.I_1.require(
          lease.expiresAt().nanos() <= end, lease.address(), " would end after ", end);
    }
  }

  private long asRecorded(Moment moment) {
    return moment.incarnation() > 1 ? clock.steppedBack() : 0;
  }

  void i20(Moment moment) {
    for (var lease : moment.bound()) {
      var grant = ledger.find(lease.address());
      boolean confirmed =
          grant.filter(known -> known.incarnation() == moment.incarnation()).isPresent();
      boolean held =
          moment.before().lease().filter(old -> old.address().equals(lease.address())).isPresent();
      Sentence.I_20.require(confirmed || held || isOfThisLink(lease, moment), lease);
    }
  }

  /** Of one that has no router nothing can be heard: it is taken once a wait for others is over. */
  private static boolean isOfThisLink(Lease lease, Moment moment) {
    var router = router(lease);
    return router.isEmpty()
        ? moment.received().isEmpty() && ASKING.contains(moment.before().phase())
        : moment.heard().map(ArpPacket::senderIp).equals(router);
  }

  private static Optional<Ipv4Address> router(Lease lease) {
    List<Ipv4Address> routers = lease.parameters().routers();
    if (!routers.isEmpty()) {
      return Optional.of(routers.get(0));
    }
    for (var leased : lease.parameters().routes()) {
      var route = leased.route();
      if (route.destination().length() == 0 && !route.gateway().isAny()) {
        return Optional.of(route.gateway());
      }
    }
    return Optional.empty();
  }

  void i21(Moment moment) {
    for (var sent : moment.sentMessages()) {
      var message = sent.message();
      boolean asks = message.type() == DISCOVER || message.type() == REQUEST;
      if (asks && greeted != moment.incarnation()) {
        greeted = moment.incarnation();
        Sentence.I_21.require(
            ledger.declared().stream().noneMatch(address -> isReboot(message, address)),
            "asks for what no server had given");
        moment
            .running()
            .ifPresent(
                lease ->
                    Sentence.I_21.require(
                        isReboot(message, lease.address()), "begins without ", lease.address()));
      }
    }
  }

  /** An acknowledgement that names nothing of the network. */
  void i36(Moment moment) {
    var phase = moment.before().phase();
    boolean extending = phase == Phase.RENEWING || phase == Phase.REBINDING;
    var after = moment.after().lease();
    if (!extending || !moment.isTaken() || after.isEmpty()) {
      return;
    }
    var held = moment.before().lease().orElseThrow();
    var reply = moment.received().orElseThrow();
    if (reply.type() == ACK && reply.yiaddr().equals(held.address()) && isBare(reply)) {
      for (int code : LASTING) {
        Sentence.I_36.require(
            after.get().options().get(code).equals(held.options().get(code)),
            "option ",
            code,
            " of ",
            after.get());
      }
    }
  }

  private static boolean isBare(BootpView reply) {
    return !reply.has(OVERLOAD) && LASTING.stream().noneMatch(reply::has);
  }

  private static boolean isReboot(BootpView message, Ipv4Address address) {
    return message.type() == REQUEST
        && !message.has(SERVER_IDENTIFIER)
        && message.fourOctets(REQUESTED_ADDRESS).orElse(0) == address.value();
  }
}
