package org.jdhclient.identity;

import java.util.HexFormat;
import org.jdhclient.address.MacAddress;

/**
 * Which of a client's identity associations of a kind this is (RFC 9915 12).
 *
 * @param value as it is sent
 */
public record Iaid(int value) {
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

  /** Four octets in hexadecimal with colons between, as in dhclient's log and lease file. */
  @Override
  public String toString() {
    var octets = new byte[4];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) (value >>> 24 - 8 * i);
    }
    return HEX.formatHex(octets);
  }
}
