package org.jdhclient.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdhclient.bench.result.Metric;
import org.jdhclient.bench.result.Scenario;
import org.junit.jupiter.api.Test;

/** What is told of many guests. */
final class CrowdTest {
  @Test
  void halfOfThemAndTheLast() {
    var values = Crowd.values(List.of(40.0, 10.0, 30.0, 20.0), 4);
    assertThat(values)
        .isEqualTo(
            Map.of(Metric.CROWD_BOUND, 4.0, Metric.CROWD_HALF, 20.0, Metric.CROWD_LAST, 40.0));
  }

  @Test
  void halfOfAnOddNumberIsRoundedUp() {
    assertThat(Crowd.values(List.of(1.0, 2.0, 3.0), 3)).containsEntry(Metric.CROWD_HALF, 2.0);
  }

  @Test
  void whereSomeAreNotBoundThereIsNoLast() {
    assertThat(Crowd.values(List.of(2.0, 1.0), 4))
        .isEqualTo(Map.of(Metric.CROWD_BOUND, 2.0, Metric.CROWD_HALF, 2.0));
    assertThat(Crowd.values(List.of(), 4)).isEqualTo(Map.of(Metric.CROWD_BOUND, 0.0));
  }

  @Test
  void eachGuestHasAMacOfItsOwn() {
    var all = IntStream.range(0, Scenario.GUESTS).mapToObj(Crowd::mac).toList();
    assertThat(all).doesNotHaveDuplicates().allMatch(mac -> mac.matches("([0-9a-f]{2}:){5}.."));
  }
}
