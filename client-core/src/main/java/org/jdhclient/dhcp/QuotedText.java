package org.jdhclient.dhcp;

import org.jdhclient.wire.Octets;

/** Octets in quotation marks, as ISC dhclient writes them into its lease file. */
public final class QuotedText {
  /** What a shell could take amiss. */
  private static final String SHELL_SPECIAL = "\"'$`\\|&";

  private static final String SPECIAL = "\"\\";

  private QuotedText() {}

  /** The value of an option of type text. */
  public static String ofOption(Octets value) {
    return quote(value, SHELL_SPECIAL);
  }

  /** A name: of an interface, a file, a server. */
  public static String ofName(Octets value) {
    return quote(value, SPECIAL);
  }

  static boolean isPrintable(int octet) {
    return octet >= ' ' && octet < 0x7f;
  }

  /** A backslash before special characters; three octal digits for what is not printable ASCII. */
  private static String quote(Octets value, String special) {
    var quoted = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      int octet = value.at(i);
      if (!isPrintable(octet)) {
        quoted.append('\\').append(octet >> 6).append(octet >> 3 & 7).append(octet & 7);
      } else if (special.indexOf(octet) >= 0) {
        quoted.append('\\').append((char) octet);
      } else {
        quoted.append((char) octet);
      }
    }
    return quoted.append('"').toString();
  }
}
