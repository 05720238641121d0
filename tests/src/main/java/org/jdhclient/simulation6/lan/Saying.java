package org.jdhclient.simulation6.lan;

import java.util.List;
import org.jdhclient.simulation6.invariant.AssociationView;
import org.jdhclient.simulation6.invariant.AssociationView.LeaseView;
import org.jdhclient.simulation6.invariant.MessageView;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** A message on its way to octets, option by option, without the product's encoders. */
final class Saying {
  private final OctetWriter writer = new OctetWriter();

  Saying(int type, int xid) {
    writer.u8(type).u8(xid >>> 16).u16(xid);
  }

  Saying option(int code, Octets value) {
    put(writer, code, value);
    return this;
  }

  Saying status(int code) {
    return option(MessageView.STATUS_CODE, status(code, ""));
  }

  Saying association(AssociationView view) {
    return option(view.key().code(), value(view));
  }

  Octets octets() {
    return writer.toOctets();
  }

  static Octets u32(long value) {
    return new OctetWriter().u32(value).toOctets();
  }

  private static void put(OctetWriter into, int code, Octets value) {
    into.u16(code).u16(value.length()).octets(value);
  }

  private static Octets status(int code, String text) {
    return new OctetWriter().u16(code).octets(Octets.ofLatin1(text)).toOctets();
  }

  private static Octets value(AssociationView view) {
    var value = new OctetWriter().i32(view.key().iaid());
    if (view.key().code() != MessageView.IA_TA) {
      value.u32(view.t1()).u32(view.t2());
    }
    view.leases().forEach(lease -> put(value, lease));
    putStatus(value, view.status());
    return value.toOctets();
  }

  private static void put(OctetWriter into, LeaseView lease) {
    var value = new OctetWriter();
    if (lease.lent().isAddress()) {
      value.ipv6Address(lease.lent().address()).u32(lease.preferred()).u32(lease.valid());
    } else {
      value.u32(lease.preferred()).u32(lease.valid());
      value.u8(lease.lent().length()).ipv6Address(lease.lent().address());
    }
    putStatus(value, lease.status());
    put(
        into,
        lease.lent().isAddress() ? MessageView.IAADDR : MessageView.IAPREFIX,
        value.toOctets());
  }

  private static void putStatus(OctetWriter into, int status) {
    if (status != 0) {
      put(into, MessageView.STATUS_CODE, status(status, "so it is"));
    }
  }

  static AssociationView refused(AssociationView.Key key, int status) {
    return new AssociationView(key, 0, 0, status, List.of());
  }
}
