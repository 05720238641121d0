package org.jdhclient.conf.option;

import java.util.Map;
import org.jdhclient.dhcp.FqdnSpace;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * The client FQDN option (RFC 4702) as it is sent: put together of the options of its space. Its
 * no-client-update is the flag O, which the RFC leaves to servers: it is set only if the owner says
 * so, as by dhclient.
 */
public final class Fqdn {
  private Fqdn() {}

  /** Option 81. A name that is none in the DNS is sent in ASCII, the older way. */
  static Octets encode(Map<Integer, Octets> values) {
    var name = name(values);
    int flags =
        (isSet(values, FqdnSpace.SERVER_UPDATE) ? FqdnSpace.FLAG_S : 0)
            | (isSet(values, FqdnSpace.NO_CLIENT_UPDATE) ? FqdnSpace.FLAG_O : 0);
    if (isSet(values, FqdnSpace.ENCODED)) {
      try {
        return header(values, flags | FqdnSpace.FLAG_E).octets(labels(name)).toOctets();
      } catch (MalformedPacketException e) {
        return header(values, flags).octets(name).toOctets();
      }
    }
    return header(values, flags).octets(name).toOctets();
  }

  private static OctetWriter header(Map<Integer, Octets> values, int flags) {
    return new OctetWriter()
        .u8(flags)
        .u8(rcode(values, FqdnSpace.RCODE1))
        .u8(rcode(values, FqdnSpace.RCODE2));
  }

  /** Whether the server is to enter the name's address into the DNS. */
  public static boolean isServerUpdate(Map<Integer, Octets> values) {
    return isSet(values, FqdnSpace.SERVER_UPDATE);
  }

  /** Whether nobody is. */
  public static boolean isNoClientUpdate(Map<Integer, Octets> values) {
    return isSet(values, FqdnSpace.NO_CLIENT_UPDATE);
  }

  /** The name, or as much of it as is known. */
  public static Octets name(Map<Integer, Octets> values) {
    if (values.containsKey(FqdnSpace.WHOLE_NAME)) {
      return values.get(FqdnSpace.WHOLE_NAME);
    }
    var host = values.getOrDefault(FqdnSpace.HOST_NAME, Octets.EMPTY);
    return values.containsKey(FqdnSpace.DOMAIN_NAME)
        ? host.concat(Octets.ofLatin1(".")).concat(values.get(FqdnSpace.DOMAIN_NAME))
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
