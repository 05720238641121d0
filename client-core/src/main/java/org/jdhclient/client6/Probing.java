package org.jdhclient.client6;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.time.BootTime;

/**
 * Addresses are set, and the host asks on the link whether they are another's (RFC 9915 18.2.10.1,
 * RFC 4862 5.4). Of prefixes nobody is asked.
 *
 * @param unsure addresses of which that is not known yet
 * @param dueAt when they count as nobody else's, whatever the host has said
 */
record Probing(AgingLease aging, List<Ipv6Address> unsure, BootTime dueAt) implements Leased {
  static Leased orBound(AgingLease aging, List<Ipv6Address> unsure, Context context) {
    return unsure.isEmpty()
        ? Bound.of(aging, context)
        : new Probing(aging, unsure, context.now().plus(context.config().timing().detection()));
  }

  @Override
  public Phase phase() {
    return Phase.DAD;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Probing(left, unsure, dueAt);
  }

  /** Which does not end the host's asking: what it finds is heard in any state. */
  @Override
  public Step renew(Context context) {
    return Leased.extending(aging, context);
  }

  @Override
  public Step due(Context context) {
    return Step.to(Bound.of(aging, context));
  }

  @Override
  public Step unique(Ipv6Address address, Context context) {
    var left = unsure.stream().filter(other -> !other.equals(address)).toList();
    return Step.to(left.isEmpty() ? Bound.of(aging, context) : new Probing(aging, left, dueAt));
  }
}
