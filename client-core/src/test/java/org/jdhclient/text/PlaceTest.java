package org.jdhclient.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({"0,1,1", "1,1,2", "2,1,3", "3,2,1", "4,3,1", "5,3,2", "6,3,3"})
  void linesAndColumnsCountFromOne(int offset, int line, int column) {
    assertThat(Place.of("ab\n\ncd", offset)).isEqualTo(new Place(line, column));
  }
}
