package org.jdhclient.simulation6.invariant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdhclient.client6.Phase;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.BootTime;

/** What a process asks about first, and what then. */
final class BeginningChecks {
  /** Whether it holds, or, with prefixes, to have it extended; or that an address is another's. */
  private static final Set<Integer> ABOUT_A_LEASE =
      Set.of(MessageView.CONFIRM, MessageView.REBIND, MessageView.DECLINE);

  private final Set<AssociationName> names;
  private Optional<Lease6> remembered = Optional.empty();
  private int greeted;

  /** The type of what was asked last. */
  private int asked;

  BeginningChecks(Client6Config config) {
    names =
        config.associations().stream()
            .map(WantedAssociation::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A process has begun.
   *
   * @param lease that it remembers
   */
  void begun(Optional<Lease6> lease) {
    remembered = lease.map(all -> all.ofAssociations(held -> isWanted(held.type())));
  }

  private boolean isWanted(AssociationType type) {
    return names.stream().anyMatch(name -> name.type() == type);
  }

  void i29(Moment6 moment) {
    if (greeted != moment.incarnation() && !moment.sentMessages().isEmpty()) {
      greeted = moment.incarnation();
      var now = new BootTime(moment.now());
      var held = remembered.map(lease -> lease.runningAt(now)).filter(lease -> !lease.isEmpty());
      var first = moment.sentMessages().get(0).message();
      held.ifPresent(
          lease -> Sentence6.I6_29.require(ABOUT_A_LEASE.contains(first.type()), first, lease));
    }
    if (isConfirmed(moment)) {
      moment.lease().ifPresent(lease -> completes(lease, moment.phase()));
    }
    moment.sentMessages().forEach(sent -> asked = sent.message().type());
  }

  private boolean isConfirmed(Moment6 moment) {
    return asked == MessageView.CONFIRM
        && moment.phaseBefore() == Phase.CONFIRMING
        && moment.leaseBefore().isEmpty()
        && moment.received().isPresent();
  }

  /** A script may say that what has come into force is another's. */
  private void completes(Lease6 lease, Phase phase) {
    Sentence6.I6_29.require(
        lease.names().containsAll(names) || phase == Phase.RENEWING || phase == Phase.DECLINING,
        "nobody is asked for what is missing beside ",
        lease);
  }
}
