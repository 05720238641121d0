package org.jdhclient.identity;

import org.jdhclient.address.MacAddress;
import org.jdhclient.text.Hexadecimal;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * Who a host is to DHCP servers, on whatever interface (RFC 9915 11).
 *
 * @param octets the type's code and what follows it
 */
public record Duid(Octets octets) {
  private static final int ETHERNET = 1;
  private static final int TYPE_LENGTH = 2;
  private static final int MIN_LENGTH = TYPE_LENGTH + 1;
  private static final int MAX_LENGTH = TYPE_LENGTH + 128;

  /** 2000-01-01 00:00 UTC, from which a DUID-LLT counts, in seconds since 1970. */
  private static final long EPOCH = 946_684_800L;

  /** Of option 61: what follows is an IAID and a DUID (RFC 4361 6.1). */
  private static final int IDENTIFIER_TYPE = 255;

  /**
   * Made of an interface's address and the time (RFC 9915 11.2).
   *
   * @param epochSeconds since 1970
   */
  public static Duid linkLayerAndTime(MacAddress mac, long epochSeconds) {
    return new Duid(
        ofType(DuidType.LINK_LAYER_AND_TIME)
            .u16(ETHERNET)
            .i32((int) (epochSeconds - EPOCH))
            .macAddress(mac)
            .toOctets());
  }

  /** Made of an interface's address alone (RFC 9915 11.4). */
  public static Duid linkLayer(MacAddress mac) {
    return new Duid(ofType(DuidType.LINK_LAYER).u16(ETHERNET).macAddress(mac).toOctets());
  }

  private static OctetWriter ofType(DuidType type) {
    return new OctetWriter().u16(type.code());
  }

  /**
   * Reads all that is left, which is compared and sent back, and never taken apart.
   *
   * @throws MalformedPacketException if it is shorter than 1 octet behind its type's code, or
   *     longer than 128 (RFC 9915 11.1)
   */
  public static Duid decode(OctetReader reader) throws MalformedPacketException {
    int length = reader.remaining();
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      throw new MalformedPacketException("a DUID of " + length + " octets", reader.offset());
    }
    return new Duid(reader.octets(length));
  }

  public DuidType type() {
    return octets.length() < TYPE_LENGTH
        ? DuidType.UNKNOWN
        : DuidType.of(octets.at(0) << 8 | octets.at(1));
  }

  /**
   * Option 61 for an interface, as dhclient makes it: the IAID is the last four octets of the
   * interface's address; for an alias of it another, for there are to be two leases (RFC 4361 6.1).
   *
   * @param alias the suffix of an alias's name; empty for the interface itself
   */
  public Octets clientIdentifier(MacAddress mac, String alias) {
    int iaid = (int) mac.value() ^ alias.hashCode();
    return new OctetWriter().u8(IDENTIFIER_TYPE).i32(iaid).octets(octets).toOctets();
  }

  /** Octets in hexadecimal with colons between, as dhclient gives it to scripts. */
  @Override
  public String toString() {
    return Hexadecimal.format(octets);
  }
}
