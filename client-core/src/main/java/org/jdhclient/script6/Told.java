package org.jdhclient.script6;

import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;

/** What one call of a script is about. */
public sealed interface Told {

  /** What came with it. */
  Dhcp6Options options();

  /** An address or prefix of a lease. */
  record Lent(HeldAssociation association, HeldLease lease, Dhcp6Options options) implements Told {}

  /** Options alone. */
  record Information(Dhcp6Options options) implements Told {}
}
