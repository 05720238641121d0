package org.jdhclient.conf.option;

import java.util.Map;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * The client FQDN option (RFC 4702), which ISC takes for a space of options of its own. Its
 * no-client-update is the flag O, which the RFC leaves to servers: it is set only if the owner says
 * so, as by dhclient.
 */
public final class Fqdn {
  public static final String SPACE = "fqdn";
  static final int NO_CLIENT_UPDATE = 1;
  static final int SERVER_UPDATE = 2;
  static final int ENCODED = 3;
  static final int RCODE1 = 4;
  static final int RCODE2 = 5;
  static final int HOST_NAME = 6;
  static final int DOMAIN_NAME = 7;
  static final int NAME = 8;

  /** RFC 4702 2.1. */
  private static final int FLAG_S = 0x01;

  private static final int FLAG_O = 0x02;
  private static final int FLAG_E = 0x04;

  private Fqdn() {}

  /** Option 81. A name that is none in the DNS is sent in ASCII, the older way. */
  static Octets encode(Map<Integer, Octets> values) {
    var name = name(values);
    int flags =
        (isSet(values, SERVER_UPDATE) ? FLAG_S : 0)
            | (isSet(values, NO_CLIENT_UPDATE) ? FLAG_O : 0);
    if (isSet(values, ENCODED)) {
      try {
        return header(values, flags | FLAG_E).octets(labels(name)).toOctets();
      } catch (MalformedPacketException e) {
        return header(values, flags).octets(name).toOctets();
      }
    }
    return header(values, flags).octets(name).toOctets();
  }

  private static OctetWriter header(Map<Integer, Octets> values, int flags) {
    return new OctetWriter().u8(flags).u8(rcode(values, RCODE1)).u8(rcode(values, RCODE2));
  }

  /** Whether the server is to enter the name's address into the DNS. */
  public static boolean isServerUpdate(Map<Integer, Octets> values) {
    return isSet(values, SERVER_UPDATE);
  }

  /** Whether nobody is. */
  public static boolean isNoClientUpdate(Map<Integer, Octets> values) {
    return isSet(values, NO_CLIENT_UPDATE);
  }

  /** The name, or as much of it as is known. */
  public static Octets name(Map<Integer, Octets> values) {
    if (values.containsKey(NAME)) {
      return values.get(NAME);
    }
    var host = values.getOrDefault(HOST_NAME, Octets.EMPTY);
    return values.containsKey(DOMAIN_NAME)
        ? host.concat(Octets.ofLatin1(".")).concat(values.get(DOMAIN_NAME))
        : host;
  }

  private static Octets labels(Octets name) throws MalformedPacketException {
    var whole = DnsName.encode(name.toLatin1());
    boolean ends = OptionValues.text(name).endsWith(".");
    return ends ? whole : whole.slice(0, whole.length() - 1);
  }

  private static boolean isSet(Map<Integer, Octets> values, int code) {
    return rcode(values, code) != 0;
  }

  private static int rcode(Map<Integer, Octets> values, int code) {
    var value = values.getOrDefault(code, Octets.EMPTY);
    return value.isEmpty() ? 0 : value.at(0);
  }
}
