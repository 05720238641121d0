package org.jdhclient.dhcp6.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.identity.Duid;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** Values of options that are simple, or lists of what is simple. */
final class OptionValues {
  /** More of a kind than any host uses: what a lease holds must not grow with the packet. */
  private static final int MAX_KEPT = 64;

  /** Renew, Rebind, Information-request: what a server may ask for (RFC 9915 21.19). */
  private static final Set<Integer> RECONFIGURE_TO = Set.of(5, 6, 11);

  private OptionValues() {}

  static void duid(OctetWriter writer, Duid duid) {
    writer.octets(duid.octets());
  }

  static int u8(OctetReader value) throws MalformedPacketException {
    return value.u8();
  }

  static void u8(OctetWriter writer, int value) {
    writer.u8(value);
  }

  static int reconfigureTo(OctetReader value) throws MalformedPacketException {
    int type = value.u8();
    if (!RECONFIGURE_TO.contains(type)) {
      throw new MalformedPacketException("message type " + type + " cannot be asked for", 0);
    }
    return type;
  }

  static Octets rest(OctetReader value) throws MalformedPacketException {
    return value.octets(value.remaining());
  }

  static void rest(OctetWriter writer, Octets value) {
    writer.octets(value);
  }

  static List<Integer> codes(OctetReader value) throws MalformedPacketException {
    var codes = new ArrayList<Integer>();
    while (value.hasRemaining()) {
      codes.add(value.u16());
    }
    return List.copyOf(codes);
  }

  static void codes(OctetWriter writer, List<Integer> codes) {
    codes.forEach(writer::u16);
  }

  static Ipv6Address address(OctetReader value) throws MalformedPacketException {
    return value.ipv6Address();
  }

  static void address(OctetWriter writer, Ipv6Address address) {
    writer.ipv6Address(address);
  }

  /** At least one address, of which the first 64 are kept. */
  static List<Ipv6Address> addresses(OctetReader value) throws MalformedPacketException {
    var addresses = new ArrayList<Ipv6Address>();
    do {
      keep(addresses, value.ipv6Address());
    } while (value.hasRemaining());
    return List.copyOf(addresses);
  }

  static void addresses(OctetWriter writer, List<Ipv6Address> addresses) {
    addresses.forEach(writer::ipv6Address);
  }

  /** At least one name, none of them compressed (RFC 9915 10); the first 64 are kept. */
  static List<String> names(OctetReader value) throws MalformedPacketException {
    var names = new ArrayList<String>();
    do {
      keep(names, DnsName.decode(value));
    } while (value.hasRemaining());
    return List.copyOf(names);
  }

  static void names(OctetWriter writer, List<String> names) {
    names.forEach(name -> name(writer, name));
  }

  /** A name as it was checked when it was given. */
  static void name(OctetWriter writer, String name) {
    try {
      writer.octets(DnsName.encode(name));
    } catch (MalformedPacketException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /** At least one string with its length in two octets before it (RFC 9915 21.15). */
  static List<Octets> someStrings(OctetReader value) throws MalformedPacketException {
    var strings = new ArrayList<Octets>();
    do {
      strings.add(value.octets(value.u16()));
    } while (value.hasRemaining());
    return List.copyOf(strings);
  }

  static void strings(OctetWriter writer, List<Octets> strings) {
    strings.forEach(string -> writer.u16(string.length()).octets(string));
  }

  static <T> void keep(List<T> kept, T one) {
    if (kept.size() < MAX_KEPT) {
      kept.add(one);
    }
  }
}
