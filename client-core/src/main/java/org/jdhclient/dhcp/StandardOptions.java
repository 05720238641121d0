package org.jdhclient.dhcp;

import static org.jdhclient.dhcp.OptionForm.ADDRESS;
import static org.jdhclient.dhcp.OptionForm.ADDRESSES;
import static org.jdhclient.dhcp.OptionForm.ADDRESS_PAIRS;
import static org.jdhclient.dhcp.OptionForm.BOOLEAN;
import static org.jdhclient.dhcp.OptionForm.DOMAIN;
import static org.jdhclient.dhcp.OptionForm.DOMAINS;
import static org.jdhclient.dhcp.OptionForm.NAME;
import static org.jdhclient.dhcp.OptionForm.NAMES;
import static org.jdhclient.dhcp.OptionForm.NOTHING;
import static org.jdhclient.dhcp.OptionForm.PATH;
import static org.jdhclient.dhcp.OptionForm.SERVERS_OF_DOMAINS;
import static org.jdhclient.dhcp.OptionForm.SIGNED_32;
import static org.jdhclient.dhcp.OptionForm.STRING;
import static org.jdhclient.dhcp.OptionForm.TEXT;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_16;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_16_ARRAY;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_32;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_8;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_8_ARRAY;
import static org.jdhclient.dhcp.OptionForm.WORD;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.Octets;

/**
 * The table of options, a row each: those that ISC dhclient 4.4 knows by name, under these names
 * and formats (dhcp-options(5)), option 121 as Debian's dhclient.conf(5) defines it, and later
 * ones. Options that contain options are strings here.
 *
 * <p>A row with a constant is of an option that the client itself reads or writes; what it makes of
 * the value is the row's last entry. All others are handed on, to lease files and scripts.
 */
public final class StandardOptions {
  private static final OptionRows NAMED = new OptionRows();
  private static final OptionRows BY_NUMBER = new OptionRows();

