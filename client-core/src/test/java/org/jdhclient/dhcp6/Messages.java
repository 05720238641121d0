package org.jdhclient.dhcp6;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;

/** Messages as they are on the wire, written out by the figures of RFC 9915 8 and 21. */
final class Messages {
  static final String CLIENT_ID = "0001 000e 0001 0001 3296321b 00163e112233";
  static final String SERVER_ID = "0002 000a 0003 0001 00163e000001";
  static final String IAADDR = "0005 0018 20010db8000000000000000000001234 00000078 00000096";
  static final String IA_NA = "0003 0028 3e112233 0000003c 00000069" + IAADDR;
  static final String IA_TA = "0004 0020 3e112233" + IAADDR;
  static final String IAPREFIX = "001a 0019 00000e10 00001c20 38 20010db8000100000000000000000000";
  static final String IA_PD = "0019 0029 3e112233 00000000 00000000" + IAPREFIX;
  static final String ORO = "0006 0006 0017 0018 0052";
  static final String ELAPSED = "0008 0002 0064";
  static final String NAME_SERVERS = "0017 0010 20010db8000000000000000000000053";
  static final String DOMAIN_SEARCH = "0018 000d 076578616d706c65036f726700";
  static final String PREFERENCE = "0007 0001 ff";
  static final String STATUS = "000d 0004 0000 6f6b";
  static final String SOL_MAX_RT = "0052 0004 00000078";
  static final String RAPID_COMMIT = "000e 0000";
  static final String RECONF_MSG = "0013 0001 05";
  static final String RECONF_ACCEPT = "0014 0000";
  static final String AUTH =
      "000b 001c 03 01 00 0000000000000007 02 000102030405060708090a0b0c0d0e0f";
  static final String REFRESH = "0020 0004 00015180";
  static final String UNKNOWN = "fde8 0002 0102";

  static final Octets ADVERTISE =
      Hex.octets(
          "02 123456",
          CLIENT_ID,
          SERVER_ID,
          IA_NA,
          IA_PD,
          PREFERENCE,
          NAME_SERVERS,
          DOMAIN_SEARCH,
          STATUS,
          SOL_MAX_RT,
          UNKNOWN);
  static final Octets REPLY =
      Hex.octets(
          "07 123456",
          SERVER_ID,
          CLIENT_ID,
          IA_TA,
          RAPID_COMMIT,
          RECONF_ACCEPT,
          AUTH,
          REFRESH,
          DOMAIN_SEARCH,
          NAME_SERVERS);
  static final Octets RECONFIGURE = Hex.octets("0a 000000", CLIENT_ID, SERVER_ID, RECONF_MSG, AUTH);

  private Messages() {}

  static Octets of(String type, String... options) {
    return Hex.octets(type + "123456", String.join("", options));
  }
}
