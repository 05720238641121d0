package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.linux.cli.settings.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
  private final Explanation explanation = new Explanation("jdhclient");

  @ParameterizedTest
  @EnumSource(Option.class)
  void helpNamesEachOptionOfTheTable(Option option) {
    assertThat(explanation.help()).contains(option.names());
  }

  @Test
  void aMistypedLongOptionIsPutRight() {
    assertThat(explanation.suggestion("--versoin", "eth0")).isEqualTo("Did you mean --version?");
  }

  @Test
  void noSuggestionIsMadeWhereNothingIsLike() {
    assertThat(explanation.suggestion("-s")).isEmpty();
    assertThat(explanation.suggestion("--checksum=foo", "eth0")).isEmpty();
  }
}
