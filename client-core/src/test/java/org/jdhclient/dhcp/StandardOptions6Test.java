package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdhclient.dhcp6.option.KnownOption;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of DHCPv6 is whole, and agrees with what the client makes of its options. */
class StandardOptions6Test {
  private static final Map<OptionType, String> SAMPLES =
      Map.ofEntries(
          Map.entry(OptionType.IP6_ADDRESS, "2001:db8::1"),
          Map.entry(OptionType.UNSIGNED_8, "5"),
          Map.entry(OptionType.UNSIGNED_16, "1400"),
          Map.entry(OptionType.UNSIGNED_32, "4294967295"),
          Map.entry(OptionType.SECONDS, "infinite"),
          Map.entry(OptionType.STATUS_CODE, "NoBinding"),
          Map.entry(OptionType.ZERO_LENGTH, ""),
          Map.entry(OptionType.TEXT, "\"example\""),
          Map.entry(OptionType.STRING, "1:2:ff"),
          Map.entry(OptionType.DOMAIN_NAME, "example.org."),
          Map.entry(OptionType.DOMAIN_LIST, "\"example.org.\", \"example.net.\""));

  static Stream<StandardOption<?>> rows() {
    return Stream.concat(StandardOptions6.named().stream(), StandardOptions6.byNumber().stream());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowHasCodeNameAndReferenceAndAFormat(StandardOption<?> row) throws Exception {
    assertThat(row.code()).isBetween(1, 0xffff);
    assertThat(row.name()).matches("[a-z][a-z0-9-]*");
    assertThat(row.reference()).matches("RFC [1-9][0-9]{3}( [1-9][0-9]*([.][0-9]+)*)?");
    var format = row.definition().format();
    var sample = format.fields().stream().map(SAMPLES::get).collect(Collectors.joining(" "));
    assertThat(format.format(format.parse(sample))).isEqualTo(sample);
  }

  @Test
  void noNameAndNoCodeIsTwice() {
    assertThat(rows().map(StandardOption::name)).doesNotHaveDuplicates();
    assertThat(rows().map(StandardOption::code)).doesNotHaveDuplicates();
  }

  @Test
  void whatTheClientUsesItselfHasTheSameNames() {
    var names = rows().collect(Collectors.toMap(StandardOption::code, StandardOption::name));
    var known =
        IntStream.rangeClosed(1, 0xffff).mapToObj(KnownOptions::of).flatMap(Optional::stream);
    assertThat(known.collect(Collectors.toMap(KnownOption::code, KnownOption::name)))
        .isNotEmpty()
        .allSatisfy((code, name) -> assertThat(names).containsEntry(code, name));
  }
}
