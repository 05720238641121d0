package org.jdhclient.dhcp;

import static org.jdhclient.dhcp.OptionForm.ADDRESSES_6;
import static org.jdhclient.dhcp.OptionForm.ADDRESS_6;
import static org.jdhclient.dhcp.OptionForm.DOMAIN;
import static org.jdhclient.dhcp.OptionForm.DOMAINS;
import static org.jdhclient.dhcp.OptionForm.NOTHING;
import static org.jdhclient.dhcp.OptionForm.PATH;
import static org.jdhclient.dhcp.OptionForm.SECONDS;
import static org.jdhclient.dhcp.OptionForm.SERVER_OF_DOMAINS_6;
import static org.jdhclient.dhcp.OptionForm.STATUS;
import static org.jdhclient.dhcp.OptionForm.STRING;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_16;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_16_ARRAY;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_32;
import static org.jdhclient.dhcp.OptionForm.UNSIGNED_8;
import static org.jdhclient.dhcp.OptionForm.URL;
import static org.jdhclient.dhcp.OptionForm.WORD;

import java.util.List;

/**
 * The table of DHCPv6's options as texts, a row each: what stands behind {@code dhcp6.} in ISC
 * dhclient 4.4, under these names and formats (dhcp-options(5)), and later ones. Options that
 * contain options are strings here; what this client makes of octets is not said here.
 */
final class StandardOptions6 {
  private static final OptionRows NAMED = new OptionRows();
  private static final OptionRows BY_NUMBER = new OptionRows();

