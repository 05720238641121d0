package org.jdhclient.linux.host.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  @Test
  void whoIsWokenForNothingWaitsOn() throws Exception {
    Queue<Boolean> woken = new ArrayDeque<>(List.of(false, false, true));
    assertThat(TimeLimit.of(60).await(millis -> woken.remove())).isTrue();
    assertThat(woken).isEmpty();
  }

  @Test
  void eachWaitHasTheTimeThatIsLeft() throws Exception {
    assertThat(TimeLimit.of(60).await(millis -> millis > 0 && millis <= 60_000)).isTrue();
  }

  @Test
  void whenTheTimeIsOverNobodyWaits() throws Exception {
    assertThat(TimeLimit.of(0).await(millis -> fail("a wait of " + millis + " ms"))).isFalse();
  }
}
