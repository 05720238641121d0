package org.jdhclient.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseTimesTest {
  private static final BootTime REQUESTED = BootTime.ofSeconds(500);

  private static LeaseTimes times(long lease, String t1, String t2, long seed) {
    return LeaseTimes.of(REQUESTED, lease, option(t1), option(t2), new SplittableRandom(seed));
  }

  private static Optional<Span> option(String seconds) {
    return seconds.equals("-")
        ? Optional.empty()
        : Optional.of(Span.ofSeconds(Long.parseLong(seconds)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # lease     | T1         | T2         | T1 used    | T2 used
          3600        | -          | -          | 1800       | 3150
          3600        | 1000       | 3000       | 1000       | 3000
          3600        | 1000       | -          | 1000       | 3150
          3600        | -          | 3000       | 1800       | 3000
          3600        | 1          | 2          | 1          | 2
          3600        | 3598       | 3599       | 3598       | 3599
          3600        | 0          | 0          | 1800       | 3150
          3600        | 0          | 3000       | 1800       | 3150
          3600        | 1000       | 0          | 1800       | 3150
          3600        | 3000       | 1000       | 1800       | 3150
          3600        | 1000       | 1000       | 1800       | 3150
          3600        | 3200       | -          | 1800       | 3150
          3600        | -          | 1800       | 1800       | 3150
          3600        | 1000       | 3600       | 1800       | 3150
          3600        | 3600       | 3600       | 1800       | 3150
          3600        | 4294967295 | 4294967295 | 1800       | 3150
          1           | -          | -          | 0.5        | 0.875
          1           | 1          | 1          | 0.5        | 0.875
          2           | 1          | -          | 1          | 1.75
          2147483648  | -          | -          | 1073741824 | 1879048192
          4294967294  | -          | -          | 2147483647 | 3758096382.25
          """)
  void impossibleTimesAreAHalfAndSevenEighths(
      long lease, String t1, String t2, double t1Used, double t2Used) {
    for (int seed = 0; seed < 200; seed++) {
      var times = times(lease, t1, t2, seed);
      double renewal = since(times.renewsAt());
      assertThat(renewal).isGreaterThan(t1Used * 0.75 - 0.001).isLessThanOrEqualTo(t1Used);
      assertThat(renewal).isPositive().isLessThan(since(times.rebindsAt()));
      assertThat(since(times.rebindsAt())).isEqualTo(t2Used);
      assertThat(since(times.expiresAt())).isEqualTo(lease);
      assertThat(times.isInfinite()).isFalse();
    }
  }

  @Test
  void renewalsOfClientsThatWereStartedTogetherSpread() {
    var renewals = new HashSet<BootTime>();
    for (int seed = 0; seed < 100; seed++) {
      renewals.add(times(3600, "-", "-", seed).renewsAt());
    }
    assertThat(renewals).hasSizeGreaterThan(90);
  }

  @Test
  void anInfiniteLeaseHasNoTimesWhateverTheServerSays() {
    for (var times :
        new LeaseTimes[] {times(0xffffffffL, "-", "-", 1), times(0xffffffffL, "1", "2", 1)}) {
      assertThat(times.isInfinite()).isTrue();
      assertThat(times.renewsAt()).isEqualTo(BootTime.NEVER);
      assertThat(times.rebindsAt()).isEqualTo(BootTime.NEVER);
      assertThat(times.expiresAt()).isEqualTo(BootTime.NEVER);
    }
  }

  @Test
  void waitingForNeverDoesNotOverflow() {
    assertThat(new BootTime(0).millisUntil(BootTime.NEVER)).isPositive();
    assertThat(new BootTime(0).millisUntil(new BootTime(1))).isEqualTo(1);
    assertThat(new BootTime(0).millisUntil(new BootTime(1_000_000))).isEqualTo(1);
    assertThat(new BootTime(0).millisUntil(new BootTime(1_000_001))).isEqualTo(2);
    assertThat(new BootTime(5).millisUntil(new BootTime(5))).isZero();
    assertThat(BootTime.NEVER.plusSeconds(1)).isEqualTo(BootTime.NEVER);
    assertThat(BootTime.ofSeconds(2)).isGreaterThan(BootTime.ofSeconds(1));
  }

  private static double since(BootTime time) {
    return (time.nanos() - REQUESTED.nanos()) / 1e9;
  }
}