  public static final StandardOption<Integer> SUBNET_MASK =
      NAMED.add(1, "subnet-mask", ADDRESS, "RFC 2132 3.3", OptionValues::prefixLength);
  public static final StandardOption<Octets> TIME_OFFSET =
      NAMED.add(2, "time-offset", SIGNED_32, "RFC 2132 3.4");
  public static final StandardOption<List<Ipv4Address>> ROUTERS =
      NAMED.add(3, "routers", ADDRESSES, "RFC 2132 3.5", OptionValues::addresses);
  public static final StandardOption<List<Ipv4Address>> DOMAIN_NAME_SERVERS =
      NAMED.add(6, "domain-name-servers", ADDRESSES, "RFC 2132 3.8", OptionValues::addresses);
  public static final StandardOption<String> HOST_NAME =
      NAMED.add(12, "host-name", NAME, "RFC 2132 3.14", DomainName::decode);
  public static final StandardOption<List<String>> DOMAIN_NAME =
      NAMED.add(15, "domain-name", NAMES, "RFC 2132 3.17", DomainName::decodeAll);
  public static final StandardOption<Integer> INTERFACE_MTU =
      NAMED.add(26, "interface-mtu", UNSIGNED_16, "RFC 2132 5.1", OptionValues::u16);
  public static final StandardOption<Ipv4Address> BROADCAST_ADDRESS =
      NAMED.add(28, "broadcast-address", ADDRESS, "RFC 2132 5.3", OptionValues::address);
  public static final StandardOption<List<Route>> STATIC_ROUTES =
      NAMED.add(33, "static-routes", ADDRESS_PAIRS, "RFC 2132 5.8", RouteOptions::classful);
  public static final StandardOption<Octets> NTP_SERVERS =
      NAMED.add(42, "ntp-servers", ADDRESSES, "RFC 2132 8.3");
  public static final StandardOption<Octets> VENDOR_ENCAPSULATED_OPTIONS =
      NAMED.add(43, "vendor-encapsulated-options", STRING, "RFC 2132 8.4");
  public static final StandardOption<Octets> NETBIOS_NAME_SERVERS =
      NAMED.add(44, "netbios-name-servers", ADDRESSES, "RFC 2132 8.5");
  public static final StandardOption<Octets> NETBIOS_SCOPE =
      NAMED.add(47, "netbios-scope", NAMES, "RFC 2132 8.8");
  public static final StandardOption<Octets> REQUESTED_ADDRESS =
      NAMED.add(50, "dhcp-requested-address", ADDRESS, "RFC 2132 9.1");
  public static final StandardOption<Long> LEASE_TIME =
      NAMED.add(51, "dhcp-lease-time", UNSIGNED_32, "RFC 2132 9.2", OptionValues::u32);
  public static final StandardOption<Octets> OVERLOAD =
      NAMED.add(52, "dhcp-option-overload", UNSIGNED_8, "RFC 2132 9.3");
  public static final StandardOption<MessageType> MESSAGE_TYPE =
      NAMED.add(53, "dhcp-message-type", UNSIGNED_8, "RFC 2132 9.6", MessageType::decode);
  public static final StandardOption<Ipv4Address> SERVER_IDENTIFIER =
      NAMED.add(54, "dhcp-server-identifier", ADDRESS, "RFC 2132 9.7", OptionValues::address);
  public static final StandardOption<Octets> PARAMETER_REQUEST_LIST =
      NAMED.add(55, "dhcp-parameter-request-list", UNSIGNED_8_ARRAY, "RFC 2132 9.8");
  public static final StandardOption<Octets> MESSAGE =
      NAMED.add(56, "dhcp-message", TEXT, "RFC 2132 9.9");
  public static final StandardOption<Octets> MAX_MESSAGE_SIZE =
      NAMED.add(57, "dhcp-max-message-size", UNSIGNED_16, "RFC 2132 9.10");
  public static final StandardOption<Long> RENEWAL_TIME =
      NAMED.add(58, "dhcp-renewal-time", UNSIGNED_32, "RFC 2132 9.11", OptionValues::u32);
  public static final StandardOption<Long> REBINDING_TIME =
      NAMED.add(59, "dhcp-rebinding-time", UNSIGNED_32, "RFC 2132 9.12", OptionValues::u32);
  public static final StandardOption<Octets> CLIENT_IDENTIFIER =
      NAMED.add(61, "dhcp-client-identifier", STRING, "RFC 2132 9.14");
  public static final StandardOption<Octets> NWIP_SUBOPTIONS =
      NAMED.add(63, "nwip-suboptions", STRING, "RFC 2242");
  public static final StandardOption<Octets> RAPID_COMMIT =
      BY_NUMBER.add(80, "rapid-commit", NOTHING, "RFC 4039");
  public static final StandardOption<Octets> FQDN = NAMED.add(81, "fqdn", STRING, "RFC 4702");
  public static final StandardOption<Long> V6_ONLY_PREFERRED =
      NAMED.add(108, "v6-only-preferred", UNSIGNED_32, "RFC 8925", OptionValues::u32);
  public static final StandardOption<List<String>> DOMAIN_SEARCH =
      NAMED.add(119, "domain-search", DOMAINS, "RFC 3397", DomainSearch::decode);
  public static final StandardOption<List<Route>> CLASSLESS_STATIC_ROUTES =
      NAMED.add(
          121,
          "rfc3442-classless-static-routes",
          UNSIGNED_8_ARRAY,
          "RFC 3442",
          RouteOptions::classless);
  public static final StandardOption<List<Route>> MS_CLASSLESS_STATIC_ROUTES =
      BY_NUMBER.add(
          249,
          "ms-classless-static-routes",
          UNSIGNED_8_ARRAY,
          "MS-DHCPE 2.2.8",
          RouteOptions::classless);

