package org.jdhclient.lease6;

import java.util.List;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.identity.Iaid;
import org.jdhclient.time.BootTime;

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

  /** As it is told of: its kind and its IAID. */
  public String name() {
    return type + " " + iaid;
  }
}
