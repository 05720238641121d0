package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.SplittableRandom;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names and values as ISC dhclient 4.4.3-P1 wrote them when a server of DHCPv6 sent these octets.
 */
class OptionTable6Test {
  private static final OptionTable TABLE = OptionTable.DHCP6;

  private static Octets parse(String name, String value) throws SyntaxException {
    return TABLE.find(name).orElseThrow().format().parse(value);
  }

  private static Octets octets(String hex) {
    return hex == null ? Octets.EMPTY : Hex.octets(hex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          1   ! 000100013298d8b002003e112233     ! client-id            ! 0:1:0:1:32:98:d8:b0:2:0:3e:11:22:33
          12  ! 20010db8000000000000000000000001 ! unicast              ! 2001:db8::1
          17  ! 00001267000100026869             ! vendor-opts          ! 0:0:12:67:0:1:0:2:68:69
          20  !                                  ! reconf-accept        ! ~~
          21  ! 03736970076578616d706c6500       ! sip-servers-names    ! "sip.example."
          23  ! 20010db8000000000000000000000053fe800000000000000000000000000053 ! name-servers ! 2001:db8::53,fe80::53
          24  ! 016100016200                     ! domain-search        ! "a.", "b."
          31  ! 20010db8000000000000000000000123 ! sntp-servers         ! 2001:db8::123
          32  ! 000002bc                         ! info-refresh-time    ! 700
          36  ! 010203                           ! geoconf-civic        ! 1:2:3
          39  ! 0103666f6f00                     ! fqdn                 ! 1:3:66:6f:6f:0
          41  ! 455354354544542c4d332e322e302f30323a30302c4d31312e312e302f30323a3030 ! new-posix-timezone ! "EST5EDT,M3.2.0/02:00,M11.1.0/02:00"
          42  ! 4575726f70652f4265726c696e       ! new-tzdb-timezone    ! "Europe/Berlin"
          51  ! 046c6f73740000                   ! unknown-51           ! 4:6c:6f:73:74:0:0
          51  ! 046c6f737400                     ! v6-lost              ! lost.
          56  ! 00010001                         ! unknown-56           ! 0:1:0:1
          59  ! 687474703a2f2f5b3a3a315d         ! bootfile-url         ! "http://[::1]"
          60  ! 0003616263                       ! bootfile-param       ! 0:3:61:62:63
          61  ! 00070009                         ! client-arch-type     ! 7,9
          62  ! 010203                           ! nii                  ! 1 2 3
          64  ! 016100                           ! aftr-name            ! a.
          82  ! 00000078                         ! solmax-rt            ! 120
          103 ! 687474703a2f2f78                 ! v6-captive-portal    ! "http://x"
          112 ! 687474703a2f2f78                 ! unknown-112          ! "http://x"
          65535 ! 01                             ! unknown-65535        ! 1
          23  ! 20010db8                         ! unknown-23           ! 20:1:d:b8
          13  ! 0000                             ! status-code          ! success
          13  ! 0002 6e6f6e65                    ! status-code          ! NoAddrsAvail "none"
          13  ! 0063                             ! status-code          ! 99
          32  ! ffffffff                         ! info-refresh-time    ! infinite
          47  ! 20010db8000000000000000000000001 0102 ! lq-relay-data   ! 2001:db8::1 1:2
          """)
  void valuesAreWrittenAsDhclientWritesThem(int code, String octets, String name, String value)
      throws Exception {
    var text = value == null ? "" : value;
    assertThat(TABLE.format(code, octets(octets))).isEqualTo(new NamedOption(name, text));
    assertThat(parse(name, text)).isEqualTo(octets(octets));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name-servers    | 2001:DB8::53, ::1        | 20010db8000000000000000000000053 00000000000000000000000000000001
          Name-Servers    | ::ffff:192.0.2.1         | 00000000000000000000ffffc0000201
          status-code     | noaddrsavail             | 0002
          status-code     | Success "x"              | 0000 78
          rdnss-selection | ::1 1 , "a.", "b."       | 00000000000000000000000000000001 01 016100 016200
          oro             | 23, 24                   | 0017 0018
          preference      | 255                      | ff
          unknown-23      | 1:2                      | 0102
          """)
  void whatPeopleWriteIsReadToo(String name, String value, String octets) throws Exception {
    assertThat(parse(name, value)).isEqualTo(Hex.octets(octets));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name-servers      | 192.0.2.1
          name-servers      | 2001:db8::/64
          name-servers      | fe80::1%eth0
          name-servers      | 1:2
          name-servers      | ''
          domain-search     | example.org
          status-code       | Nothing
          status-code       | 65536
          info-refresh-time | forever
          rapid-commit      | 1
          """)
  void whatIsOfAnotherFormatIsMalformed(String name, String value) {
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(() -> parse(name, value == null ? "" : value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown-0", "unknown-65536", "ntp-servers", "routers", "dhcp6.fqdn"})
  void otherNamesAreNoOptions(String name) {
    assertThat(TABLE.find(name)).isEmpty();
  }

  @Test
  void aConfigurationMayCallMoreByName() {
    assertThat(TABLE.findAsConfigured("ntp-servers")).map(OptionDefinition::code).hasValue(56);
    assertThat(TABLE.findAsConfigured("name-servers")).map(OptionDefinition::code).hasValue(23);
  }

  @Test
  void whateverIsSentIsWrittenOnOneLineOfAsciiAndReadAgain() throws Exception {
    var random = new SplittableRandom(6);
    for (int i = 0; i < Rounds.of(5_000); i++) {
      int code = 1 + random.nextInt(150);
      var octets = new byte[random.nextInt(40)];
      random.nextBytes(octets);
      var value = Octets.copyOf(octets);
      var written = TABLE.format(code, value);
      assertThat(written.value()).matches("[ -~]*");
      assertThat(parse(written.name(), written.value())).isEqualTo(TABLE.canonical(code, value));
    }
  }
}
