package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameBurstTest {
  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
  private final List<Integer> taken = new ArrayList<>();

  private void come(int count) {
    IntStream.range(0, count).forEach(waiting::add);
  }

  @Test
  void allIsHandedOnInItsOrder() throws Exception {
    come(3);
    FrameBurst.hand(() -> Optional.ofNullable(waiting.poll()), taken::add);
    assertThat(taken).containsExactly(0, 1, 2);
  }

  @Test
  void whatComesFasterWaitsUnreceived() throws Exception {
    come(100);
    FrameBurst.hand(() -> Optional.ofNullable(waiting.poll()), taken::add);
    assertThat(taken).hasSize(64);
    assertThat(waiting).hasSize(36);
  }

  @Test
  void eachIsTakenBeforeTheNextIsReceived() throws Exception {
    come(2);
    FrameBurst.hand(() -> Optional.ofNullable(waiting.poll()), frame -> taken.add(waiting.size()));
    assertThat(taken).containsExactly(1, 0);
  }
}
