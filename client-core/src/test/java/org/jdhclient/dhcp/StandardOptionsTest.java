package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table is whole: whoever adds a row is told here what is missing in it. */
class StandardOptionsTest {
  private static final String REFERENCE =
      "RFC [1-9][0-9]{2,3}( [1-9][0-9]?([.][0-9]+)*)?|MS-[A-Z]+ [0-9.]+|draft-[a-z0-9-]+";

  /** A value in words for each type. */
  private static final Map<OptionType, String> SAMPLES =
      Map.ofEntries(
          Map.entry(OptionType.IP_ADDRESS, "192.0.2.1"),
          Map.entry(OptionType.BOOLEAN, "true"),
          Map.entry(OptionType.UNSIGNED_8, "5"),
          Map.entry(OptionType.UNSIGNED_16, "1400"),
          Map.entry(OptionType.UNSIGNED_32, "4294967295"),
          Map.entry(OptionType.SIGNED_32, "-3600"),
          Map.entry(OptionType.ZERO_LENGTH, ""),
          Map.entry(OptionType.IP6_ADDRESS, "2001:db8::"),
          Map.entry(OptionType.TEXT, "\"example\""),
          Map.entry(OptionType.STRING, "1:2:ff"),
          Map.entry(OptionType.DOMAIN_NAME, "example.org."),
          Map.entry(OptionType.DOMAIN_LIST, "\"example.org.\", \"example.net.\""));

  /** Values of options that say more than their format does. */
  private static final Map<Integer, String> PARTICULAR =
      Map.of(1, "255.255.255.0", 121, "24,192,0,2,192,0,2,1", 249, "0,192,0,2,1");

  static Stream<StandardOption<?>> rows() {
    return Stream.concat(StandardOptions.named().stream(), StandardOptions.byNumber().stream());
  }

  private static String sample(StandardOption<?> row) {
    var fields = row.definition().format().fields();
    return PARTICULAR.getOrDefault(
        row.code(), fields.stream().map(SAMPLES::get).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowHasCodeNameAndReference(StandardOption<?> row) {
    assertThat(row.code()).isBetween(1, 254);
    assertThat(row.name()).matches("[a-z][a-z0-9-]*");
    assertThat(row.reference()).matches(REFERENCE);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aValueIsWrittenAndReadAgainAndDecoded(StandardOption<?> row) throws Exception {
    var format = row.definition().format();
    var value = format.parse(sample(row));
    assertThat(format.format(value)).isEqualTo(sample(row));
    assertThat(row.decoder().decode(value)).isNotNull();
  }

  @Test
  void noNameAndNoCodeIsTwice() {
    assertThat(rows().map(StandardOption::name)).doesNotHaveDuplicates();
    assertThat(StandardOptions.named()).extracting(StandardOption::code).doesNotHaveDuplicates();
    assertThat(StandardOptions.byNumber()).extracting(StandardOption::code).doesNotHaveDuplicates();
  }

  @Test
  void lookedUpByCodeAndNameItIsTheRow() {
    var table = OptionTable.STANDARD;
    for (var row : StandardOptions.named()) {
      assertThat(table.find(row.code())).contains(row.definition());
      assertThat(table.find(row.name())).contains(row.definition());
      assertThat(table.findAsConfigured(row.name())).contains(row.definition());
    }
    for (var row : StandardOptions.byNumber()) {
      assertThat(table.find(row.name())).isEmpty();
      assertThat(table.findAsConfigured(row.name())).contains(row.definition());
    }
  }

  @Test
  void theListHasALineForEachRow() {
    assertThat(OptionList.markdown())
        .startsWith("| Code | Name | Format | RFC |\n|---:|---|---|---|\n| 1 | subnet-mask | ")
        .contains("\n| 33 | static-routes | array of { ip-address, ip-address } | RFC 2132 5.8 |\n")
        .contains("\n| 78 | slp-directory-agent | { boolean, array of ip-address } | RFC 2610 |\n")
        .contains(
            "\n| 114 | default-url | text | RFC 3679 |\n| 114 | captive-portal\\* | text | RFC 8910 |\n")
        .satisfies(list -> assertThat(list.lines().count()).isEqualTo(rows().count() + 2));
  }
}
