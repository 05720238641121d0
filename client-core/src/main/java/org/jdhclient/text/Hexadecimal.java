package org.jdhclient.text;

import java.util.StringJoiner;
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

  static Octets parse(Token word) throws SyntaxException {
    var octets = new OctetWriter();
    for (var part : word.text().split(":", -1)) {
      octets.u8(octet(part, word));
    }
    return octets.toOctets();
  }

  private static int octet(String part, Token word) throws SyntaxException {
    int octet = 0;
    for (int i = 0; i < part.length(); i++) {
      int digit = Character.digit(part.charAt(i), 16);
      if (digit < 0) {
        throw none(word);
      }
      octet = octet << 4 | digit;
    }
    if (part.isEmpty() || part.length() > 2) {
      throw none(word);
    }
    return octet;
  }

  private static SyntaxException none(Token word) {
    return SyntaxException.at(word, "no octets in hexadecimal");
  }
}
