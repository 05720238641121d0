package org.jdhclient.dhcp6.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.identity.Duid;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnownOptionsTest {
  private static final Ipv6Address SERVER = Ipv6Address.parse("2001:db8::53");
  private static final Ipv6Address GROUP = Ipv6Address.parse("ff05::101");
  private static final String ADDRESS_53 = "20010db8000000000000000000000053";
  private static final String GROUP_101 = "ff050000000000000000000000000101";

  /** Octets drawn from the figures of RFC 9915 21, RFC 3646, 4075, 4704, 5908, 6603. */
  static Stream<Arguments> values() {
    return Stream.of(
        arguments(
            KnownOptions.CLIENT_ID,
            "0003 0001 00163e112233",
            new Duid(Hex.octets("0003000100163e112233"))),
        arguments(
            KnownOptions.SERVER_ID, "0002 0000ab11 01", new Duid(Hex.octets("00020000ab1101"))),
        arguments(KnownOptions.ORO, "0017 0018 0052", List.of(23, 24, 82)),
        arguments(KnownOptions.ORO, "", List.of()),
        arguments(KnownOptions.PREFERENCE, "ff", 255),
        arguments(KnownOptions.ELAPSED_TIME, "0064", Span.ofSeconds(1)),
        arguments(KnownOptions.ELAPSED_TIME, "ffff", Span.ofMillis(655_350)),
        arguments(
            KnownOptions.AUTH,
            "03 01 00 8000000000000001 01 00",
            Authentication.rkap(0x8000000000000001L, Octets.of(1, 0))),
        arguments(
            KnownOptions.AUTH,
            "01 02 03 0000000000000004",
            new Authentication(1, 2, 3, 4, Octets.EMPTY)),
        arguments(KnownOptions.UNICAST, ADDRESS_53, SERVER),
        arguments(KnownOptions.STATUS_CODE, "0002 6e6f", new StatusCode(2, Octets.ofLatin1("no"))),
        arguments(KnownOptions.STATUS_CODE, "0000", StatusCode.NONE),
        arguments(KnownOptions.RAPID_COMMIT, "", Octets.EMPTY),
        arguments(
            KnownOptions.USER_CLASS,
            "0001 61 0000 0002 6263",
            List.of(Octets.ofLatin1("a"), Octets.EMPTY, Octets.ofLatin1("bc"))),
        arguments(
            KnownOptions.VENDOR_CLASS,
            "0000ab11 0001 61",
            new VendorClass(43793, List.of(Octets.ofLatin1("a")))),
        arguments(
            KnownOptions.VENDOR_OPTS,
            "ffffffff 0001 0001 61",
            new VendorOptions(
                0xffffffffL, Dhcp6Options.of(new Dhcp6Option(1, Octets.ofLatin1("a"))))),
        arguments(KnownOptions.VENDOR_OPTS, "00000009", new VendorOptions(9, Dhcp6Options.NONE)),
        arguments(KnownOptions.RECONF_MSG, "05", 5),
        arguments(KnownOptions.RECONF_MSG, "06", 6),
        arguments(KnownOptions.RECONF_MSG, "0b", 11),
        arguments(KnownOptions.RECONF_ACCEPT, "", Octets.EMPTY),
        arguments(KnownOptions.NAME_SERVERS, ADDRESS_53, List.of(SERVER)),
        arguments(KnownOptions.NAME_SERVERS, ADDRESS_53 + GROUP_101, List.of(SERVER, GROUP)),
        arguments(KnownOptions.DOMAIN_SEARCH, "0161 00 0162 0163 00", List.of("a", "b.c")),
        arguments(KnownOptions.SNTP_SERVERS, ADDRESS_53, List.of(SERVER)),
        arguments(KnownOptions.INFO_REFRESH_TIME, "00015180", Span.ofSeconds(86_400)),
        arguments(KnownOptions.INFO_REFRESH_TIME, "ffffffff", Span.FOREVER),
        arguments(KnownOptions.INFO_REFRESH_TIME, "fffffffe", Span.ofSeconds(0xfffffffeL)),
        arguments(KnownOptions.INFO_REFRESH_TIME, "00000258", Span.ofSeconds(600)),
        arguments(KnownOptions.FQDN, "01 0161 0162 00", new ClientFqdn(1, "a.b.")),
        arguments(KnownOptions.FQDN, "04 0161", new ClientFqdn(ClientFqdn.NO_UPDATE, "a")),
        arguments(KnownOptions.FQDN, "00", new ClientFqdn(0, "")),
        arguments(
            KnownOptions.NTP_SERVERS,
            "0001 0010" + ADDRESS_53 + "0002 0010" + GROUP_101 + "0003 0003 016100",
            new NtpServers(List.of(SERVER), List.of(GROUP), List.of("a"))),
        arguments(KnownOptions.NTP_SERVERS, "", new NtpServers(List.of(), List.of(), List.of())),
        arguments(KnownOptions.PD_EXCLUDE, "40 ff", new PrefixExclusion(64, Octets.of(255))),
        arguments(KnownOptions.SOL_MAX_RT, "0000003c", Span.ofSeconds(60)),
        arguments(KnownOptions.INF_MAX_RT, "00015180", Span.ofSeconds(86_400)));
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void aValueIsReadAndWritten(KnownOption<T> option, String octets, T value) throws Exception {
    assertThat(option.decode(Hex.octets(octets))).isEqualTo(value);
    assertThat(option.of(value)).isEqualTo(new Dhcp6Option(option.code(), Hex.octets(octets)));
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void cutAnywhereItIsAnotherValueOrNone(KnownOption<T> option, String octets, T value) {
    var whole = Hex.octets(octets);
    for (int length = 0; length < whole.length(); length++) {
      var cut = whole.slice(0, length);
      assertThat(isOtherOrNone(option, cut, value)).as("%s", cut).isTrue();
    }
  }

  private static <T> boolean isOtherOrNone(KnownOption<T> option, Octets octets, T value) {
    try {
      return !option.decode(octets).equals(value);
    } catch (MalformedPacketException e) {
      return e.getMessage().startsWith(option.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0001, a DUID of 2 octets",
    "2, '', a DUID of 0 octets",
    "6, 00, truncated",
    "7, '', truncated",
    "7, 0102, 1 octets too many",
    "8, 00, truncated",
    "8, 000000, 1 octets too many",
    "11, 03010000000000000000, truncated",
    "12, 2001, truncated",
    "13, 00, truncated",
    "14, 00, 1 octets too many",
    "15, '', truncated",
    "15, 0002 61, truncated",
    "15, 0001 61 00, truncated",
    "16, 00000001, truncated",
    "16, 00000001 ffff, truncated",
    "17, 000000, truncated",
    "17, 00000001 0001 0001, option 1 of 1 octets in 0",
    "17, 00000001 00, 1 octets behind the last option",
    "19, 00, message type 0 cannot be asked for",
    "19, 03, message type 3 cannot be asked for",
    "19, 0505, 1 octets too many",
    "20, 01, 1 octets too many",
    "23, '', truncated",
    "23, 20010db80000000000000000000000, truncated",
    "23, 20010db800000000000000000000005300, truncated",
    "24, '', truncated",
    "24, 0161, truncated",
    "24, 016100 c000, a compressed name",
    "24, c000, a compressed name",
    "24, 016100 00, the root is no name",
    "31, '', truncated",
    "32, 000001, truncated",
    "32, 0000000000, 1 octets too many",
    "39, '', truncated",
    "39, 00 c000, a compressed name",
    "39, 00 016100 00, 1 octets too many",
    "56, 0001 0010 00, option 1 of 16 octets in 1",
    "56, 0001 0001 00, truncated",
    "56, 0002 0011 ff050000000000000000000000000101 00, suboption 2 of 17 octets",
    "56, 0003 0004 01610000, suboption 3 of 4 octets",
    "56, 0003 0002 c000, a compressed name",
    "67, 40, a subnet ID of 0 octets",
    "67, 81 00, for a prefix of 129 bits",
    "67, 40 0000000000000000000000000000000000, a subnet ID of 17 octets",
    "82, 0000003b, 59 s are not 60 to 86400",
    "82, 00015181, 86401 s are not 60 to 86400",
    "83, ffffffff, 4294967295 s are not 60 to 86400",
    "83, 00000000, 0 s are not 60 to 86400",
  })
  void whatIsNoValueIsRefused(int code, String octets, String reason) {
    var option = KnownOptions.of(code).orElseThrow();
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> option.decode(Hex.octets(octets)))
        .withMessageStartingWith(option + ": ")
        .withMessageContaining(reason);
  }

  @Test
  void aRefreshTimeIsAtLeast600Seconds() throws Exception {
    var least = Span.ofSeconds(600);
    assertThat(KnownOptions.INFO_REFRESH_TIME.decode(Hex.octets("00000257"))).isEqualTo(least);
    assertThat(KnownOptions.INFO_REFRESH_TIME.decode(Hex.octets("00000000"))).isEqualTo(least);
  }

  @Test
  void timesThatAreTooLongAreAsLongAsCanBeTold() {
    assertThat(KnownOptions.ELAPSED_TIME.of(Span.ofSeconds(656)).value())
        .isEqualTo(Hex.octets("ffff"));
    assertThat(KnownOptions.ELAPSED_TIME.of(Span.FOREVER).value()).isEqualTo(Hex.octets("ffff"));
    assertThat(KnownOptions.INFO_REFRESH_TIME.of(Span.ofSeconds(0xffffffffL)).value())
        .isEqualTo(Hex.octets("fffffffe"));
  }

  @Test
  void suboptionsOfNtpThatNobodyKnowsAreLeftOut() throws Exception {
    var servers = KnownOptions.NTP_SERVERS.decode(Hex.octets("0009 0002 0102 0003 0003 016100"));
    assertThat(servers).isEqualTo(new NtpServers(List.of(), List.of(), List.of("a")));
  }

  @Test
  void ofAListTheFirst64AreKept() throws Exception {
    var addresses = new OctetWriter();
    var names = new OctetWriter();
    for (int i = 0; i < 4000; i++) {
      addresses.ipv6Address(SERVER);
      names.octets(Hex.octets("016100"));
    }
    assertThat(KnownOptions.NAME_SERVERS.decode(addresses.toOctets())).hasSize(64);
    assertThat(KnownOptions.DOMAIN_SEARCH.decode(names.toOctets())).hasSize(64);
  }

  @Test
  void onlyNamesAreWrittenAsNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KnownOptions.DOMAIN_SEARCH.of(List.of("a b")))
        .withMessageStartingWith("a b: not a character of a name");
  }

  @Test
  void whatIsNotInTheTableIsNotKnown() {
    assertThat(KnownOptions.of(0)).isEmpty();
    assertThat(KnownOptions.of(65535)).isEmpty();
    assertThat(KnownOptions.of(23)).contains(KnownOptions.NAME_SERVERS);
  }
}
