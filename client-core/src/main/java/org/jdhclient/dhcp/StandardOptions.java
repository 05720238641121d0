package org.jdhclient.dhcp;

import java.util.ArrayList;
import java.util.List;

/**
 * The DHCPv4 options that ISC dhclient 4.4 knows by name, under these names and types
 * (dhcp-options(5)), and option 121 as Debian's dhclient.conf(5) defines it. Options that contain
 * options are strings here.
 */
final class StandardOptions {
  private static final OptionFormat ADDRESS = OptionFormat.of(OptionType.IP_ADDRESS);
  private static final OptionFormat ADDRESSES = OptionFormat.arrayOf(OptionType.IP_ADDRESS);
  private static final OptionFormat ADDRESS_PAIRS =
      OptionFormat.arrayOf(OptionType.IP_ADDRESS, OptionType.IP_ADDRESS);
  private static final OptionFormat BOOLEAN = OptionFormat.of(OptionType.BOOLEAN);
  private static final OptionFormat UNSIGNED_8 = OptionFormat.of(OptionType.UNSIGNED_8);
  private static final OptionFormat UNSIGNED_8_ARRAY = OptionFormat.arrayOf(OptionType.UNSIGNED_8);
  private static final OptionFormat UNSIGNED_16 = OptionFormat.of(OptionType.UNSIGNED_16);
  private static final OptionFormat UNSIGNED_16_ARRAY =
      OptionFormat.arrayOf(OptionType.UNSIGNED_16);
  private static final OptionFormat UNSIGNED = OptionFormat.of(OptionType.UNSIGNED_32);
  private static final OptionFormat SIGNED = OptionFormat.of(OptionType.SIGNED_32);
  private static final OptionFormat TEXT = OptionFormat.of(OptionType.TEXT);
  private static final OptionFormat STRING = OptionFormat.of(OptionType.STRING);
  private static final OptionFormat DOMAIN = OptionFormat.of(OptionType.DOMAIN_NAME);
  private static final OptionFormat DOMAINS = OptionFormat.of(OptionType.DOMAIN_LIST);

  private final List<OptionDefinition> definitions = new ArrayList<>();

  private StandardOptions() {}

  static List<OptionDefinition> all() {
    var options = new StandardOptions();
    options.addHost();
    options.addIpAndInterface();
    options.addServicesAndDhcp();
    options.addLater();
    options.addLatest();
    return List.copyOf(options.definitions);
  }

  private void add(int code, String name, OptionFormat format) {
    definitions.add(new OptionDefinition(code, name, format));
  }

  /** The host itself (RFC 2132 3). */
  private void addHost() {
    add(1, "subnet-mask", ADDRESS);
    add(2, "time-offset", SIGNED);
    add(3, "routers", ADDRESSES);
    add(4, "time-servers", ADDRESSES);
    add(5, "ien116-name-servers", ADDRESSES);
    add(6, "domain-name-servers", ADDRESSES);
    add(7, "log-servers", ADDRESSES);
    add(8, "cookie-servers", ADDRESSES);
    add(9, "lpr-servers", ADDRESSES);
    add(10, "impress-servers", ADDRESSES);
    add(11, "resource-location-servers", ADDRESSES);
    add(12, "host-name", TEXT);
    add(13, "boot-size", UNSIGNED_16);
    add(14, "merit-dump", TEXT);
    add(15, "domain-name", TEXT);
    add(16, "swap-server", ADDRESS);
    add(17, "root-path", TEXT);
    add(18, "extensions-path", TEXT);
  }

  /** IP and TCP, for the host and each interface (RFC 2132 4 to 7). */
  private void addIpAndInterface() {
    add(19, "ip-forwarding", BOOLEAN);
    add(20, "non-local-source-routing", BOOLEAN);
    add(21, "policy-filter", ADDRESS_PAIRS);
    add(22, "max-dgram-reassembly", UNSIGNED_16);
    add(23, "default-ip-ttl", UNSIGNED_8);
    add(24, "path-mtu-aging-timeout", UNSIGNED);
    add(25, "path-mtu-plateau-table", UNSIGNED_16_ARRAY);
    add(26, "interface-mtu", UNSIGNED_16);
    add(27, "all-subnets-local", BOOLEAN);
    add(28, "broadcast-address", ADDRESS);
    add(29, "perform-mask-discovery", BOOLEAN);
    add(30, "mask-supplier", BOOLEAN);
    add(31, "router-discovery", BOOLEAN);
    add(32, "router-solicitation-address", ADDRESS);
    add(33, "static-routes", ADDRESS_PAIRS);
    add(34, "trailer-encapsulation", BOOLEAN);
    add(35, "arp-cache-timeout", UNSIGNED);
    add(36, "ieee802-3-encapsulation", BOOLEAN);
    add(37, "default-tcp-ttl", UNSIGNED_8);
    add(38, "tcp-keepalive-interval", UNSIGNED);
    add(39, "tcp-keepalive-garbage", BOOLEAN);
  }

