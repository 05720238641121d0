package org.jdhclient.script6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.lease6.ToldOptions;
import org.jdhclient.script6.ScriptEvent6.Tense;

/** The calls of a script that an event makes: one for each address and prefix, in their order. */
public final class ScriptEvents6 {
  private ScriptEvents6() {}

  /**
   * A lease is to be in force.
   *
   * @param previous what was; of it scripts are told only where something is extended
   */
  public static List<ScriptEvent6> applied(Reason reason, Optional<Lease6> previous, Lease6 lease) {
    var events = new ArrayList<ScriptEvent6>();
    for (var present : lent(lease)) {
      var before = previous.filter(old -> reason != Reason.BOUND6).map(old -> before(old, present));
      events.add(
          before.isPresent()
              ? ScriptEvent6.changed(reason, before.get(), present)
              : ScriptEvent6.of(reason, Tense.NEW, present));
    }
    return List.copyOf(events);
  }

  /** The same address or prefix as it was; what came with the others, if it was not there. */
  private static Told before(Lease6 old, Told.Lent present) {
    for (var lent : lent(old)) {
      if (lent.association().name().equals(present.association().name())
          && lent.lease().name().equals(present.lease().name())) {
        return lent;
      }
    }
    return new Told.Information(ToldOptions.ofLease(old.options()));
  }

  /** Preferred lifetimes are over. */
  public static List<ScriptEvent6> deprecated(Lease6 aged) {
    return each(Reason.DEPREF6, Tense.CURRENT, aged);
  }

  /** All that is in a lease goes. */
  public static List<ScriptEvent6> withdrawn(Reason reason, Lease6 ended) {
    return each(reason, Tense.OLD, ended);
  }

  private static List<ScriptEvent6> each(Reason reason, Tense tense, Lease6 lease) {
    return lent(lease).stream().map(lent -> ScriptEvent6.of(reason, tense, lent)).toList();
  }

  /** Options have come that were asked for alone. */
  public static ScriptEvent6 informed(Optional<Dhcp6Options> previous, Dhcp6Options options) {
    var present = information(options);
    return previous
        .map(old -> ScriptEvent6.changed(Reason.RENEW6, information(old), present))
        .orElseGet(() -> ScriptEvent6.of(Reason.RENEW6, Tense.NEW, present));
  }

  private static Told information(Dhcp6Options options) {
    return new Told.Information(ToldOptions.of(options));
  }

  private static List<Told.Lent> lent(Lease6 lease) {
    var all = new ArrayList<Told.Lent>();
    for (HeldAssociation association : lease.associations()) {
      for (HeldLease each : association.leases()) {
        all.add(new Told.Lent(association, each, options(lease, association, each)));
      }
    }
    return all;
  }

  /** From the widest scope to the narrowest: of those with one name a script finds the last. */
  private static Dhcp6Options options(Lease6 lease, HeldAssociation association, HeldLease each) {
    var all = new ArrayList<>(ToldOptions.ofLease(lease.options()).list());
    all.addAll(association.options().list());
    all.addAll(each.lease().options().list());
    return new Dhcp6Options(all);
  }
}
