package org.jdhclient.lease6;

import java.util.List;
import java.util.function.Predicate;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.identity.Iaid;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * An identity association for which a server has lent something.
 *
 * @param since when the message came that its times count from
 * @param times when to extend it, complete: none is left to the client any more
 * @param leases addresses, or prefixes of an IA_PD, in the order in which they came
 * @param options all others in it
 */
public record HeldAssociation(
    AssociationType type,
    Iaid iaid,
    BootTime since,
    RenewalTimes times,
    List<HeldLease> leases,
    Dhcp6Options options) {
  /** Not sooner is it asked for again after a Reply that has not extended it. */
  private static final Span LEAST_WAIT = Span.ofSeconds(30);

  /** Nor later: as often as a Renew is sent that nobody answers, REN_MAX_RT (RFC 9915 7.6). */
  private static final Span LONGEST_WAIT = Span.ofSeconds(600);

  public HeldAssociation {
    leases = List.copyOf(leases);
  }

  /** T1: when to ask its server. */
  public BootTime renewsAt() {
    return since.plus(times.t1());
  }

  /** T2: when to ask any server. */
  public BootTime rebindsAt() {
    return since.plus(times.t2());
  }

  /** The same with those of its leases for which something holds. */
  HeldAssociation part(Predicate<HeldLease> which) {
    return with(leases.stream().filter(which).toList());
  }

  HeldAssociation with(List<HeldLease> others) {
    return new HeldAssociation(type, iaid, since, times, others, options);
  }

  /**
   * The same after a Reply that has not extended it, which must not lead to a storm of questions
   * (RFC 9915 18.2.10.1): it is asked for again after half of what is left of it, its own server
   * before any other.
   */
  HeldAssociation postponed(BootTime now) {
    var half = now.until(validUntil()).times(1, 2);
    var wait = half.longer(LEAST_WAIT).shorter(LONGEST_WAIT);
    var later = now.until(rebindsAt()).longer(wait.plus(LEAST_WAIT));
    return new HeldAssociation(type, iaid, now, new RenewalTimes(wait, later), leases, options);
  }

  private BootTime validUntil() {
    return leases.stream()
        .map(HeldLease::validUntil)
        .max(BootTime::compareTo)
        .orElse(BootTime.BEFORE_ALL);
  }

  public AssociationName name() {
    return new AssociationName(type, iaid);
  }
}
