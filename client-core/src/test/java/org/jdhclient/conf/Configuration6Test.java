package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.conf.Configurations.FACTS;
import static org.jdhclient.conf.Configurations.parse;
import static org.jdhclient.conf.Configurations.resource;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.config6.Timing6;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp6.option.ClientFqdn;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What dhclient.conf says to a client of DHCPv6. */
class Configuration6Test {
  private static final Duid DUID = new Duid(Hex.octets("000300010200"));

  private static final Dhcp6Options RECEIVED =
      Dhcp6Options.of(
          KnownOptions.NAME_SERVERS.of(List.of(Ipv6Address.parse("2001:db8::53"))),
          KnownOptions.DOMAIN_SEARCH.of(List.of("lab.example")));

  private static Client6Config config(Configuration configuration, String interfaceName) {
    return configuration
        .forInterface6(interfaceName)
        .clientConfig(FACTS, DUID, List.of(), Completeness.ANY, Client6Config.PORTS);
  }

  private static Client6Config config(String text) {
    var configuration = parse(text);
    assertThat(configuration.problems()).isEmpty();
    return config(configuration, "eth0");
  }

  private static Dhcp6Options changed(String text) {
    return config(text).changes().applied(RECEIVED);
  }

  private static List<String> servers(Dhcp6Options options) {
    return options.find(KnownOptions.NAME_SERVERS).orElse(List.of()).stream()
        .map(Ipv6Address::toString)
        .toList();
  }

  @Test
  void debiansFileAsksForFourOptions() {
    var config = config(resource("debian-bookworm.conf"));
    assertThat(config.requestList()).containsExactly(23, 24, 39, 31);
    assertThat(config.required()).isEmpty();
    assertThat(config.sends()).isEqualTo(Dhcp6Options.NONE);
    assertThat(config.timing()).isEqualTo(Timing6.DEFAULT);
    assertThat(config.duid()).isEqualTo(DUID);
    assertThat(config.changes().applied(RECEIVED)).isEqualTo(RECEIVED);
  }

  @Test
  void anEmptyFileAsksForServersAndSearchList() {
    assertThat(config("").requestList()).containsExactly(23, 24);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          request dhcp6.sntp-servers;                                    | 31
          also request dhcp6.sntp-servers, dhcp6.name-servers;           | 23 24 31
          request dhcp6.fqdn; also request dhcp6.ntp-servers;            | 39 56
          request routers, dhcp6.unknown-300, dhcp6.DOMAIN-SEARCH;       | 300 24
          option dhcp6.own code 1000 = text; request dhcp6.own;          | 1000
          send dhcp6.oro 99, 23;                                         | 23 24 99
          send dhcp6.oro 0, 99;                                          | 23 24 99
          """)
  void requestsAreOfTheOptionsOfDhcp6(String text, String codes) {
    assertThat(config(text).requestList())
        .extracting(String::valueOf)
        .containsExactly(codes.split(" "));
  }

  @Test
  void requestsOfTheOtherFamilyAreNone() {
    assertThat(config("request routers;").requestList()).isEmpty();
    assertThat(config("require routers;").required()).isEmpty();
    assertThat(config("require dhcp6.name-servers; also require dhcp6.fqdn;").required())
        .containsExactly(23, 39);
    assertThat(Configurations.config("require dhcp6.fqdn, routers;").required()).containsExactly(3);
  }

  @Test
  void whatIsSentStandsInItsOption() {
    var sends =
        config(
                """
                send dhcp6.rapid-commit;
                send dhcp6.reconf-accept;
                send dhcp6.vendor-class 00:00:12:67:00:03:61:62:63;
                send dhcp6.user-class 00:02:68:69;
                option dhcp6.own code 1000 = array of ip6-address;
                send dhcp6.own ::1, ::2;
                """)
            .sends();
    assertThat(sends.has(KnownOptions.RAPID_COMMIT)).isTrue();
    assertThat(sends.has(KnownOptions.RECONF_ACCEPT)).isTrue();
    assertThat(sends.find(KnownOptions.VENDOR_CLASS).orElseThrow().enterprise()).isEqualTo(4711);
    assertThat(sends.find(KnownOptions.USER_CLASS).orElseThrow()).hasSize(1);
    assertThat(sends.list().get(4).value().length()).isEqualTo(32);
  }

  @Test
  void whatEachMessageHasByItselfIsNotSentTwice() {
    var text =
        "send dhcp6.client-id 00:04:01; send dhcp6.elapsed-time 7; send dhcp6.server-id 1:2:3;";
    assertThat(config(text).sends()).isEqualTo(Dhcp6Options.NONE);
    assertThat(config(text).duid()).isEqualTo(new Duid(Hex.octets("000401")));
    assertThat(config("send dhcp6.client-id 1;").duid()).isEqualTo(DUID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          send fqdn.fqdn "a.example."; send fqdn.server-update on;        | 1 | a.example.
          send fqdn.fqdn "a"; send fqdn.no-client-update on;              | 4 | a
          send fqdn.fqdn "a.b";                                           | 0 | a.b.
          send fqdn.hostname "a"; send fqdn.domainname "b.";              | 0 | a.b.
          send fqdn.fqdn = gethostname();                                 | 0 | guest
          send fqdn.server-update on;                                     | 1 | ''
          """)
  void theNameToBeRegisteredIsTheOneOfEitherFamily(String text, int flags, String name) {
    assertThat(config(text).sends().find(KnownOptions.FQDN)).hasValue(new ClientFqdn(flags, name));
  }

