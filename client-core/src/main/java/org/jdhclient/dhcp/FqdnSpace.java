package org.jdhclient.dhcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdhclient.dhcp.StandardOption.Content;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** The client FQDN option (RFC 4702), which ISC takes for a space of options of its own. */
public final class FqdnSpace {
  public static final String NAME = "fqdn";
  public static final int NO_CLIENT_UPDATE = 1;
  public static final int SERVER_UPDATE = 2;
  public static final int ENCODED = 3;
  public static final int RCODE1 = 4;
  public static final int RCODE2 = 5;
  public static final int HOST_NAME = 6;
  public static final int DOMAIN_NAME = 7;
  public static final int WHOLE_NAME = 8;

  /** RFC 4702 2.1. */
  public static final int FLAG_S = 0x01;

  public static final int FLAG_O = 0x02;
  public static final int FLAG_E = 0x04;

  /** Flags and two response codes. */
  private static final int HEADER = 3;

  private static final OptionFormat FLAG = OptionFormat.of(OptionType.BOOLEAN);
  private static final OptionFormat OCTET = OptionFormat.of(OptionType.UNSIGNED_8);
  private static final OptionFormat TEXT = OptionFormat.of(OptionType.TEXT);

  /** What it consists of, as ISC names it. */
  private static final List<OptionDefinition> DEFINITIONS =
      List.of(
          new OptionDefinition(NO_CLIENT_UPDATE, "no-client-update", FLAG),
          new OptionDefinition(SERVER_UPDATE, "server-update", FLAG),
          new OptionDefinition(ENCODED, "encoded", FLAG),
          new OptionDefinition(RCODE1, "rcode1", OCTET),
          new OptionDefinition(RCODE2, "rcode2", OCTET),
          new OptionDefinition(HOST_NAME, "hostname", TEXT),
          new OptionDefinition(DOMAIN_NAME, "domainname", TEXT),
          new OptionDefinition(WHOLE_NAME, "fqdn", TEXT));

  private FqdnSpace() {}

  /** The space where nobody has defined anything. */
  static OptionSpace standard() {
    var definitions =
        DEFINITIONS.stream().collect(Collectors.toMap(OptionDefinition::code, Function.identity()));
    return in(StandardOptions.FQDN.code(), definitions);
  }

  /** The space within an option. */
  public static OptionSpace in(int enclosing, Map<Integer, OptionDefinition> definitions) {
    return new OptionSpace(NAME, enclosing, definitions, Content.NAME, FqdnSpace::decode);
  }

  private static Map<Integer, Octets> decode(Octets value) {
    if (value.length() < HEADER) {
      return Map.of();
    }
    int flags = value.at(0);
    var parts = new LinkedHashMap<Integer, Octets>();
    parts.put(ENCODED, flag(flags, FLAG_E));
    parts.put(SERVER_UPDATE, flag(flags, FLAG_S));
    parts.put(NO_CLIENT_UPDATE, flag(flags, FLAG_O));
    parts.put(RCODE1, Octets.of(value.at(1)));
    parts.put(RCODE2, Octets.of(value.at(2)));
    putName(name(flags, value.slice(HEADER, value.length())), parts);
    return parts;
  }

  private static Octets flag(int flags, int flag) {
    return Octets.of((flags & flag) == 0 ? 0 : 1);
  }

  /** In the DNS's own form, or in ASCII, the older way; empty for none. */
  private static String name(int flags, Octets value) {
    if ((flags & FLAG_E) == 0) {
      return OptionValues.text(value);
    }
    try {
      var name = DnsName.decodePartial(value.reader());
      return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    } catch (MalformedPacketException e) {
      // As with dhclient, the flags are told without it.
      return "";
    }
  }

  private static void putName(String name, Map<Integer, Octets> parts) {
    int dot = name.indexOf('.');
    put(HOST_NAME, dot < 0 ? name : name.substring(0, dot), parts);
    put(DOMAIN_NAME, name.substring(dot < 0 ? name.length() : dot + 1), parts);
    put(WHOLE_NAME, name, parts);
  }

  private static void put(int code, String text, Map<Integer, Octets> parts) {
    if (!text.isEmpty()) {
      parts.put(code, Octets.ofLatin1(text));
    }
  }
}
