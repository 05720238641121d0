package org.jdhclient.simulation6.invariant;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.simulation6.invariant.MessageView.Part;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;

/**
 * An association as its octets have it (RFC 9915 21.4, 21.21).
 *
 * @param status 0 for success, or nothing
 */
public record AssociationView(Key key, long t1, long t2, int status, List<LeaseView> leases) {

  /** Which one it is. */
  public record Key(int code, int iaid) {
    public static Key of(HeldAssociation held) {
      return new Key(code(held.type()), held.iaid().value());
    }

    /** The option's code of a kind. */
    public static int code(AssociationType type) {
      return switch (type) {
        case IA_NA -> MessageView.IA_NA;
        case IA_TA -> MessageView.IA_TA;
        case IA_PD -> MessageView.IA_PD;
      };
    }
  }

  /** An address or prefix in it, with lifetimes in seconds. */
  public record LeaseView(Lent lent, long preferred, long valid, int status) {
    private static LeaseView of(Part option) throws MalformedPacketException {
      var value = option.value().reader();
      if (option.code() == MessageView.IAADDR) {
        var address = value.ipv6Address();
        return new LeaseView(new Lent(address, 0), value.u32(), value.u32(), statusIn(value));
      }
      long preferred = value.u32();
      long valid = value.u32();
      int length = value.u8();
      return new LeaseView(
          new Lent(value.ipv6Address(), length), preferred, valid, statusIn(value));
    }

    /** Whether a client may use it (RFC 9915 21.6, 21.22). */
    public boolean isSound() {
      return preferred <= valid;
    }
  }

  static AssociationView of(Part option) throws MalformedPacketException {
    var value = option.value().reader();
    int iaid = value.i32();
    boolean timed = option.code() != MessageView.IA_TA;
    long t1 = timed ? value.u32() : 0;
    long t2 = timed ? value.u32() : 0;
    var parts = MessageView.parts(value);
    var leases = new ArrayList<LeaseView>();
    for (var part : parts) {
      if (part.code() == MessageView.IAADDR || part.code() == MessageView.IAPREFIX) {
        leases.add(LeaseView.of(part));
      }
    }
    return new AssociationView(new Key(option.code(), iaid), t1, t2, status(parts), leases);
  }

  private static int statusIn(OctetReader rest) throws MalformedPacketException {
    return status(MessageView.parts(rest));
  }

  private static int status(List<Part> parts) {
    return MessageView.find(parts, MessageView.STATUS_CODE)
        .map(value -> (int) MessageView.number(value, 2))
        .orElse(0);
  }

  /** Whether a client may use it (RFC 9915 21.4, 21.21). */
  public boolean isSound() {
    return t2 == 0 || t1 <= t2;
  }

  /** What of an address is named. */
  public boolean names(Ipv6Address address) {
    return leases.stream().anyMatch(lease -> lease.lent().equals(new Lent(address, 0)));
  }
}