  /** Services, and DHCP's own options (RFC 2132 8 and 9). */
  private void addServicesAndDhcp() {
    add(40, "nis-domain", TEXT);
    add(41, "nis-servers", ADDRESSES);
    add(42, "ntp-servers", ADDRESSES);
    add(43, "vendor-encapsulated-options", STRING);
    add(44, "netbios-name-servers", ADDRESSES);
    add(45, "netbios-dd-server", ADDRESSES);
    add(46, "netbios-node-type", UNSIGNED_8);
    add(47, "netbios-scope", TEXT);
    add(48, "font-servers", ADDRESSES);
    add(49, "x-display-manager", ADDRESSES);
    add(50, "dhcp-requested-address", ADDRESS);
    add(51, "dhcp-lease-time", UNSIGNED);
    add(52, "dhcp-option-overload", UNSIGNED_8);
    add(53, "dhcp-message-type", UNSIGNED_8);
    add(54, "dhcp-server-identifier", ADDRESS);
    add(55, "dhcp-parameter-request-list", UNSIGNED_8_ARRAY);
    add(56, "dhcp-message", TEXT);
    add(57, "dhcp-max-message-size", UNSIGNED_16);
    add(58, "dhcp-renewal-time", UNSIGNED);
    add(59, "dhcp-rebinding-time", UNSIGNED);
    add(60, "vendor-class-identifier", STRING);
    add(61, "dhcp-client-identifier", STRING);
    add(62, "nwip-domain", TEXT);
    add(63, "nwip-suboptions", STRING);
    add(64, "nisplus-domain", TEXT);
    add(65, "nisplus-servers", ADDRESSES);
    add(66, "tftp-server-name", TEXT);
    add(67, "bootfile-name", TEXT);
    add(68, "mobile-ip-home-agent", ADDRESSES);
    add(69, "smtp-server", ADDRESSES);
    add(70, "pop-server", ADDRESSES);
    add(71, "nntp-server", ADDRESSES);
    add(72, "www-server", ADDRESSES);
    add(73, "finger-server", ADDRESSES);
    add(74, "irc-server", ADDRESSES);
    add(75, "streettalk-server", ADDRESSES);
    add(76, "streettalk-directory-assistance-server", ADDRESSES);
  }

  /** What later RFCs defined, up to 114. */
  private void addLater() {
    add(77, "user-class", TEXT);
    add(
        78,
        "slp-directory-agent",
        new OptionFormat(
            List.of(OptionType.BOOLEAN, OptionType.IP_ADDRESS), OptionFormat.Repetition.LAST));
    add(79, "slp-service-scope", OptionFormat.of(OptionType.BOOLEAN, OptionType.TEXT));
    add(81, "fqdn", STRING);
    add(82, "relay-agent-information", STRING);
    add(85, "nds-servers", ADDRESSES);
    add(86, "nds-tree-name", TEXT);
    add(87, "nds-context", TEXT);
    add(88, "bcms-controller-names", DOMAINS);
    add(89, "bcms-controller-address", ADDRESSES);
    add(91, "client-last-transaction-time", UNSIGNED);
    add(92, "associated-ip", ADDRESSES);
    add(93, "pxe-system-type", UNSIGNED_16_ARRAY);
    add(
        94,
        "pxe-interface-id",
        OptionFormat.of(OptionType.UNSIGNED_8, OptionType.UNSIGNED_8, OptionType.UNSIGNED_8));
    add(97, "pxe-client-id", OptionFormat.of(OptionType.UNSIGNED_8, OptionType.STRING));
    add(98, "uap-servers", TEXT);
    add(99, "geoconf-civic", STRING);
    add(100, "pcode", TEXT);
    add(101, "tcode", TEXT);
    add(108, "v6-only-preferred", UNSIGNED);
    add(112, "netinfo-server-address", ADDRESSES);
    add(113, "netinfo-server-tag", TEXT);
    add(114, "default-url", TEXT);
  }

  /** What later RFCs defined, from 116. */
  private void addLatest() {
    add(116, "auto-config", UNSIGNED_8);
    add(117, "name-service-search", UNSIGNED_16_ARRAY);
    add(118, "subnet-selection", ADDRESS);
    add(119, "domain-search", DOMAINS);
    add(121, "rfc3442-classless-static-routes", UNSIGNED_8_ARRAY);
    add(124, "vivco", STRING);
    add(125, "vivso", STRING);
    add(136, "pana-agent", ADDRESSES);
    add(137, "v4-lost", DOMAIN);
    add(138, "capwap-ac-v4", ADDRESSES);
    add(141, "sip-ua-cs-domains", DOMAINS);
    add(142, "ipv4-address-andsf", ADDRESSES);
    add(
        146,
        "rdnss-selection",
        OptionFormat.of(
            OptionType.UNSIGNED_8,
            OptionType.IP_ADDRESS,
            OptionType.IP_ADDRESS,
            OptionType.DOMAIN_LIST));
    add(150, "tftp-server-address", ADDRESSES);
    add(
        159,
        "v4-portparams",
        OptionFormat.of(OptionType.UNSIGNED_8, OptionType.UNSIGNED_8, OptionType.UNSIGNED_16));
    add(160, "v4-captive-portal", TEXT);
    add(209, "loader-configfile", TEXT);
    add(210, "loader-pathprefix", TEXT);
    add(211, "loader-reboottime", UNSIGNED);
    add(213, "v4-access-domain", DOMAIN);
  }
}