  static {
    NAMED.add(4, "time-servers", ADDRESSES, "RFC 2132 3.6");
    NAMED.add(5, "ien116-name-servers", ADDRESSES, "RFC 2132 3.7");
    NAMED.add(7, "log-servers", ADDRESSES, "RFC 2132 3.9");
    NAMED.add(8, "cookie-servers", ADDRESSES, "RFC 2132 3.10");
    NAMED.add(9, "lpr-servers", ADDRESSES, "RFC 2132 3.11");
    NAMED.add(10, "impress-servers", ADDRESSES, "RFC 2132 3.12");
    NAMED.add(11, "resource-location-servers", ADDRESSES, "RFC 2132 3.13");
    NAMED.add(13, "boot-size", UNSIGNED_16, "RFC 2132 3.15");
    NAMED.add(14, "merit-dump", WORD, "RFC 2132 3.16");
    NAMED.add(16, "swap-server", ADDRESS, "RFC 2132 3.18");
    NAMED.add(17, "root-path", WORD, "RFC 2132 3.19");
    NAMED.add(18, "extensions-path", WORD, "RFC 2132 3.20");
    NAMED.add(19, "ip-forwarding", BOOLEAN, "RFC 2132 4.1");
    NAMED.add(20, "non-local-source-routing", BOOLEAN, "RFC 2132 4.2");
    NAMED.add(21, "policy-filter", ADDRESS_PAIRS, "RFC 2132 4.3");
    NAMED.add(22, "max-dgram-reassembly", UNSIGNED_16, "RFC 2132 4.4");
    NAMED.add(23, "default-ip-ttl", UNSIGNED_8, "RFC 2132 4.5");
    NAMED.add(24, "path-mtu-aging-timeout", UNSIGNED_32, "RFC 2132 4.6");
    NAMED.add(25, "path-mtu-plateau-table", UNSIGNED_16_ARRAY, "RFC 2132 4.7");
    NAMED.add(27, "all-subnets-local", BOOLEAN, "RFC 2132 5.2");
    NAMED.add(29, "perform-mask-discovery", BOOLEAN, "RFC 2132 5.4");
    NAMED.add(30, "mask-supplier", BOOLEAN, "RFC 2132 5.5");
    NAMED.add(31, "router-discovery", BOOLEAN, "RFC 2132 5.6");
    NAMED.add(32, "router-solicitation-address", ADDRESS, "RFC 2132 5.7");
    NAMED.add(34, "trailer-encapsulation", BOOLEAN, "RFC 2132 6.1");
    NAMED.add(35, "arp-cache-timeout", UNSIGNED_32, "RFC 2132 6.2");
    NAMED.add(36, "ieee802-3-encapsulation", BOOLEAN, "RFC 2132 6.3");
    NAMED.add(37, "default-tcp-ttl", UNSIGNED_8, "RFC 2132 7.1");
    NAMED.add(38, "tcp-keepalive-interval", UNSIGNED_32, "RFC 2132 7.2");
    NAMED.add(39, "tcp-keepalive-garbage", BOOLEAN, "RFC 2132 7.3");
    NAMED.add(40, "nis-domain", NAMES, "RFC 2132 8.1");
    NAMED.add(41, "nis-servers", ADDRESSES, "RFC 2132 8.2");
    NAMED.add(45, "netbios-dd-server", ADDRESSES, "RFC 2132 8.6");
    NAMED.add(46, "netbios-node-type", UNSIGNED_8, "RFC 2132 8.7");
    NAMED.add(48, "font-servers", ADDRESSES, "RFC 2132 8.9");
    NAMED.add(49, "x-display-manager", ADDRESSES, "RFC 2132 8.10");
    NAMED.add(60, "vendor-class-identifier", STRING, "RFC 2132 9.13");
    NAMED.add(62, "nwip-domain", TEXT, "RFC 2242");
    NAMED.add(64, "nisplus-domain", NAMES, "RFC 2132 8.11");
    NAMED.add(65, "nisplus-servers", ADDRESSES, "RFC 2132 8.12");
    NAMED.add(66, "tftp-server-name", NAMES, "RFC 2132 9.4");
    NAMED.add(67, "bootfile-name", WORD, "RFC 2132 9.5");
    NAMED.add(68, "mobile-ip-home-agent", ADDRESSES, "RFC 2132 8.13");
    NAMED.add(69, "smtp-server", ADDRESSES, "RFC 2132 8.14");
    NAMED.add(70, "pop-server", ADDRESSES, "RFC 2132 8.15");
    NAMED.add(71, "nntp-server", ADDRESSES, "RFC 2132 8.16");
    NAMED.add(72, "www-server", ADDRESSES, "RFC 2132 8.17");
    NAMED.add(73, "finger-server", ADDRESSES, "RFC 2132 8.18");
    NAMED.add(74, "irc-server", ADDRESSES, "RFC 2132 8.19");
    NAMED.add(75, "streettalk-server", ADDRESSES, "RFC 2132 8.20");
    NAMED.add(76, "streettalk-directory-assistance-server", ADDRESSES, "RFC 2132 8.21");
    NAMED.add(77, "user-class", TEXT, "RFC 3004");
    NAMED.add(
        78,
        "slp-directory-agent",
        OptionForm.repeatingLast(OptionType.BOOLEAN, OptionType.IP_ADDRESS),
        "RFC 2610");
    NAMED.add(
        79, "slp-service-scope", OptionForm.of(OptionType.BOOLEAN, OptionType.TEXT), "RFC 2610");
    NAMED.add(82, "relay-agent-information", STRING, "RFC 3046");
    NAMED.add(85, "nds-servers", ADDRESSES, "RFC 2241");
    NAMED.add(86, "nds-tree-name", TEXT, "RFC 2241");
    NAMED.add(87, "nds-context", TEXT, "RFC 2241");
    NAMED.add(88, "bcms-controller-names", DOMAINS, "RFC 4280");
    NAMED.add(89, "bcms-controller-address", ADDRESSES, "RFC 4280");
    NAMED.add(91, "client-last-transaction-time", UNSIGNED_32, "RFC 4388");
    NAMED.add(92, "associated-ip", ADDRESSES, "RFC 4388");
    NAMED.add(93, "pxe-system-type", UNSIGNED_16_ARRAY, "RFC 4578");
    NAMED.add(
        94,
        "pxe-interface-id",
        OptionForm.of(OptionType.UNSIGNED_8, OptionType.UNSIGNED_8, OptionType.UNSIGNED_8),
        "RFC 4578");
    NAMED.add(
        97, "pxe-client-id", OptionForm.of(OptionType.UNSIGNED_8, OptionType.STRING), "RFC 4578");
    NAMED.add(98, "uap-servers", TEXT, "RFC 2485");
    NAMED.add(99, "geoconf-civic", STRING, "RFC 4776");
    NAMED.add(100, "pcode", WORD, "RFC 4833");
    NAMED.add(101, "tcode", PATH, "RFC 4833");
    NAMED.add(112, "netinfo-server-address", ADDRESSES, "RFC 3679");
    NAMED.add(113, "netinfo-server-tag", TEXT, "RFC 3679");
    NAMED.add(114, "default-url", WORD, "RFC 3679");
    NAMED.add(116, "auto-config", UNSIGNED_8, "RFC 2563");
    NAMED.add(117, "name-service-search", UNSIGNED_16_ARRAY, "RFC 2937");
    NAMED.add(118, "subnet-selection", ADDRESS, "RFC 3011");
    NAMED.add(124, "vivco", STRING, "RFC 3925");
    NAMED.add(125, "vivso", STRING, "RFC 3925");
    NAMED.add(136, "pana-agent", ADDRESSES, "RFC 5192");
    NAMED.add(137, "v4-lost", DOMAIN, "RFC 5223");
    NAMED.add(138, "capwap-ac-v4", ADDRESSES, "RFC 5417");
    NAMED.add(141, "sip-ua-cs-domains", DOMAINS, "RFC 6011");
    NAMED.add(142, "ipv4-address-andsf", ADDRESSES, "RFC 6153");
    NAMED.add(146, "rdnss-selection", SERVERS_OF_DOMAINS, "RFC 6731");
    NAMED.add(150, "tftp-server-address", ADDRESSES, "RFC 5859");
    NAMED.add(
        159,
        "v4-portparams",
        OptionForm.of(OptionType.UNSIGNED_8, OptionType.UNSIGNED_8, OptionType.UNSIGNED_16),
        "RFC 7618");
    NAMED.add(160, "v4-captive-portal", WORD, "RFC 7710");
    NAMED.add(209, "loader-configfile", WORD, "RFC 5071");
    NAMED.add(210, "loader-pathprefix", WORD, "RFC 5071");
    NAMED.add(211, "loader-reboottime", UNSIGNED_32, "RFC 5071");
    NAMED.add(
        212,
        "option-6rd",
        OptionForm.repeatingLast(
            OptionType.UNSIGNED_8,
            OptionType.UNSIGNED_8,
            OptionType.IP6_ADDRESS,
            OptionType.IP_ADDRESS),
        "RFC 5969");
    NAMED.add(213, "v4-access-domain", DOMAIN, "RFC 5986");
    BY_NUMBER.add(114, "captive-portal", WORD, "RFC 8910");
    BY_NUMBER.add(252, "wpad", WORD, "draft-ietf-wrec-wpad-01");
  }

  private StandardOptions() {}

  /** The options that have these names everywhere. */
  static List<StandardOption<?>> named() {
    return NAMED.all();
  }

  /**
   * Options that dhclient knows by number only. A configuration may call them by these names; lease
   * files and scripts see the numbers, as with dhclient.
   */
  static List<StandardOption<?>> byNumber() {
    return BY_NUMBER.all();
  }
}
