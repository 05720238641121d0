package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.Extension;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.Lease6;

/**
 * Associations of a lease of which a server says that it knows nothing (NoBinding).
 *
 * @param names of the associations
 * @param server that says so
 * @param lender whose the lease was then: that server alone can take away what it does not give
 * @param strangers servers that it is not of, and that have not given it when they were asked
 */
record Forgotten(Set<AssociationName> names, Duid server, Duid lender, List<Duid> strangers) {

  /** A whole lease. */
  static Forgotten all(Lease6 lease, Duid server, List<Duid> strangers) {
    return new Forgotten(
        names(lease.associations().stream().map(HeldAssociation::name).toList()),
        server,
        lease.server(),
        strangers);
  }

  /** What a Reply says so of; nothing, if it does not. */
  static Forgotten by(Extension extension, Duid server, Duid lender, List<Duid> strangers) {
    var names =
        extension.refused().stream()
            .filter(refused -> refused.status().code() == StatusCode.NO_BINDING)
            .map(IdentityAssociation::name)
            .toList();
    return new Forgotten(names(names), server, lender, strangers);
  }

  private static Set<AssociationName> names(List<AssociationName> names) {
    return names.stream().collect(Collectors.toUnmodifiableSet());
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean isByLender() {
    return server.equals(lender);
  }

  /** These associations of a lease. */
  Lease6 of(Lease6 lease) {
    return lease.ofAssociations(held -> names.contains(held.name()));
  }

  /** What of a lease they leave in force at once. */
  Lease6 left(Lease6 lease) {
    return isByLender() ? without(lease, any -> true) : lease;
  }

  /** What of a lease goes on when some of it was given anew; that is in the place of the old. */
  Lease6 goingOn(Lease6 lease, List<IdentityAssociation> given) {
    var names = names(given.stream().map(IdentityAssociation::name).toList());
    return without(lease, name -> isByLender() || names.contains(name));
  }

  private Lease6 without(Lease6 lease, Predicate<AssociationName> which) {
    return lease.ofAssociations(held -> !(names.contains(held.name()) && which.test(held.name())));
  }

  /** The servers that are asked for it in vain, now that this one has been. */
  List<Duid> inVain() {
    if (isByLender()) {
      return strangers;
    }
    var all = new ArrayList<>(strangers);
    all.add(server);
    return List.copyOf(all);
  }
}
