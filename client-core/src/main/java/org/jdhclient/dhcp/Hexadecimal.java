package org.jdhclient.dhcp;

import java.util.StringJoiner;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** Octets in hexadecimal with colons between, without leading zeros as dhclient writes them. */
public final class Hexadecimal {
  private Hexadecimal() {}

  public static String format(Octets octets) {
    var text = new StringJoiner(":");
    for (int i = 0; i < octets.length(); i++) {
      text.add(Integer.toHexString(octets.at(i)));
    }
    return text.toString();
  }

  static void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
    int at = text.offset();
    for (var part : text.word().split(":", -1)) {
      if (part.isEmpty() || part.length() > 2) {
        throw new MalformedPacketException("no octets in hexadecimal", at);
      }
      int octet = 0;
      for (int i = 0; i < part.length(); i++) {
        int digit = Character.digit(part.charAt(i), 16);
        if (digit < 0) {
          throw new MalformedPacketException("no octets in hexadecimal", at);
        }
        octet = octet << 4 | digit;
      }
      value.u8(octet);
    }
  }
}
