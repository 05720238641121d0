package org.jdhclient.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A client's processor time, read until it stands still. */
final class SettlingTest {
  @Test
  void twoReadingsThatAreTheSameEndIt() {
    var readings = List.of(5L, 7L, 9L, 9L).iterator();

    assertThat(Settling.await(readings::next, Duration.ZERO)).isTrue();

    assertThat(readings.hasNext()).isFalse();
  }

  @Test
  void whatGrowsOnIsNotWaitedForForEver() {
    assertThat(Settling.await(new AtomicLong()::incrementAndGet, Duration.ZERO)).isFalse();
  }
}
