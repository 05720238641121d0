package org.jdhclient.identity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A DUID in a file that another client keeps it in: by it servers know the host.
 *
 * <p>dhcpcd's /var/lib/dhcpcd/duid and dibbler's client-duid are octets in hexadecimal with colons
 * between; wide-dhcpv6's dhcp6c_duid is a length of two octets in the host's order, and the octets.
 * Neither can be taken for the other, nor for a file of leases: a length of two digits or letters
 * would be one of thousands.
 */
public final class ForeignDuid {
  /** In octets, with room for blanks around: no longer file is one of these. */
  public static final int MOST = 512;

  private static final Pattern HEXADECIMAL =
      Pattern.compile("\\p{XDigit}{1,2}(:\\p{XDigit}{1,2})+");

  private ForeignDuid() {}

  /**
   * Reads a whole file.
   *
   * @param order of the host that has written it
   * @return empty if it is something else, or no DUID by its length
   */
  public static Optional<Duid> find(byte[] file, ByteOrder order) {
    return file.length > MOST ? Optional.empty() : octets(file, order).flatMap(ForeignDuid::duid);
  }

  private static Optional<Octets> octets(byte[] file, ByteOrder order) {
    var text = new String(file, StandardCharsets.ISO_8859_1).strip();
    return HEXADECIMAL.matcher(text).matches()
        ? Optional.of(ofHexadecimal(text))
        : behindLength(file, order);
  }

  private static Octets ofHexadecimal(String text) {
    var octets = new OctetWriter();
    for (var octet : text.split(":")) {
      octets.u8(Integer.parseInt(octet, 16));
    }
    return octets.toOctets();
  }

  private static Optional<Octets> behindLength(byte[] file, ByteOrder order) {
    var whole = ByteBuffer.wrap(file).order(order);
    return whole.remaining() >= Short.BYTES && whole.getShort() == whole.remaining()
        ? Optional.of(Octets.copyOf(file).slice(Short.BYTES, file.length))
        : Optional.empty();
  }

  private static Optional<Duid> duid(Octets octets) {
    try {
      return Optional.of(Duid.decode(octets.reader()));
    } catch (MalformedPacketException e) {
      return Optional.empty();
    }
  }
}
