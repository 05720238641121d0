package org.jdhclient.conf;

import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** Upper and lower case, of ASCII letters alone. */
final class AsciiCase {
  private static final int CASE = 0x20;

  private AsciiCase() {}

  static Octets toLower(Octets text) {
    return changed(text, 'A');
  }

  static Octets toUpper(Octets text) {
    return changed(text, 'a');
  }

  private static Octets changed(Octets text, char first) {
    var changed = new OctetWriter();
    for (int i = 0; i < text.length(); i++) {
      int octet = text.at(i);
      changed.u8(octet >= first && octet < first + 26 ? octet ^ CASE : octet);
    }
    return changed.toOctets();
  }
}