  @Test
  void aNameThatIsNoneIsNotSent() {
    assertThat(config("send fqdn.fqdn \"a b\";").sends()).isEqualTo(Dhcp6Options.NONE);
    assertThat(config("send dhcp6.fqdn 00; send fqdn.fqdn \"a\";").sends().list()).hasSize(1);
  }

  @Test
  void whatIsSentInOneFamilyIsNotSentInTheOther() {
    assertThat(Configurations.config("send dhcp6.user-class 1:2;").sends().codes()).isEmpty();
    assertThat(config("send host-name \"a\"; send user-class \"b\";").sends().list()).isEmpty();
  }

  @Test
  void waitsAndWishesHaveTheirStatements() {
    assertThat(config("timeout 5; retry 6; initial-delay 1; send dhcp-lease-time 1000;").timing())
        .isEqualTo(
            new Timing6(
                Span.ofSeconds(5),
                Span.ofSeconds(6),
                Span.ofSeconds(1),
                Span.ofSeconds(1000),
                Timing6.DEFAULT.detection(),
                Timing6.DEFAULT.boundWhen()));
    assertThat(config("send dhcp-lease-time 4294967295;").timing().lifetimeWish())
        .isEqualTo(Span.FOREVER);
    assertThat(config("send dhcp-lease-time = \"x\";").timing()).isEqualTo(Timing6.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          default dhcp6.name-servers ::1;                            | 2001:db8::53
          supersede dhcp6.name-servers ::1;                          | ::1
          prepend dhcp6.name-servers ::1;                            | ::1 2001:db8::53
          append dhcp6.name-servers ::1, ::2;                        | 2001:db8::53 ::1 ::2
          supersede dhcp6.name-servers ::1; append dhcp6.name-servers ::2; | ::1 ::2
          if 1 = 1 { supersede dhcp6.name-servers ::3; }             | ::3
          if exists routers { supersede dhcp6.name-servers ::3; }    | 2001:db8::53
          if exists dhcp6.name-servers { supersede dhcp6.name-servers ::3; } | ::3
          if exists dhcp6.sntp-servers { supersede dhcp6.name-servers ::3; } | 2001:db8::53
          if option dhcp6.name-servers = 20:01:0d:b8:0:0:0:0:0:0:0:0:0:0:0:53 { supersede dhcp6.name-servers ::3; } | ::3
          supersede dhcp6.name-servers = option dhcp6.sntp-servers;  | 2001:db8::53
          append dhcp6.name-servers = option dhcp6.name-servers;     | 2001:db8::53 2001:db8::53
          supersede dhcp6.sntp-servers ::4; append dhcp6.name-servers = option dhcp6.sntp-servers; | 2001:db8::53 ::4
          supersede dhcp6.name-servers = option routers;             | 2001:db8::53
          send dhcp6.sntp-servers ::5; supersede dhcp6.name-servers = config-option dhcp6.sntp-servers; | 2001:db8::53
          supersede dhcp6.sntp-servers ::4; supersede dhcp6.name-servers = config-option dhcp6.sntp-servers; | ::4
          if option routers = option domain-name-servers { supersede dhcp6.name-servers ::3; } | ::3
          if option routers = 1:2:3:4 { supersede dhcp6.name-servers ::3; } | 2001:db8::53
          supersede domain-name-servers 192.0.2.1;                   | 2001:db8::53
          """)
  void aServersOptionsAreChanged(String text, String servers) {
    assertThat(servers(changed(text))).containsExactly(servers.split(" "));
  }

  @Test
  void whatIsSentMayBeMadeOfWhatIsSent() {
    var sends =
        config(
                "send dhcp6.user-class 0:1:61; send dhcp6.vendor-class = concat(0:0:0:9,"
                    + " config-option dhcp6.user-class);")
            .sends();
    assertThat(sends.list()).contains(new Dhcp6Option(16, Hex.octets("00000009000161")));
  }

  /** No message has options of both families. */
  @Test
  void anOptionOfTheOtherFamilyIsNull() {
    var config =
        Configurations.config(
            "if exists dhcp6.name-servers { supersede domain-name-servers 192.0.2.1; }"
                + " supersede routers = option dhcp6.name-servers;");
    assertThat(config.modifiers().effective(Ipv4Address.ANY, Options.NONE).codes()).isEmpty();
  }

  @Test
  void namesAreJoined() {
    assertThat(
            changed("append dhcp6.domain-search \"a\"; prepend dhcp6.domain-search \"b.c\";")
                .find(KnownOptions.DOMAIN_SEARCH))
        .hasValue(List.of("b.c", "lab.example", "a"));
  }

  @Test
  void whatAServerDidNotSayIsAdded() {
    var changed = changed("default dhcp6.sntp-servers ::1;");
    assertThat(changed.list().subList(0, 2)).isEqualTo(RECEIVED.list());
    assertThat(changed.find(KnownOptions.SNTP_SERVERS)).hasValue(List.of(Ipv6Address.parse("::1")));
  }

  @Test
  void theChangesOfTheOtherFamilyStayThere() {
    var config = Configurations.config("supersede dhcp6.name-servers ::1;");
    assertThat(config.modifiers().effective(Ipv4Address.ANY, Options.NONE).codes()).isEmpty();
  }

  @Test
  void whatAnInterfaceSaysCountsMore() {
    var configuration =
        parse(
            """
            interface "eth0" { request dhcp6.fqdn; supersede dhcp6.name-servers ::2; timeout 3; }
            also request dhcp6.sntp-servers; supersede dhcp6.name-servers ::1; script "/a";
            """);
    assertThat(configuration.problems()).isEmpty();
    var eth0 = config(configuration, "eth0");
    assertThat(eth0.requestList()).containsExactly(39);
    assertThat(servers(eth0.changes().applied(RECEIVED))).containsExactly("::2");
    assertThat(eth0.timing().timeout()).isEqualTo(Span.ofSeconds(3));
    var eth1 = config(configuration, "eth1");
    assertThat(eth1.requestList()).containsExactly(23, 24, 31);
    assertThat(servers(eth1.changes().applied(RECEIVED))).containsExactly("::1");
    assertThat(configuration.forInterface6("eth1").script()).isEqualTo("/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request dhcp6.no-such;",
        "send dhcp6.name-servers 192.0.2.1;",
        "supersede dhcp6.domain-search example;",
        "option dhcp6.x code 65536 = text;",
        "option dhcp6.x code 300 = encapsulate y;",
        "lease-id-format dec;",
      })
  void whatIsWrongIsNamedAndTheRestGoesOn(String text) {
    var configuration = parse(text + " timeout 7;");
    assertThat(configuration.problems()).hasSize(1);
    assertThat(config(configuration, "eth0").timing().timeout()).isEqualTo(Span.ofSeconds(7));
  }

  @Test
  void idsAreWrittenAsTheOwnerHasIt() {
    assertThat(parse("").idFormat()).isEqualTo(IdFormat.OCTAL);
    assertThat(parse("lease-id-format hex;").idFormat()).isEqualTo(IdFormat.HEX);
  }

  @Test
  void aLeaseMayBeDeclared() {
    var configuration =
        parse(
            """
            lease6 {
              interface "eth0";
              ia-na 1:2:3:4 { starts 5; iaaddr 2001:db8::1 { starts 5; max-life 7; } }
              option dhcp6.server-id 1:2:3;
            }
            lease6 { ia-na 1:2:3:5 { } }
            lease { fixed-address 192.0.2.1; }
            """);
    assertThat(configuration.problems()).isEmpty();
    assertThat(configuration.leases6Of("eth0"))
        .hasSize(2)
        .extracting(StoredLease6::interfaceName)
        .containsOnly("eth0");
    assertThat(configuration.leases6Of("eth1")).hasSize(1);
    assertThat(configuration.leasesOf("eth0")).hasSize(1);
  }

  @Test
  void whatIsWrongInADeclaredLeaseIsShownWhereItIs() {
    var problems = parse("timeout 3;\nlease6 {\n  ia-na 1:2 { }\n}\n").problems();
    assertThat(problems)
        .singleElement()
        .hasToString("dhclient.conf line 3 column 3: an IAID of 2 octets.\n  ia-na 1:2 { }\n  ^");
  }
}
