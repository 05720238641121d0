package org.jdhclient.message6;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.identity.Iaid;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.Span;

/**
 * The associations in a message: what is named in them, and for how long it is asked for.
 *
 * <p>Times are a wish, and dhclient's: T1 a half and T2 three quarters of the lifetime that is
 * wanted, which is the preferred one; the valid one is five minutes more. A wish for none leaves
 * all to the server. Messages that ask for nothing have none (RFC 9915 18.2.3, 18.2.7, 18.2.8).
 */
final class AssociationsAsked {
  private static final Span VALID_BEYOND = Span.ofSeconds(300);

  private final Span wish;

  private AssociationsAsked(Client6Config config) {
    this.wish = config.timing().lifetimeWish();
  }

  /** All that the owner wants, with hints. */
  static List<IdentityAssociation> wanted(Client6Config config) {
    var asked = new AssociationsAsked(config);
    return config.associations().stream().map(asked::hinted).toList();
  }

  /** All that the owner wants, with what a server has offered. */
  static List<IdentityAssociation> naming(List<IdentityAssociation> offered, Client6Config config) {
    var leases = new HashMap<AssociationName, List<IaLease>>();
    offered.forEach(association -> leases.put(association.name(), association.leases()));
    return new AssociationsAsked(config).all(leases, config);
  }

  /** All of a lease, in the owner's order, and what is wanted beside and not had. */
  static List<IdentityAssociation> extending(Lease6 lease, Client6Config config) {
    var asked = new AssociationsAsked(config);
    var all = new LinkedHashMap<AssociationName, IdentityAssociation>();
    for (var held : lease.associations()) {
      all.put(held.name(), asked.of(held.type(), held.iaid(), leases(held)));
    }
    for (var wanted : config.associations()) {
      all.computeIfAbsent(wanted.name(), name -> asked.hinted(wanted));
    }
    return List.copyOf(all.values());
  }

  /** The associations of addresses, named. */
  static List<IdentityAssociation> addresses(Lease6 lease) {
    return all(lease.ofAssociations(held -> held.type() != AssociationType.IA_PD));
  }

  /** All associations, named. */
  static List<IdentityAssociation> all(Lease6 lease) {
    return lease.associations().stream()
        .map(held -> IdentityAssociation.naming(held.type(), held.iaid(), leases(held)))
        .toList();
  }

  private static List<IaLease> leases(HeldAssociation held) {
    return held.leases().stream().map(HeldLease::lease).toList();
  }

  private List<IdentityAssociation> all(
      Map<AssociationName, List<IaLease>> named, Client6Config config) {
    var all = new ArrayList<IdentityAssociation>();
    for (var wanted : config.associations()) {
      var leases = named.getOrDefault(wanted.name(), List.of());
      all.add(leases.isEmpty() ? hinted(wanted) : of(wanted.type(), wanted.iaid(), leases));
    }
    return all;
  }

  private IdentityAssociation hinted(WantedAssociation wanted) {
    return of(wanted.type(), wanted.iaid(), wanted.hints());
  }

  private IdentityAssociation of(AssociationType type, Iaid iaid, List<? extends IaLease> leases) {
    return new IdentityAssociation(type, iaid, times(), wished(leases), Dhcp6Options.NONE);
  }

  private RenewalTimes times() {
    return new RenewalTimes(wish.times(1, 2), wish.times(3, 4));
  }

  private List<IaLease> wished(List<? extends IaLease> leases) {
    return leases.stream().map(this::wished).toList();
  }

  private IaLease wished(IaLease lease) {
    return lease instanceof IaPrefix prefix
        ? new IaPrefix(prefix.prefix(), lifetimes(prefix.prefix()), Dhcp6Options.NONE)
        : new IaAddress(((IaAddress) lease).address(), lifetimes(), Dhcp6Options.NONE);
  }

  /** Of a length alone nothing is said beside. */
  private Lifetimes lifetimes(Ipv6Prefix prefix) {
    return prefix.network().isAny() ? Lifetimes.NONE : lifetimes();
  }

  private Lifetimes lifetimes() {
    return wish.equals(Span.ZERO) ? Lifetimes.NONE : new Lifetimes(wish, wish.plus(VALID_BEYOND));
  }
}
