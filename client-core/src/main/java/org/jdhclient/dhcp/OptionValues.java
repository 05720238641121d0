package org.jdhclient.dhcp;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.text.PrintableText;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.Octets;

/** Reads the plain types of option values (RFC 2132); a wrong length is a malformed option. */
public final class OptionValues {
  private OptionValues() {}

  private static OctetReader exactly(int length, Octets value) throws MalformedPacketException {
    if (value.length() != length) {
      throw new MalformedPacketException(value.length() + " octets where " + length + " belong", 0);
    }
    return value.reader();
  }

  public static Ipv4Address address(Octets value) throws MalformedPacketException {
    return exactly(4, value).ipv4Address();
  }

  /**
   * A subnet mask's length, 1 to 32.
   *
   * @throws MalformedPacketException also if the mask is 0, or its ones are not contiguous
   */
  public static int prefixLength(Octets value) throws MalformedPacketException {
    var mask = address(value);
    int length = Ipv4Prefix.lengthOf(mask);
    if (length < 1) {
      throw new MalformedPacketException("a subnet mask of " + mask, 0);
    }
    return length;
  }

  public static int u16(Octets value) throws MalformedPacketException {
    return exactly(2, value).u16();
  }

  public static long u32(Octets value) throws MalformedPacketException {
    return exactly(4, value).u32();
  }

  /** One address or more. */
  public static List<Ipv4Address> addresses(Octets value) throws MalformedPacketException {
    if (value.isEmpty() || value.length() % 4 != 0) {
      throw new MalformedPacketException(value.length() + " octets are no list of addresses", 0);
    }
    var reader = value.reader();
    var addresses = new ArrayList<Ipv4Address>(value.length() / 4);
    while (reader.hasRemaining()) {
      addresses.add(reader.ipv4Address());
    }
    return List.copyOf(addresses);
  }

  /**
   * Text without its trailing NULs, which servers may send and clients must not want (RFC 2132 2).
   */
  public static String text(Octets value) {
    var text = value.toLatin1();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /**
   * Text for a log, in which a backslash stands for nothing but an octet that follows in digits.
   */
  public static String printable(Octets value) {
    return PrintableText.ofValue(text(value));
  }
}
