package org.jdhclient.dhcp6.option;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * The part of a delegated prefix that its server keeps for the link to the client (RFC 6603 4.2).
 *
 * @param length of the excluded prefix, in bits
 * @param subnetId the bits of it behind the delegated prefix's, first bit highest, and as many
 *     octets as these take
 */
public record PrefixExclusion(int length, Octets subnetId) {
  private static final int BITS = 8;
  private static final int HALF = 64;

  static PrefixExclusion decode(OctetReader value) throws MalformedPacketException {
    int length = value.u8();
    int octets = value.remaining();
    if (length > Ipv6Prefix.MAX_LENGTH || octets < 1 || octets > Ipv6Address.LENGTH) {
      throw new MalformedPacketException(
          "a subnet ID of " + octets + " octets for a prefix of " + length + " bits", 0);
    }
    return new PrefixExclusion(length, value.octets(octets));
  }

  static void encode(OctetWriter writer, PrefixExclusion value) {
    writer.u8(value.length).octets(value.subnetId);
  }

  /** How to say that of a delegated prefix this part is excluded. */
  public static PrefixExclusion of(Ipv6Prefix excluded, Ipv6Prefix delegated) {
    int bits = excluded.length() - delegated.length();
    if (bits < 1 || !delegated.contains(excluded)) {
      throw new IllegalArgumentException(excluded + " is no part of " + delegated);
    }
    var id = new OctetWriter();
    for (int octet = 0; octet * BITS < bits; octet++) {
      id.u8(octetFrom(excluded.network(), delegated.length() + octet * BITS));
    }
    return new PrefixExclusion(excluded.length(), id.toOctets());
  }

  private static int octetFrom(Ipv6Address address, int bit) {
    return (int) (shiftedLeft(address, bit).high() >>> 56);
  }

  /**
   * The part of a delegated prefix that is excluded.
   *
   * @throws MalformedPacketException if it is no part of it, or all of it
   */
  public Ipv6Prefix of(Ipv6Prefix delegated) throws MalformedPacketException {
    int bits = length - delegated.length();
    if (bits < 1 || subnetId.length() != (bits + BITS - 1) / BITS) {
      throw new MalformedPacketException(
          "a subnet ID of " + subnetId.length() + " octets for " + bits + " bits", 0);
    }
    var padded = new OctetWriter().octets(subnetId).padTo(Ipv6Address.LENGTH).toOctets();
    var id = shiftedRight(padded.reader().ipv6Address(), delegated.length());
    var network = delegated.network();
    return Ipv6Prefix.containing(
        new Ipv6Address(network.high() | id.high(), network.low() | id.low()), length);
  }

  private static Ipv6Address shiftedRight(Ipv6Address address, int bits) {
    if (bits == 0) {
      return address;
    }
    return bits >= HALF
        ? new Ipv6Address(0, address.high() >>> bits - HALF)
        : new Ipv6Address(
            address.high() >>> bits, address.low() >>> bits | address.high() << HALF - bits);
  }

  private static Ipv6Address shiftedLeft(Ipv6Address address, int bits) {
    if (bits == 0) {
      return address;
    }
    return bits >= HALF
        ? new Ipv6Address(address.low() << bits - HALF, 0)
        : new Ipv6Address(
            address.high() << bits | address.low() >>> HALF - bits, address.low() << bits);
  }
}
