package org.jdhclient.leasefile6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp6.association.AssociationDecoder;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.LeftOutList;
import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.identity.Iaid;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.text.PrintableText;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.Octets;

/**
 * An identity association as it is written down.
 *
 * @param starts when the message came that its times count from
 * @param others statements that mean nothing here
 */
record StoredAssociation(
    AssociationType type,
    Iaid iaid,
    WallTime starts,
    RenewalTimes times,
    List<StoredIaLease> leases,
    Dhcp6Options options,
    List<String> others) {

  StoredAssociation {
    leases = List.copyOf(leases);
    others = List.copyOf(others);
  }

  static StoredAssociation of(HeldAssociation held, WallTime wallNow, BootTime now) {
    return new StoredAssociation(
        held.type(),
        held.iaid(),
        wallNow.at(held.since(), now),
        held.type().hasTimes() ? StoredTimes.whole(held.times()) : RenewalTimes.UP_TO_THE_CLIENT,
        held.leases().stream().map(lease -> StoredIaLease.of(lease, wallNow, now)).toList(),
        StoredOptions.canonical(held.options()),
        List.of());
  }

  /** The association with what of it still holds; empty if nothing does. */
  Optional<HeldAssociation> toHeld(WallTime wallNow, BootTime now) {
    return checked(wallNow, now).map(association -> held(association, wallNow, now));
  }

  /** What a server's message would be taken for that says the same. */
  private Optional<IdentityAssociation> checked(WallTime wallNow, BootTime now) {
    var valid = new ArrayList<IaLease>();
    for (var stored : leases) {
      if (!now.reached(stored.toHeld(wallNow, now).validUntil())) {
        valid.add(stored.lease());
      }
    }
    var decoder = new AssociationDecoder(new LeftOutList());
    try {
      var said = new IdentityAssociation(type, iaid, times, valid, options);
      decoder.add(type, said.option().value());
    } catch (IllegalArgumentException e) {
      // It is more than an option holds: no server has said that.
      return Optional.empty();
    }
    return decoder.list().stream()
        .filter(association -> !association.leases().isEmpty())
        .findFirst();
  }

  private HeldAssociation held(IdentityAssociation association, WallTime wallNow, BootTime now) {
    var held = new ArrayList<HeldLease>();
    for (var lease : association.leases()) {
      leases.stream()
          .filter(stored -> stored.lease().equals(lease))
          .findFirst()
          .ifPresent(stored -> held.add(stored.toHeld(wallNow, now)));
    }
    var since = StoredTimes.boot(starts, wallNow, now);
    return new HeldAssociation(
        type, iaid, since, association.renewal(), held, association.options());
  }

  /** Whether its IAID may be written as text. */
  boolean isNamedByText() {
    var octets = iaid.octets();
    for (int i = 0; i < octets.length(); i++) {
      if (!PrintableText.isPrintable(octets.at(i))) {
        return false;
      }
    }
    return true;
  }

  void write(Lease6Text text, IdFormat ids) {
    text.open(Keywords.of(type) + " " + written(ids));
    text.statement("starts", starts.epochSeconds());
    if (type.hasTimes()) {
      text.statement("renew", OptionTimes.number(times.t1()));
      text.statement("rebind", OptionTimes.number(times.t2()));
    }
    leases.forEach(lease -> lease.write(text, type));
    text.options(options);
    others.forEach(text::other);
    text.close();
  }

  private String written(IdFormat ids) {
    Octets octets = iaid.octets();
    return isNamedByText() ? ids.format(octets) : IdFormat.HEX.format(octets);
  }
}
