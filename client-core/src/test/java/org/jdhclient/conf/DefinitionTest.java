package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.conf.Configurations.config;
import static org.jdhclient.conf.Configurations.parse;

import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that the owner defines, of each type. */
class DefinitionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "boolean                            | true             | 01",
        "flag                               | off              | 00",
        "integer 8                          | -2               | fe",
        "signed integer 16                  | -2               | fffe",
        "integer 32                         | -2               | fffffffe",
        "unsigned integer 8                 | 254              | fe",
        "unsigned integer 16                | 254              | 00fe",
        "unsigned integer 32                | 4294967294       | fffffffe",
        "ip-address                         | 10.0.0.1         | 0a000001",
        "text                               | \"ab\"             | 6162",
        "text                               | aB-9_            | 61422d395f",
        "{ integer 8, text }                | 1 routers        | 01726f7574657273",
        "string                             | 1:2              | 0102",
        "domain-name                        | \"a.b\"            | 0161016200",
        "domain-list                        | \"a\", \"b\"         | 016100016200",
        "domain-list compressed             | \"a\"              | 016100",
        "array of integer 8                 | 1, 2             | 0102",
        "array of { boolean, integer 8 }    | on 1, off 2      | 01010002",
        "{ integer 8, array of ip-address } | 1 10.0.0.1, 10.0.0.2 | 01 0a000001 0a000002",
      })
  void aValueIsInTheFormatOfItsType(String type, String value, String octets) {
    var text = "option x code 224 = " + type + "; send x " + value + ";";
    assertThat(config(text).sends().get(224)).contains(Hex.octets(octets));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "option x code 224 = unsigned text;             | SYNTAX      | expecting \"integer\".",
        "option x code 224 = integer 64;                | SYNTAX      | expecting 8, 16 or 32.",
        "option x code 224 = array of { array of text }; | SYNTAX     | expecting no array of arrays.",
        "option x code 224 = { text, text };            | SYNTAX      | expecting nothing behind what takes the rest of the value.",
        "option x code 224 = { array of text, text };   | SYNTAX      | expecting nothing behind what takes the rest of the value.",
        "option x code 224 = array of zerolength;       | SYNTAX      | an array of what takes no octets.",
        "option x code 224 = array of { zerolength };   | SYNTAX      | an array of what takes no octets.",
        "option x code 224 = { text, array of zerolength }; | SYNTAX  | expecting nothing behind what takes the rest of the value.",
        "option x code 224 = { boolean, array of zerolength }; | SYNTAX | an array of what takes no octets.",
        "option s.x code 1 = text;                      | SYNTAX      | no option space named s.",
        "vendor option space s;                         | UNSUPPORTED | an option space that is not defined before is not supported.",
        "option space s code width 2;                   | UNSUPPORTED | an option space of other widths is not supported.",
        "option space s length width 0 hash size 5;     | UNSUPPORTED | an option space of other widths is not supported.",
        "option space s code width 8;                   | SYNTAX      | 8 is not in 0 to 4.",
        "option space s x;                              | SYNTAX      | expecting a semicolon.",
        "option domain-name \"x\";                       | UNSUPPORTED | an option's value outside of a lease is not supported.",
        "supersede fqdn.fqdn \"x\";                      | UNSUPPORTED | changing fqdn.fqdn is not supported.",
        "send fqdn.nothing on;                          | SYNTAX      | no option named fqdn.nothing.",
        "send unknown-9 = 1:1ff;                        | SYNTAX      | no octets in hexadecimal.",
        "if exists host-name { timeout 5; }             | SYNTAX      | expecting a statement.",
        "if exists host-name { log(\"x\"); }             | UNSUPPORTED | \"log\" is not supported.",
      })
  void whatIsNoDefinitionIsNamed(String text, Problem.Kind kind, String what) {
    var problems = parse(text + " timeout 7;").problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).kind()).isEqualTo(kind);
    assertThat(problems.get(0).what()).isEqualTo(what);
  }

  @Test
  void theOptionsOfASpaceOfOtherWidthsAreNamedOnceAndNotSent() {
    var text =
        "option space s code width 2 length width 2; option s.x code 300 = text;"
            + " option y code 224 = encapsulate s; send s.x \"1\"; send host-name \"a\";"
            + " if exists s.x { send host-name \"b\"; }";
    var configuration = parse(text);
    assertThat(configuration.problems()).hasSize(1);
    var client = configuration.forInterface("eth0").clientConfig(Configurations.FACTS);
    assertThat(client.sends().codes()).containsExactly(12);
  }

  @Test
  void theWidthsOfDhcpItselfMayBeSaid() {
    var text =
        "option space s code width 1 length width 1 hash size 7; option s.x code 3 = text;"
            + " option y code 224 = encapsulate s; send s.x \"1\";";
    assertThat(parse(text).problems()).isEmpty();
    assertThat(config(text).sends().get(224)).contains(Hex.octets("030131"));
  }

  /** So whatever is in the table could be defined in a configuration as well. */
  @Test
  void formatsAreWrittenAsTheyAreRead() {
    for (int code = 1; code < 255; code++) {
      var standard = OptionTable.STANDARD.find(code);
      if (standard.isPresent()) {
        var format = standard.get().format();
        var table = parse("option x code 224 = " + format + ";").optionTable();
        assertThat(table.find("x").orElseThrow().format()).isEqualTo(format);
      }
    }
  }

  @Test
  void fiveHundredAndTwelveOptionsCanBeDefined() {
    var definition = "option x code 224 = text;";
    assertThat(parse(definition.repeat(512)).problems()).isEmpty();
    assertThat(parse(definition.repeat(513)).problems())
        .extracting(Problem::what)
        .containsExactly("more than 512 options defined.");
  }

  @Test
  void aNameIsFoundInAnyCaseAndKeepsItsSpelling() {
    var config =
        config(
            "option MineX code 224 = text; option dhcp6.MineY code 225 = text; option Domain-Name"
                + " code 15 = text; send minex \"a\"; also request MINEX, dhcp6.MINEY; option space"
                + " Ven; option ven.Boot code 1 = text; vendor option space VEN; send Ven.bOOt"
                + " \"b\";");
    assertThat(config.sends().get(224)).contains(Octets.ofLatin1("a"));
    assertThat(config.sends().get(43)).contains(Hex.octets("0101 62"));
    assertThat(config.requestList()).contains(224);
    assertThat(config.optionTable().nameOf(224)).isEqualTo("MineX");
    assertThat(config.optionTable().nameOf(15)).isEqualTo("Domain-Name");
    assertThat(config.optionTable().contentOf("Domain-Name"))
        .isEqualTo(OptionTable.STANDARD.contentOf("domain-name"));
  }

  private static final String SPACES =
      "option space Ven; option ven.Boot code 1 = ip-address; option ven.name code 2 = text; vendor"
          + " option space ven; option enclosing code 200 = encapsulate enc; option enc.z code 1 ="
          + " unsigned integer 8; ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "option ven.boot = a:0:0:7                                   | yes",
        "config-option VEN.BOOT = a:0:0:7                            | yes",
        "option ven.name = \"hello\"                                 | yes",
        "exists enc.z and extract-int(option enc.z, 8) = 5           | yes",
        "exists fqdn.fqdn and option fqdn.hostname = \"h\"           | yes",
        "option fqdn.domainname = \"ex\" and option fqdn.server-update = 1 | yes",
        "option nowhere.x = \"hello\"                                | no",
        "exists nowhere.x                                            | no",
      })
  void whatAnOptionHoldsCanBeAskedFor(String condition, String expected) {
    var text =
        SPACES
            + "option space nowhere; option nowhere.x code 2 = text; if "
            + condition
            + " { supersede unknown-224 \"yes\"; } else { supersede unknown-224 \"no\"; }";
    var received =
        Options.of(
            Map.of(
                43,
                Hex.octets("01040a000007 020568656c6c6f 630105 ff"),
                81,
                Hex.octets("050000 0168 026578 00"),
                200,
                Hex.octets("010105 0201")));
    var effective = config(text).modifiers().effective(Ipv4Address.of(192, 0, 2, 10), received);
    assertThat(effective.get(224)).contains(Octets.ofLatin1(expected));
  }

  @Test
  void whatIsSentInASpaceCanBeAskedFor() {
    var text = SPACES + "send ven.name \"a\"; send unknown-224 = config-option ven.name;";
    assertThat(config(text).sends().get(224)).contains(Octets.ofLatin1("a"));
  }

  @Test
  void optionsOfASpaceThatNothingHoldsAreNotSent() {
    assertThat(config("option space s; option s.x code 1 = text; send s.x \"a\";").sends().codes())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rapid-commit, 80",
    "captive-portal, 114",
    "ms-classless-static-routes, 249",
    "wpad, 252"
  })
  void optionsThatAreLaterThanDhclientHaveNames(String name, int code) {
    assertThat(config("request " + name + ";").requestList()).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "send fqdn.hostname \"a\";                                       | 000000 61",
        "send fqdn.hostname \"a\"; send fqdn.domainname \"b.c\";          | 000000 612e622e63",
        "send fqdn.fqdn \"a.b\"; send fqdn.rcode1 1; send fqdn.rcode2 2; | 000102 612e62",
        "send fqdn.fqdn \"a..b\"; send fqdn.encoded on;                  | 000000 612e2e62",
        "send fqdn.fqdn \"a\"; send fqdn.encoded on;                     | 040000 0161",
        "send fqdn.fqdn \"a\"; send fqdn.server-update on; send fqdn.no-client-update on; | 030000 61",
      })
  void theNameToBeRegisteredCanBeSaidInParts(String text, String octets) {
    assertThat(config(text).sends().get(81)).contains(Hex.octets(octets));
  }
}
