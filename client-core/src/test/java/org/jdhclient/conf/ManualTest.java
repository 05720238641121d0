package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.conf.Configurations.config;
import static org.jdhclient.conf.Configurations.parse;

import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.Options;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What dhclient.conf(5) and dhcp-eval(5) show a client's owner, beside the sample. */
class ManualTest {
  private static final Ipv4Address LEASED = Ipv4Address.of(192, 0, 2, 10);

  private static Options effective(String text, String domain) {
    var received = Options.of(Map.of(6, Hex.octets("c0000235"), 15, Octets.ofLatin1(domain)));
    return config(text).modifiers().effective(LEASED, received);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request;",
        "also request domain-search, dhcp6.sip-servers-addresses;",
        "also request fqdn, dhcp6.fqdn;",
        "interface \"eth0\" { also require domain-search; }",
        "reject 192.168.0.0/16, 10.0.0.5;",
        "send host-name = pick-first-value(gethostname(), \"ISC-dhclient\");",
        "lease { bootp; interface \"ep0\"; fixed-address 12.34.56.78; filename \"f\";"
            + " server-name \"s\"; script \"/s\"; vendor option space \"v\"; medium \"m\";"
            + " renew 0 2030/1/12 00:00:01; rebind epoch 1900000000; expire never; }",
        "db-time-format default;",
        "lease-id-format octal;",
      })
  void whatItShowsIsTakenWithoutAWord(String text) {
    assertThat(parse(text).problems()).isEmpty();
  }

  /** The first two are as wrong to dhclient 4.4.3 as here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "require name-servers;                                | SYNTAX      | no option named name-servers.",
        "interface eth0 { }                                   | SYNTAX      | expecting an interface's name in quotation marks.",
        "pseudo \"secondary\" \"ep0\" { script \"/etc/s\"; }     | UNSUPPORTED | \"pseudo\" is not supported.",
        "media \"-link0 -link1 -link2\", \"link0 link1\";        | UNSUPPORTED | \"media\" is not supported.",
        "if client-state = Bound { append host-name \"x\"; }    | UNSUPPORTED | \"client-state\" is not supported.",
        "if option host-name ~~ \"x\" { prepend host-name \"\"; } | UNSUPPORTED | matching regular expressions (~~) is not supported.",
        "log(info, \"x\");                                     | UNSUPPORTED | \"log\" is not supported.",
        "execute(\"/bin/true\", option host-name);             | UNSUPPORTED | \"execute\" is not supported.",
        "parse-vendor-option;                                 | UNSUPPORTED | \"parse-vendor-option\" is not supported.",
      })
  void whatItShowsAndCannotBeTakenIsNamed(String text, Problem.Kind kind, String what) {
    var configuration = parse(text + " timeout 7;");
    assertThat(configuration.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind))
        .satisfies(problem -> assertThat(problem.what()).isEqualTo(what));
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(7));
  }

  @Test
  void ownNameServersAreAskedFirstOnForeignNetworks() {
    var text =
        "if not option domain-name = \"example.org\" { prepend domain-name-servers 127.0.0.1; }";
    assertThat(effective(text, "example.com").get(6)).contains(Hex.octets("7f000001 c0000235"));
    assertThat(effective(text, "example.org").get(6)).contains(Hex.octets("c0000235"));
  }

  @Test
  void aReverseNameIsMadeOfTheAddress() {
    var text =
        "supersede unknown-224 = concat (binary-to-ascii (10, 8, \".\","
            + " reverse (1, leased-address)), \".in-addr.arpa.\");";
    assertThat(effective(text, "example.org").get(224))
        .contains(Octets.ofLatin1("10.2.0.192.in-addr.arpa."));
  }

  /** The second is not in the manual: dhclient takes it, and so files have it. */
  @ParameterizedTest
  @ValueSource(strings = {"elsif", "else if", "ELSE IF"})
  void elsifAndElseAreForWhatComesBeforeThem(String elsif) {
    var text =
        """
        if option domain-name = "accounting" { supersede unknown-224 "1"; }
        elsif option domain-name = "sales" { supersede unknown-224 "2"; }
        else { supersede unknown-224 "3"; }
        if exists routers { supersede unknown-224 "4"; }
        """
            .replace("elsif", elsif);
    assertThat(effective(text, "accounting").get(224)).contains(Octets.ofLatin1("1"));
    assertThat(effective(text, "sales").get(224)).contains(Octets.ofLatin1("2"));
    assertThat(effective(text, "misc").get(224)).contains(Octets.ofLatin1("3"));
  }

  @Test
  void theWholeNameIsSentToBeRegistered() {
    var sends =
        config(
                "send fqdn.fqdn \"grosse.example.com.\"; send fqdn.no-client-update on;"
                    + " send fqdn.encoded on; send fqdn.server-update off;")
            .sends();
    assertThat(sends.get(81).orElseThrow().at(0)).isEqualTo(6);
  }

  /** Which is what a lease has, not what is sent. */
  @Test
  void configuredOptionsAreThoseOfTheLeaseAsStatementsHaveMadeThem() {
    var text =
        """
        send host-name "guest";
        send user-class "sent";
        supersede lpr-servers = config-option domain-name-servers;
        append domain-name = concat(" ", config-option root-path);
        supersede root-path = config-option domain-name;
        if config-option host-name = "guest" { supersede unknown-224 "sent"; }
        if config-option domain-name = "example.org /r" { supersede unknown-225 "made"; }
        supersede unknown-226 = pick-first-value(config-option user-class, "none");
        """;
    var received =
        Options.of(
            Map.of(
                6,
                Hex.octets("c0000235"),
                15,
                Octets.ofLatin1("example.org"),
                17,
                Octets.ofLatin1("/r")));
    var effective = config(text).modifiers().effective(LEASED, received);
    assertThat(effective.get(9)).contains(Hex.octets("c0000235"));
    assertThat(effective.get(15)).contains(Octets.ofLatin1("example.org /r"));
    assertThat(effective.get(17)).contains(Octets.ofLatin1("example.org /r"));
    assertThat(effective.has(224)).isFalse();
    assertThat(effective.get(225)).contains(Octets.ofLatin1("made"));
    assertThat(effective.get(226)).contains(Octets.ofLatin1("none"));
  }
}
