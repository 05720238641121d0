package org.jdhclient.report6;

import java.util.HexFormat;
import org.jdhclient.identity.Duid;

/** A server as dhclient's log names it: its DUID, two digits an octet, unlike for scripts. */
final class ServerName {
  private static final HexFormat HEX = HexFormat.ofDelimiter(":");

  private ServerName() {}

  static String of(Duid server) {
    return HEX.formatHex(server.octets().toByteArray());
  }
}
