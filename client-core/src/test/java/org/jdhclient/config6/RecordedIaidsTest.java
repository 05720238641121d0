package org.jdhclient.config6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.identity.Iaid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9915 12: an IAID is the same after a restart. */
class RecordedIaidsTest {
  private static List<Iaid> iaids(String words) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(Integer::valueOf)
        .map(Iaid::new)
        .toList();
  }

  private static List<WantedAssociation> wanted(AssociationType type, String words) {
    return iaids(words).stream().map(iaid -> new WantedAssociation(type, iaid, List.of())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # wanted | on record | goes on as
          1        | ''        | 1
          1        | 1         | 1
          1        | 7         | 7
          1        | 7 8       | 7
          1        | 7 1       | 1
          1 2      | 7 8       | 7 8
          1 2      | 7         | 7 2
          1 2      | 7 1       | 1 7
          1 2 3    | 2 7       | 7 2 3
          """)
  void whatIsOnRecordGoesOn(String wanted, String recorded, String expected) {
    var record = new RecordedIaids(Map.of(AssociationType.IA_NA, iaids(recorded)));

    assertThat(record.continued(wanted(AssociationType.IA_NA, wanted)))
        .isEqualTo(wanted(AssociationType.IA_NA, expected));
    assertThat(record.continued(wanted(AssociationType.IA_PD, wanted)))
        .isEqualTo(wanted(AssociationType.IA_PD, wanted));
  }
}
