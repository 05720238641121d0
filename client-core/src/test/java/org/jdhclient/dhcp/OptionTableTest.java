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

/** Names and values as ISC dhclient 4.4.3-P1 wrote them when a server sent it these octets. */
class OptionTableTest {
  private static final OptionTable TABLE = OptionTable.STANDARD;

  private static Octets parse(String name, String value) throws SyntaxException {
    return TABLE.find(name).orElseThrow().format().parse(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          54  ! 0a630001                                 ! dhcp-server-identifier                   ! 10.99.0.1
          51  ! 00000e10                                 ! dhcp-lease-time                          ! 3600
          1   ! ffffff00                                 ! subnet-mask                              ! 255.255.255.0
          3   ! 0a6300010a630002                         ! routers                                  ! 10.99.0.1,10.99.0.2
          2   ! fffff1f0                                 ! time-offset                              ! -3600
          6   ! 0a630001                                 ! domain-name-servers                      ! 10.99.0.1
          12  ! 637431                                   ! host-name                                ! "ct1"
          15  ! 6c78632e6578616d706c652222205c07e9       ! domain-name                              ! "lxc.example\\"\\" \\\\\\007\\351"
          26  ! 05dc                                     ! interface-mtu                            ! 1500
          28  ! 0a6300ff                                 ! broadcast-address                        ! 10.99.0.255
          19  ! 01                                       ! ip-forwarding                            ! true
          20  ! 00                                       ! non-local-source-routing                 ! false
          21  ! 0a000000ff0000000a010000ffff0000         ! policy-filter                            ! 10.0.0.0 255.0.0.0,10.1.0.0 255.255.0.0
          23  ! 40                                       ! default-ip-ttl                           ! 64
          25  ! 00440128                                 ! path-mtu-plateau-table                   ! 68,296
          33  ! 0a0100000a6300010a0200000a630001         ! static-routes                            ! 10.1.0.0 10.99.0.1,10.2.0.0 10.99.0.1
          43  ! 0104deadbeef                             ! vendor-encapsulated-options              ! 1:4:de:ad:be:ef
          46  ! 08                                       ! netbios-node-type                        ! 8
          55  ! 010306                                   ! dhcp-parameter-request-list              ! 1,3,6
          58  ! 00000708                                 ! dhcp-renewal-time                        ! 1800
          59  ! 00000c4e                                 ! dhcp-rebinding-time                      ! 3150
          60  ! 4d53465420352e30                         ! vendor-class-identifier                  ! "MSFT 5.0"
          61  ! 01020304050607                           ! dhcp-client-identifier                   ! 1:2:3:4:5:6:7
          77  ! 0463743132                               ! user-class                               ! "\\004ct12"
          78  ! 010a6300010a630002                       ! slp-directory-agent                      ! true 10.99.0.1,10.99.0.2
          79  ! 0161626300                               ! slp-service-scope                        ! true "abc"
          81  ! 000000637431                             ! fqdn                                     ! 0:0:0:63:74:31
          82  ! 01026162                                 ! relay-agent-information                  ! 1:2:61:62
          88  ! 076578616d706c6503636f6d00               ! bcms-controller-names                    ! "example.com."
          98  ! 687474703a2f2f61                         ! uap-servers                              ! "http://a"
          100 ! 474d542b31                               ! pcode                                    ! "GMT+1"
          114 ! 687474703a2f2f61                         ! default-url                              ! "http://a"
          119 ! 076578616d706c6503636f6d0004636f7270c000 ! domain-search                            ! "example.com.", "corp.example.com."
          121 ! 0a0a0a630001000a630001                   ! rfc3442-classless-static-routes          ! 10,10,10,99,0,1,0,10,99,0,1
          124 ! 000009bf0401026162                       ! vivco                                    ! 0:0:9:bf:4:1:2:61:62
          125 ! 000009bf0401026162                       ! vivso                                    ! 0:0:9:bf:4:1:2:61:62
          150 ! 0a630001                                 ! tftp-server-address                      ! 10.99.0.1
          224 ! 0102ff                                   ! unknown-224                              ! 1:2:ff
          225 ! 68656c6c6f                               ! unknown-225                              ! "hello"
          227 !                                          ! unknown-227                              ! ""
          245 ! a83f8110                                 ! unknown-245                              ! a8:3f:81:10
          249 ! 100a010a630001                           ! unknown-249                              ! 10:a:1:a:63:0:1
          252 ! 687474703a2f2f77706164                   ! unknown-252                              ! "http://wpad"
          80  !                                          ! unknown-80                               ! ""
          108 ! 00000708                                 ! v6-only-preferred                        ! 1800
          90  ! 0102                                     ! unknown-90                               ! 1:2
          93  ! 0000                                     ! pxe-system-type                          ! 0
          94  ! 010201                                   ! pxe-interface-id                         ! 1 2 1
          67  ! 66696c65                                 ! bootfile-name                            ! "file"
          118 ! 0a630000                                 ! subnet-selection                         ! 10.99.0.0
          51  ! ffffffff                                 ! dhcp-lease-time                          ! 4294967295
          12  ! 612724607c263b237b7d25090a7fff0031       ! host-name                                ! "a\\'\\$\\`\\|\\&;#{}%\\011\\012\\177\\377\\0001"
          14  !                                          ! merit-dump                               ! ""
          60  ! 2724607c263b23                           ! vendor-class-identifier                  ! "\\'\\$\\`\\|\\&;#"
          40  ! 013233                                   ! nis-domain                               ! "\\00123"
          226 ! 00000000                                 ! unknown-226                              ! 0:0:0:0
          93  ! 00010002                                 ! pxe-system-type                          ! 1,2
          79  ! 01                                       ! slp-service-scope                        ! true
          137 ! 016100                                   ! v4-lost                                  ! a.
          213 ! 0361626303636f6d00                       ! v4-access-domain                         ! abc.com.
          159 ! 0102aabb                                 ! v4-portparams                            ! 1 2 43707
          160 ! 687474703a2f2f78                         ! v4-captive-portal                        ! "http://x"
          141 ! 016100                                   ! sip-ua-cs-domains                        ! "a."
          101 ! 4575726f70652f4265726c696e               ! tcode                                    ! "Europe/Berlin"
          43  ! 616263                                   ! vendor-encapsulated-options              ! "abc"
          82  ! 616263                                   ! relay-agent-information                  ! "abc"
          """)
  void valuesAreWrittenAsDhclientWritesThem(int code, String octets, String name, String value)
      throws Exception {
    var written = TABLE.format(code, octets(octets));
    assertThat(written).isEqualTo(new NamedOption(name, value));
    var read = parse(name, value);
    assertThat(read).isEqualTo(TABLE.canonical(code, octets(octets)));
    assertThat(TABLE.format(code, read)).isEqualTo(written);
    if (code != 119 && code != 79) {
      assertThat(read).isEqualTo(octets(octets));
    }
    assertThat(TABLE.find(name).orElseThrow().code()).isEqualTo(code);
  }

  private static Octets octets(String hex) {
    return hex == null ? Octets.EMPTY : Hex.octets(hex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          1  | ffffff     | unknown-1   | ff:ff:ff
          3  | 0a6300010a | unknown-3   | a:63:0:1:a
          6  | ~~         | unknown-6   | ""
          26 | 05         | unknown-26  | 5
          26 | 41         | unknown-26  | "A"
          58 | 0102030405 | unknown-58  | 1:2:3:4:5
          78 | 01         | unknown-78  | 1
          119 | c000      | unknown-119 | c0:0
          119 | 0161      | unknown-119 | 1:61
          119 | 01200361 00 | unknown-119 | 1:20:3:61:0
          213 | 016100016200 | unknown-213 | 1:61:0:1:62:0
          225 | 4100      | unknown-225 | 41:0
          """)
  void valuesOfAnotherFormatAreKeptAsStrings(int code, String octets, String name, String value)
      throws Exception {
    var written = TABLE.format(code, octets(octets));
    assertThat(written).isEqualTo(new NamedOption(name, value));
    assertThat(parse(name, value)).isEqualTo(octets(octets));
  }

  @Test
  void textEndsBeforeItsTrailingNuls() throws Exception {
    var written = TABLE.format(17, Hex.octets("6e756c320000"));
    assertThat(written.value()).isEqualTo("\"nul2\"");
    assertThat(TABLE.canonical(17, Hex.octets("6e756c320000"))).isEqualTo(Octets.ofLatin1("nul2"));
    assertThat(parse("host-name", "\"a\\000\"")).isEqualTo(Octets.ofLatin1("a"));
  }

  @Test
  void namesLoseTheirCompression() {
    assertThat(TABLE.canonical(119, Hex.octets("0161 00 0162 c000")))
        .isEqualTo(Hex.octets("0161 00 0162 0161 00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          routers                | 10.0.0.1 , 10.0.0.2  | 0a000001 0a000002
          routers                | 10.0.0.1 # first     | 0a000001
          ip-forwarding          | TRUE                 | 01
          DHCP-Lease-Time        | 0xe10                | 00000e10
          default-ip-ttl         | 0100                 | 40
          ip-forwarding          | off                  | 00
          dhcp-client-identifier | "\\1a\\x41\\tb\\q"    | 01 61 41 09 62 71
          dhcp-client-identifier | 01:0A:ff             | 01 0a ff
          unknown-3              | 0a:00:00:01          | 0a000001
          domain-search          | "a.b", "c"           | 0161 0162 00 0163 00
          pxe-client-id          | 0 1:2                | 000102
          """)
  void whatPeopleWriteIsReadToo(String name, String value, String octets) throws Exception {
    assertThat(parse(name, value)).isEqualTo(octets(octets));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          routers         | <error>
          routers         | ~~
          routers         | 10.0.0
          routers         | 10.0.0.1,,10.0.0.2
          routers         | 10.0.0.1 / 24
          routers         | 10.0.0.1;
          ip-forwarding   | ~~
          v4-lost         | a..b
          v4-lost         | /
          static-routes   | 10.0.0.1
          subnet-mask     | 255.255.255.0 1
          dhcp-lease-time | 4294967296
          dhcp-lease-time | -2147483649
          dhcp-lease-time | 99999999999999999999
          time-offset     | 4294967296
          default-ip-ttl  | 256
          default-ip-ttl  | -129
          interface-mtu   | 0x10000
          interface-mtu   | -32769
          ip-forwarding   | maybe
          host-name       | 1ct
          host-name       | "ct1
          host-name       | "ct1\\
          host-name       | "ct1" x
          unknown-225     | 1:
          unknown-225     | 1:100
          unknown-225     | 1:g
          unknown-225     | ~~
          domain-search   | example.com
          domain-search   | "a..b"
          domain-search   | "-a"
          """)
  void whatIsOfAnotherFormatIsMalformed(String name, String value) {
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(() -> parse(name, value == null ? "" : value));
  }

  @ParameterizedTest
  @CsvSource({
    "dhcp-lease-time, -1, ffffffff",
    "dhcp-lease-time, -2147483648, 80000000",
    "time-offset, 4294967295, ffffffff",
    "interface-mtu, -1, ffff",
    "interface-mtu, -32768, 8000",
    "default-ip-ttl, -1, ff",
    "default-ip-ttl, -128, 80",
  })
  void aNumberIsWhatFitsIntoItsBitsWithASignOrWithoutOne(String name, String value, String hex)
      throws SyntaxException {
    assertThat(parse(name, value)).isEqualTo(Hex.octets(hex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "unknown-", "unknown-0", "unknown-255", "unknown-1x", "no-such", "fqdn.fqdn"})
  void otherNamesAreNoOptions(String name) {
    assertThat(TABLE.find(name)).isEmpty();
  }

  @Test
  void whateverIsSentIsWrittenOnOneLineOfAsciiAndReadAgain() throws Exception {
    var random = new SplittableRandom(4);
    for (int i = 0; i < Rounds.of(5_000); i++) {
      int code = 1 + random.nextInt(254);
      var octets = new byte[random.nextInt(random.nextInt(10) == 0 ? 300 : 20)];
      random.nextBytes(octets);
      var value = Octets.copyOf(octets);
      var written = TABLE.format(code, value);
      assertThat(written.value()).matches("[ -~]+");
      var read = parse(written.name(), written.value());
      assertThat(read).isEqualTo(TABLE.canonical(code, value));
      assertThat(TABLE.canonical(code, read)).isEqualTo(read);
    }
  }

  @Test
  void aMessageStaysShortHoweverLongAWordIs() {
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(() -> parse("routers", "x".repeat(1000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(100));
  }
}
