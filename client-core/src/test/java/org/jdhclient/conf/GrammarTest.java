package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.conf.Configurations.FACTS;
import static org.jdhclient.conf.Configurations.config;
import static org.jdhclient.conf.Configurations.parse;

import java.util.Optional;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements, words, strings and levels end. */
class GrammarTest {
  /** As many levels as there may be, of which a negation takes one and what is negated another. */
  private static final int MOST = 32;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timeout 5",
        "script \"/sbin/dhclient-script\"",
        "include \"file\"",
        "option shade code 200 = text",
        "vendor option space fqdn",
        "request routers",
        "also require routers",
        "reject 192.0.2.1",
        "send host-name = \"guest\"",
        "supersede domain-name = \"example.org\"",
      })
  void aStatementEndsWithASemicolon(String statement) {
    assertThat(read(statement + ";\nreboot 7;").problems()).isEmpty();
    var without = read(statement + "\nreboot 7;");
    assertThat(without.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).isEqualTo("expecting a semicolon."));
  }

  private static Configuration read(String text) {
    return Configuration.parse("dhclient.conf", text, path -> Optional.of("retry 9;"));
  }

  @ParameterizedTest
  @CsvSource({
    "'if ','not ','exists routers { }',0",
    "'if ','(','exists routers',0",
    "'send host-name = ','lcase(','gethostname()',0",
    "'send dhcp-lease-time = encode-int(','(','1',1",
    "'','if exists routers { ','',0",
  })
  void thereIsRoomForSoManyLevelsAndNoMore(
      String before, String level, String inmost, int alreadyUsed) {
    var ending = "}".repeat(MOST);
    assertThat(deep(before, level, inmost, MOST - 2 - alreadyUsed, ending)).isFalse();
    assertThat(deep(before, level, inmost, MOST + 1, ending)).isTrue();
  }

  private static boolean deep(
      String before, String level, String inmost, int times, String ending) {
    var text = before + level.repeat(times) + inmost + ending;
    return parse(text).problems().stream()
        .anyMatch(problem -> problem.what().equals("nested deeper than 32."));
  }

  /** What stands beside each other is on the same level. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if exists routers { send host-name \"a\"; } ",
        "if not (exists routers) { } elsif exists routers { } else { } ",
        "if not (exists routers) { } else if exists routers { } else { } ",
        "send host-name = lcase(ucase(\"a\")); ",
        "send dhcp-lease-time = encode-int((1 + 2), 32); ",
      })
  void neighboursAreNotLevels(String statement) {
    assertThat(parse(statement.repeat(3 * MOST)).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\n", "\u000b", "\f", "\r", "# to the end\n"})
  void whatSeparatesWords(String separator) {
    assertThat(config("timeout" + separator + "61;").timing().timeout())
        .isEqualTo(Span.ofSeconds(61));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0008", "\u000e", "\u007f", "\u0080", "\u00ff"})
  void whatIsNoCharacterOfAConfiguration(String character) {
    assertThat(parse("timeout 5" + character + "; reboot 7;").problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.what()).isEqualTo("not a printable ASCII character."));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"a\\\"b\"`,612262",
        "`\"a\\\\\"`,615c",
        "`\"\"`,``",
      })
  void aQuotationMarkBehindABackslashIsOfTheString(String string, String octets) {
    assertThat(config("send host-name " + string + ";").sends().get(12).orElse(Octets.EMPTY))
        .isEqualTo(Hex.octets(octets));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"abc", "\"abc\\", "\"abc\\\n", "\"abc\n\";"})
  void aStringEndsOnItsLine(String string) {
    assertThat(parse("send host-name " + string).problems())
        .isNotEmpty()
        .first()
        .satisfies(
            problem ->
                assertThat(problem.what()).isEqualTo("option host-name: a string without end."));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "254,true", "0,false", "255,false"})
  void codesAreThoseOfDhcp(int code, boolean legal) {
    var problems = parse("option shade code " + code + " = text;").problems();
    assertThat(problems.isEmpty()).isEqualTo(legal);
  }

  @Test
  void theOptionsOfASpaceAreSentInTheOptionThatEnclosesIt() {
    var text =
        "option space hue; option hue.shade code 7 = text;"
            + " option colours code 200 = encapsulate hue; send hue.shade \"red\";";
    assertThat(config(text).sends().get(200)).contains(Hex.octets("0703726564"));
  }

  /** As RFC 2242 has them, with a head that says where they are; dhclient sends none of them. */
  @Test
  void theOptionsForNetWareAreASpace() {
    var text =
        "send nwip.nsq-broadcast true; send nwip.preferred-dss 192.0.2.1, 192.0.2.2;"
            + " send nwip.autoretries 3; request nwip.primary-dss;";
    assertThat(parse(text).problems()).isEmpty();
    assertThat(config(text).sends().get(63))
        .contains(Hex.octets("0200 050101 0608c0000201c0000202 080103"));
    assertThat(config(text).requestList()).containsExactly(63);
  }

  @Test
  void aCollectionIsAsLongAsItMayBe() {
    var text = "#".repeat(256 * 1024 - 1) + "\n";
    assertThat(parse(text).problems()).isEmpty();
    assertThat(parse(text + " ").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).contains("longer than 256 KiB"));
  }

  @Test
  void theTableKnowsWhatTheOwnerHasDefined() {
    var table = parse("option shade code 200 = text;").optionTable();
    assertThat(table.find("shade")).isPresent();
    assertThat(parse("").optionTable().find("shade")).isEmpty();
    assertThat(FACTS.hostName()).isEqualTo(Octets.ofLatin1("guest"));
  }
}
