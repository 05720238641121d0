package org.jdhclient.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.OnNative;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sample of what {@code tests/crash --all} runs: whatever ends the client, the next one starts.
 */
@OnNative
final class CrashIT {
  private static final int STEP = 50;

  static Stream<Case> sample() {
    return Stream.of(Subject.values()).flatMap(CrashIT::sampleOf);
  }

  private static Stream<Case> sampleOf(Subject subject) {
    var cases = Trial.casesOf(subject);
    return IntStream.range(0, cases.size()).filter(i -> i % STEP == 0).mapToObj(cases::get);
  }

  @ParameterizedTest
  @MethodSource("sample")
  void isNoHindranceToTheNext(Case of) {
    var outcome = Trial.of(of);

    assertThat(outcome.complaints()).as(outcome.story()).isEmpty();
  }
}
