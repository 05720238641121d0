package org.jdhclient.leasefile6;

import java.util.List;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/**
 * An address or prefix as it is written down.
 *
 * @param starts when the message came that its lifetimes count from
 * @param others statements that mean nothing here
 */
record StoredIaLease(IaLease lease, WallTime starts, List<String> others) {
  StoredIaLease {
    others = List.copyOf(others);
  }

  static StoredIaLease of(HeldLease held, WallTime wallNow, BootTime now) {
    return new StoredIaLease(written(held.lease()), wallNow.at(held.since(), now), List.of());
  }

  private static IaLease written(IaLease lease) {
    var lifetimes = StoredTimes.whole(lease.lifetimes());
    if (lease instanceof IaPrefix prefix) {
      return new IaPrefix(prefix.prefix(), lifetimes, StoredOptions.canonical(prefix.options()));
    }
    var address = (IaAddress) lease;
    return new IaAddress(address.address(), lifetimes, StoredOptions.canonical(address.options()));
  }

  HeldLease toHeld(WallTime wallNow, BootTime now) {
    return new HeldLease(lease, StoredTimes.boot(starts, wallNow, now));
  }

  void write(Lease6Text text, AssociationType type) {
    text.open(Keywords.ofLease(type) + " " + lease.name());
    text.statement("starts", starts.epochSeconds());
    text.statement("preferred-life", OptionTimes.number(lease.lifetimes().preferred()));
    text.statement("max-life", OptionTimes.number(lease.lifetimes().valid()));
    text.options(options());
    others.forEach(text::other);
    text.close();
  }

  private Dhcp6Options options() {
    return lease instanceof IaPrefix prefix ? prefix.options() : ((IaAddress) lease).options();
  }
}
