package org.jdhclient.dhcp6.association;

import java.util.List;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Iaid;
import org.jdhclient.wire.OctetWriter;

/**
 * An IA_NA, IA_TA or IA_PD.
 *
 * @param times as its server gave them; none of an IA_TA
 * @param leases addresses, or prefixes of an IA_PD, each once
 * @param options all others in it, the status too
 */
public record IdentityAssociation(
    AssociationType type,
    Iaid iaid,
    RenewalTimes times,
    List<IaLease> leases,
    Dhcp6Options options) {

  public IdentityAssociation {
    leases = List.copyOf(leases);
  }

  /** One in which a client names what it wants, has, or gives back; nothing if it wants any. */
  public static IdentityAssociation naming(
      AssociationType type, Iaid iaid, List<? extends IaLease> leases) {
    return new IdentityAssociation(
        type,
        iaid,
        RenewalTimes.UP_TO_THE_CLIENT,
        leases.stream().map(IaLease::named).toList(),
        Dhcp6Options.NONE);
  }

  /** What its server says of all of it; success if nothing. */
  public StatusCode status() {
    return options.find(KnownOptions.STATUS_CODE).orElse(StatusCode.NONE);
  }

  /** When to extend it: as its server says, and else as the client chooses. */
  public RenewalTimes renewal() {
    return times.completedFor(leases);
  }

  public Dhcp6Option option() {
    var writer = new OctetWriter().i32(iaid.value());
    if (type.hasTimes()) {
      times.encode(writer);
    }
    leases.forEach(lease -> Dhcp6Options.of(lease.option()).encode(writer));
    options.encode(writer);
    return type.option().of(writer.toOctets());
  }

  public AssociationName name() {
    return new AssociationName(type, iaid);
  }
}
