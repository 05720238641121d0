package org.jdhclient.dhcp;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Payloads of an OFFER with options in the three places where they may stand. */
final class Payloads {
  private static final Octets HEADER = Hex.octets("02010600").concat(Hex.repeated(0, 40));
  private static final Octets COOKIE_AND_TYPE = Hex.octets("63825363 350102");

  private Payloads() {}

  static DhcpMessage decoded(String options) throws MalformedPacketException {
    return decoded(Hex.octets(options), "", "");
  }

  static DhcpMessage decoded(Octets options) throws MalformedPacketException {
    return decoded(options, "", "");
  }

  static DhcpMessage decoded(String options, String file, String sname)
      throws MalformedPacketException {
    return decoded(Hex.octets(options), file, sname);
  }

  private static DhcpMessage decoded(Octets options, String file, String sname)
      throws MalformedPacketException {
    return DhcpMessage.decode(
        HEADER
            .concat(field(sname, 64))
            .concat(field(file, 128))
            .concat(COOKIE_AND_TYPE)
            .concat(options));
  }

  private static Octets field(String hex, int length) {
    var octets = Hex.octets(hex);
    return octets.concat(Hex.repeated(0, length - octets.length()));
  }
}
