package org.jdhclient.identity;

import java.util.HexFormat;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * Which of a client's identity associations of a kind this is (RFC 9915 12).
 *
 * @param value as it is sent
 */
public record Iaid(int value) {
  /** Octets of one. */
  public static final int LENGTH = 4;

  private static final HexFormat HEX = HexFormat.ofDelimiter(":");

  /**
   * The last four octets of an interface's address, as dhclient makes it; for each further one of a
   * kind the last octet is one more, and wraps around by itself.
   *
   * @param index of the association among those of its kind, from 0 on
   */
  public static Iaid of(MacAddress mac, int index) {
    int last = (int) mac.value();
    return new Iaid(last & ~0xff | last + index & 0xff);
  }

  /**
   * The one that is sent as these octets.
   *
   * @param octets four
   */
  public static Iaid of(Octets octets) {
    int value = 0;
    for (int i = 0; i < LENGTH; i++) {
      value = value << 8 | octets.at(i);
    }
    return new Iaid(value);
  }

  /** As it is sent. */
  public Octets octets() {
    return new OctetWriter().i32(value).toOctets();
  }

  /** Four octets in hexadecimal with colons between, as in dhclient's log and lease file. */
  @Override
  public String toString() {
    return HEX.formatHex(octets().toByteArray());
  }
}
