package org.jdhclient.lease6;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * What a Reply makes of a lease, of each association by itself (RFC 9915 18.2.10.1).
 *
 * @param lease what is in force from now on; of the server that has replied
 * @param refused associations of which it says that they are not as the client thinks, or that
 *     there is nothing for them
 */
public record Extension(Lease6 lease, List<IdentityAssociation> refused) {
  /** More than any client uses: what it holds must not grow with each Reply. */
  private static final int MAX_LEASES = 64;

  public Extension {
    refused = List.copyOf(refused);
  }

  /** A lease of which nothing was there before. */
  public static Extension granted(
      ReceivedMessage reply, Set<AssociationName> asked, Dhcp6Options options, BootTime now) {
    return of(new Lease6(reply.server(), List.of(), Dhcp6Options.NONE), reply, asked, options, now);
  }

  /**
   * A lease after a Reply. What this does not name stays until its own end.
   *
   * @param asked names of the associations that were asked for; others are nobody's
   * @param options the Reply's, as the owner has it
   */
  public static Extension of(
      Lease6 held,
      ReceivedMessage reply,
      Set<AssociationName> asked,
      Dhcp6Options options,
      BootTime now) {
    return new Merge(answers(reply, asked), now).of(held, reply.server(), options);
  }

  private static Map<AssociationName, IdentityAssociation> answers(
      ReceivedMessage reply, Set<AssociationName> asked) {
    var answers = new LinkedHashMap<AssociationName, IdentityAssociation>();
    for (var association : reply.associations()) {
      if (asked.contains(association.name())) {
        answers.put(association.name(), association);
      }
    }
    return answers;
  }

  /** Whether an address or prefix may be used by whom it is lent to. */
  public static boolean isLent(IaLease lease) {
    return lease.status().isSuccess() && !lease.lifetimes().valid().equals(Span.ZERO);
  }

  /** The first association of which the server knows nothing. */
  public Optional<IdentityAssociation> unbound() {
    return refused.stream()
        .filter(each -> each.status().code() == StatusCode.NO_BINDING)
        .findFirst();
  }

  /** Whether there is something in the lease that the Reply has given or prolonged. */
  public boolean hasGiven(BootTime now) {
    return lease.leases().anyMatch(held -> held.since().equals(now));
  }

  /** What of a lease before is not in force any more. */
  public Lease6 takenBack(Lease6 before) {
    return before.part(held -> lease.leases().noneMatch(kept -> kept.name().equals(held.name())));
  }

  /** One Reply's answers, each taken once. */
  private static final class Merge {
    private final Map<AssociationName, IdentityAssociation> answers;
    private final BootTime now;
    private final List<IdentityAssociation> refused = new ArrayList<>();
    private final List<AssociationName> extended = new ArrayList<>();

    Merge(Map<AssociationName, IdentityAssociation> answers, BootTime now) {
      this.answers = answers;
      this.now = now;
    }

    /** A server that extends nothing does not get the lease, either. */
    Extension of(Lease6 held, Duid server, Dhcp6Options options) {
      var associations = new ArrayList<HeldAssociation>();
      for (var association : held.associations()) {
        var answer = answers.remove(association.name());
        associations.add(answer == null ? association.postponed(now) : merged(association, answer));
      }
      for (var answer : answers.values()) {
        var leases = granted(answer, List.of());
        if (!leases.isEmpty()) {
          associations.add(extended(answer, leases));
        }
      }
      var lease =
          extended.isEmpty()
              ? new Lease6(held.server(), associations, held.options())
              : new Lease6(server, associations, options);
      return new Extension(lease.part(any -> true), refused);
    }

    private HeldAssociation merged(HeldAssociation held, IdentityAssociation answer) {
      if (answer.status().isSuccess() && !answer.leases().isEmpty()) {
        return extended(answer, granted(answer, held.leases()));
      }
      if (!answer.status().isSuccess()) {
        refused.add(answer);
      }
      return held.postponed(now);
    }

    /** Those before that are not named, then those that are, but for what is taken back. */
    private List<HeldLease> granted(IdentityAssociation answer, List<HeldLease> before) {
      if (!answer.status().isSuccess()) {
        refused.add(answer);
        return List.of();
      }
      var leases = new LinkedHashMap<String, HeldLease>();
      before.forEach(lease -> leases.put(lease.name(), lease));
      for (var lease : answer.leases()) {
        if (isLent(lease)) {
          leases.put(lease.name(), new HeldLease(lease, now));
        } else {
          leases.remove(lease.name());
        }
      }
      return leases.values().stream().limit(MAX_LEASES).toList();
    }

    /** By all that is in it now, named or not, where the server leaves it to the client. */
    private static RenewalTimes renewal(IdentityAssociation answer, List<HeldLease> leases) {
      var all = leases.stream().map(HeldLease::lease).toList();
      return new IdentityAssociation(
              answer.type(), answer.iaid(), answer.times(), all, answer.options())
          .renewal();
    }

    /**
     * Whoever only takes back may know nothing of the lease (RFC 9915 18.3.5): it gives nothing.
     */
    private HeldAssociation extended(IdentityAssociation answer, List<HeldLease> leases) {
      if (leases.stream().anyMatch(lease -> lease.since().equals(now))) {
        extended.add(answer.name());
      }
      return new HeldAssociation(
          answer.type(), answer.iaid(), now, renewal(answer, leases), leases, answer.options());
    }
  }
}
