package org.jdhclient.lease6;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.identity.Duid;
import org.jdhclient.time.BootTime;

/**
 * What a client has of one server.
 *
 * @param server whose it is
 * @param associations each with what it has; none of a client that asks for information only
 * @param options what came with them, as the owner has it
 */
public record Lease6(Duid server, List<HeldAssociation> associations, Dhcp6Options options) {

  public Lease6 {
    associations = List.copyOf(associations);
  }

  /** The earliest T1 of all associations, for all are extended together (RFC 9915 18.2.4). */
  public BootTime renewsAt() {
    return earliest(HeldAssociation::renewsAt);
  }

  /** The earliest T2 of all associations. */
  public BootTime rebindsAt() {
    return earliest(HeldAssociation::rebindsAt);
  }

  private BootTime earliest(Function<HeldAssociation, BootTime> time) {
    var earliest = BootTime.NEVER;
    for (var association : associations) {
      earliest = earliest.earlier(time.apply(association));
    }
    return earliest;
  }

  /** When the last address or prefix ends; long past if there is none. */
  public BootTime validUntil() {
    return leases().map(HeldLease::validUntil).max(BootTime::compareTo).orElse(BootTime.BEFORE_ALL);
  }

  /** All addresses and prefixes of all associations. */
  public Stream<HeldLease> leases() {
    return associations.stream().flatMap(association -> association.leases().stream());
  }

  /** The addresses of it, without prefixes. */
  public List<Ipv6Address> addresses() {
    return leases()
        .map(HeldLease::lease)
        .filter(IaAddress.class::isInstance)
        .map(lease -> ((IaAddress) lease).address())
        .toList();
  }

  /** The prefixes of it, without addresses. */
  public List<Ipv6Prefix> prefixes() {
    return leases()
        .map(HeldLease::lease)
        .filter(IaPrefix.class::isInstance)
        .map(lease -> ((IaPrefix) lease).prefix())
        .toList();
  }

  /** Those of its associations. */
  public Set<AssociationName> names() {
    return associations.stream().map(HeldAssociation::name).collect(Collectors.toSet());
  }

  /** Whether there is neither address nor prefix. */
  public boolean isEmpty() {
    return leases().findAny().isEmpty();
  }

  public boolean hasPrefixes() {
    return associations.stream().anyMatch(held -> held.type() == AssociationType.IA_PD);
  }

  /**
   * The same with those of its addresses and prefixes for which something holds, and without
   * associations that have none.
   */
  public Lease6 part(Predicate<HeldLease> which) {
    return with(associations.stream().map(association -> association.part(which)).toList());
  }

  /** The same with some of its associations. */
  public Lease6 ofAssociations(Predicate<HeldAssociation> which) {
    return with(associations.stream().filter(which).toList());
  }

  private Lease6 with(List<HeldAssociation> others) {
    var some = others.stream().filter(association -> !association.leases().isEmpty()).toList();
    return new Lease6(server, some, options);
  }

  /** What of it may still be used. */
  public Lease6 runningAt(BootTime now) {
    return part(lease -> !now.reached(lease.validUntil()));
  }

  /** The same with other options. */
  public Lease6 withOptions(Dhcp6Options others) {
    return new Lease6(server, associations, others);
  }
}
