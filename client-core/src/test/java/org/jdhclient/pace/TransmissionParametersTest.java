package org.jdhclient.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransmissionParametersTest {
  static final Map<String, TransmissionParameters> BY_NAME =
      Map.of(
          "Solicit", TransmissionParameters.SOLICIT,
          "Request", TransmissionParameters.REQUEST,
          "Confirm", TransmissionParameters.CONFIRM,
          "Renew", TransmissionParameters.RENEW,
          "Rebind", TransmissionParameters.REBIND,
          "Information-request", TransmissionParameters.INFORMATION_REQUEST,
          "Release", TransmissionParameters.RELEASE,
          "Decline", TransmissionParameters.DECLINE);

  /** RFC 9915 7.6, and 18.2.1 to 18.2.8 for which of them applies to which message; 0 is none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # message           | IRT | MRT  | MRC | MRD | RAND of the first
          Solicit             | 1   | 3600 | 0   | 0   | LONGER_ONLY
          Request             | 1   | 30   | 10  | 0   | EITHER_WAY
          Confirm             | 1   | 4    | 0   | 10  | EITHER_WAY
          Renew               | 10  | 600  | 0   | 0   | EITHER_WAY
          Rebind              | 10  | 600  | 0   | 0   | EITHER_WAY
          Information-request | 1   | 3600 | 0   | 0   | EITHER_WAY
          Release             | 1   | 0    | 4   | 0   | EITHER_WAY
          Decline             | 1   | 0    | 4   | 0   | EITHER_WAY
          """)
  void eachMessageHasItsParameters(
      String message, long irt, long mrt, int mrc, long mrd, Randomization first) {
    assertThat(BY_NAME.get(message))
        .isEqualTo(
            new TransmissionParameters(
                Span.ofSeconds(irt),
                first,
                mrt == 0 ? Span.FOREVER : Span.ofSeconds(mrt),
                mrc == 0 ? TransmissionParameters.UNLIMITED : mrc,
                mrd == 0 ? Span.FOREVER : Span.ofSeconds(mrd)));
  }

  /** The first seven intervals in milliseconds, as chance goes against, by neither, or for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # message           | RAND    | intervals
          Solicit             | MIDDLE  | 1050 2100 4200 8400 16800 33600 67200
          Solicit             | HIGHEST | 1100 2310 4851 10187 21392 44925 94342
          Request             | LOWEST  | 900 1710 3249 6173 11728 22284 27000
          Request             | MIDDLE  | 1000 2000 4000 8000 16000 30000 30000
          Request             | HIGHEST | 1100 2310 4851 10187 21392 33000 33000
          Confirm             | LOWEST  | 900 1710 3249 3600 3600 3600 3600
          Confirm             | MIDDLE  | 1000 2000 4000 4000 4000 4000 4000
          Confirm             | HIGHEST | 1100 2310 4400 4400 4400 4400 4400
          Renew               | MIDDLE  | 10000 20000 40000 80000 160000 320000 600000
          Rebind              | HIGHEST | 11000 23100 48510 101871 213929 449251 660000
          Information-request | LOWEST  | 900 1710 3249 6173 11728 22284 42341
          Release             | MIDDLE  | 1000 2000 4000 8000 16000 32000 64000
          Decline             | HIGHEST | 1100 2310 4851 10187 21392 44925 94342
          """)
  void intervalsDoubleUpToTheLongest(String message, Chance random, String intervals) {
    var parameters = BY_NAME.get(message);
    var told = new StringBuilder();
    var rt = parameters.firstRt(random);
    for (int i = 0; i < 7; i++) {
      told.append(' ').append(rt.millis());
      rt = parameters.nextRt(rt, random);
    }
    assertThat(told.substring(1)).isEqualTo(intervals);
  }

  @Test
  void theFirstSolicitWaitsLongerThanItsTimeoutWhateverChanceDoes() {
    assertThat(TransmissionParameters.SOLICIT.firstRt(Chance.LOWEST))
        .isEqualTo(new Span(Span.ofSeconds(1).nanos() + 1));
  }

  @Test
  void noIntervalIsOutsideOfWhatTheRfcAllows() {
    var random = new Random(9915);
    for (var parameters : BY_NAME.values()) {
      for (int i = 0; i < Rounds.of(1000); i++) {
        var first = parameters.firstRt(random);
        assertThat(first).isBetween(tenths(parameters.irt(), 9), tenths(parameters.irt(), 11));
        var previous = Span.ofMillis(100 + random.nextInt(900_000));
        var next = parameters.nextRt(previous, random);
        var doubled = tenths(previous, 21);
        boolean mayBeCut = doubled.isLongerThan(parameters.mrt());
        var longest = mayBeCut ? tenths(parameters.mrt(), 11) : doubled;
        var shortest = tenths(parameters.mrt(), 9).shorter(tenths(previous, 19));
        assertThat(next).isBetween(shortest, longest);
      }
    }
  }

  private static Span tenths(Span of, int count) {
    return of.times(count, 10);
  }

  @Test
  void aServersMaximumChangesNothingElse() {
    var solicit = TransmissionParameters.SOLICIT;
    assertThat(solicit.withMrt(Span.ofSeconds(60)).mrt()).isEqualTo(Span.ofSeconds(60));
    assertThat(solicit.withMrt(Span.ofSeconds(60)).withMrt(solicit.mrt())).isEqualTo(solicit);
  }
}
