package org.jdhclient.dhcp;

import java.util.List;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;

/** Codes of DHCPv6's status in dhclient's words; a number where it has none. */
final class StatusText {
  /** By code; dhclient has the first one in lower case. */
  private static final List<String> NAMES =
      List.of(
          "success",
          "UnspecFail",
          "NoAddrsAvail",
          "NoBinding",
          "NotOnLink",
          "UseMulticast",
          "NoPrefixAvail");

  private static final int MOST = 0xffff;

  private StatusText() {}

  static String of(int code) {
    return code < NAMES.size() ? NAMES.get(code) : Integer.toString(code);
  }

  static int code(TokenCursor text) throws SyntaxException {
    for (var name : NAMES) {
      if (text.skipsWord(name)) {
        return NAMES.indexOf(name);
      }
    }
    return (int) text.number(0, MOST);
  }
}