  static {
    NAMED.add(1, "client-id", STRING, "RFC 9915 21.2");
    NAMED.add(2, "server-id", STRING, "RFC 9915 21.3");
    NAMED.add(3, "ia-na", STRING, "RFC 9915 21.4");
    NAMED.add(4, "ia-ta", STRING, "RFC 8415 21.5");
    NAMED.add(5, "ia-addr", STRING, "RFC 9915 21.6");
    NAMED.add(6, "oro", UNSIGNED_16_ARRAY, "RFC 9915 21.7");
    NAMED.add(7, "preference", UNSIGNED_8, "RFC 9915 21.8");
    NAMED.add(8, "elapsed-time", UNSIGNED_16, "RFC 9915 21.9");
    NAMED.add(9, "relay-msg", STRING, "RFC 9915 21.10");
    NAMED.add(11, "auth", STRING, "RFC 9915 21.11");
    NAMED.add(12, "unicast", ADDRESS_6, "RFC 8415 21.12");
    NAMED.add(13, "status-code", STATUS, "RFC 9915 21.13");
    NAMED.add(14, "rapid-commit", NOTHING, "RFC 9915 21.14");
    NAMED.add(15, "user-class", STRING, "RFC 9915 21.15");
    NAMED.add(16, "vendor-class", STRING, "RFC 9915 21.16");
    NAMED.add(17, "vendor-opts", STRING, "RFC 9915 21.17");
    NAMED.add(18, "interface-id", STRING, "RFC 9915 21.18");
    NAMED.add(19, "reconf-msg", UNSIGNED_8, "RFC 9915 21.19");
    NAMED.add(20, "reconf-accept", NOTHING, "RFC 9915 21.20");
    NAMED.add(21, "sip-servers-names", DOMAINS, "RFC 3319 3.1");
    NAMED.add(22, "sip-servers-addresses", ADDRESSES_6, "RFC 3319 3.2");
    NAMED.add(23, "name-servers", ADDRESSES_6, "RFC 3646 3");
    NAMED.add(24, "domain-search", DOMAINS, "RFC 3646 4");
    NAMED.add(25, "ia-pd", STRING, "RFC 9915 21.21");
    NAMED.add(26, "ia-prefix", STRING, "RFC 9915 21.22");
    NAMED.add(27, "nis-servers", ADDRESSES_6, "RFC 3898 3");
    NAMED.add(28, "nisp-servers", ADDRESSES_6, "RFC 3898 4");
    NAMED.add(29, "nis-domain-name", DOMAINS, "RFC 3898 5");
    NAMED.add(30, "nisp-domain-name", DOMAINS, "RFC 3898 6");
    NAMED.add(31, "sntp-servers", ADDRESSES_6, "RFC 4075 4");
    NAMED.add(32, "info-refresh-time", SECONDS, "RFC 9915 21.23");
    NAMED.add(33, "bcms-server-d", DOMAINS, "RFC 4280 4.4");
    NAMED.add(34, "bcms-server-a", ADDRESSES_6, "RFC 4280 4.5");
    NAMED.add(36, "geoconf-civic", STRING, "RFC 4776 3.2");
    NAMED.add(37, "remote-id", STRING, "RFC 4649 3");
    NAMED.add(38, "subscriber-id", STRING, "RFC 4580 2");
    NAMED.add(39, "fqdn", STRING, "RFC 4704 4");
    NAMED.add(40, "pana-agent", ADDRESSES_6, "RFC 5192 4");
    NAMED.add(41, "new-posix-timezone", WORD, "RFC 4833 3");
    NAMED.add(42, "new-tzdb-timezone", PATH, "RFC 4833 3");
    NAMED.add(43, "ero", UNSIGNED_16_ARRAY, "RFC 4994 4");
    NAMED.add(44, "lq-query", STRING, "RFC 5007 4.1.2.1");
    NAMED.add(45, "client-data", STRING, "RFC 5007 4.1.2.2");
    NAMED.add(46, "clt-time", UNSIGNED_32, "RFC 5007 4.1.2.3");
    NAMED.add(
        47,
        "lq-relay-data",
        OptionForm.of(OptionType.IP6_ADDRESS, OptionType.STRING),
        "RFC 5007 4.1.2.4");
    NAMED.add(48, "lq-client-link", ADDRESSES_6, "RFC 5007 4.1.2.5");
    NAMED.add(51, "v6-lost", DOMAIN, "RFC 5223 4");
    NAMED.add(52, "capwap-ac-v6", ADDRESSES_6, "RFC 5417 3");
    NAMED.add(53, "relay-id", STRING, "RFC 5460 5.4.1");
    NAMED.add(57, "v6-access-domain", DOMAIN, "RFC 5986 3.4");
    NAMED.add(58, "sip-ua-cs-list", DOMAINS, "RFC 6011 2");
    NAMED.add(59, "bootfile-url", URL, "RFC 5970 3.1");
    NAMED.add(60, "bootfile-param", STRING, "RFC 5970 3.2");
    NAMED.add(61, "client-arch-type", UNSIGNED_16_ARRAY, "RFC 5970 3.3");
    NAMED.add(
        62,
        "nii",
        OptionForm.of(OptionType.UNSIGNED_8, OptionType.UNSIGNED_8, OptionType.UNSIGNED_8),
        "RFC 5970 3.4");
    NAMED.add(64, "aftr-name", DOMAIN, "RFC 6334 3");
    NAMED.add(65, "erp-local-domain-name", DOMAIN, "RFC 6440 3");
    NAMED.add(74, "rdnss-selection", SERVER_OF_DOMAINS_6, "RFC 6731 4.2");
    NAMED.add(79, "client-linklayer-addr", STRING, "RFC 6939 4");
    NAMED.add(80, "link-address", ADDRESS_6, "RFC 6977 6.3");
    NAMED.add(82, "solmax-rt", UNSIGNED_32, "RFC 9915 21.24");
    NAMED.add(83, "inf-max-rt", UNSIGNED_32, "RFC 9915 21.25");
    NAMED.add(87, "dhcpv4-msg", STRING, "RFC 7341 7.1");
    NAMED.add(88, "dhcp4-o-dhcp6-server", ADDRESSES_6, "RFC 7341 7.2");
    NAMED.add(103, "v6-captive-portal", URL, "RFC 8910 2.2");
    NAMED.add(135, "relay-source-port", UNSIGNED_16, "RFC 8357 4.2");
    NAMED.add(143, "ipv6-address-andsf", ADDRESSES_6, "RFC 6153 3");
    BY_NUMBER.add(56, "ntp-servers", STRING, "RFC 5908 4");
    BY_NUMBER.add(67, "pd-exclude", STRING, "RFC 6603 4.2");
    BY_NUMBER.add(94, "s46-cont-mape", STRING, "RFC 7598 5.1");
    BY_NUMBER.add(95, "s46-cont-mapt", STRING, "RFC 7598 5.2");
    BY_NUMBER.add(96, "s46-cont-lw", STRING, "RFC 7598 5.3");
    BY_NUMBER.add(112, "mud-url", URL, "RFC 8520 10");
    BY_NUMBER.add(144, "v6-dnr", STRING, "RFC 9463 4.1");
    BY_NUMBER.add(148, "addr-reg-enable", NOTHING, "RFC 9686 4.1");
  }

  private StandardOptions6() {}

  /** The options that have these names everywhere. */
  static List<StandardOption<?>> named() {
    return NAMED.all();
  }

  /** Options that dhclient knows by number only, by the names that a configuration may use. */
  static List<StandardOption<?>> byNumber() {
    return BY_NUMBER.all();
  }
}
