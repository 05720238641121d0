package org.jdhclient.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Test;

class MessagePaceTest {
  private static final BootTime START = BootTime.ofSeconds(1000);

  private static int admitted(MessagePace pace, BootTime now, int asked) {
    int admitted = 0;
    for (int i = 0; i < asked; i++) {
      admitted += pace.admits(now) ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void dhcpHasFourInASecondAndSixteenInAMinute() {
    var pace = MessagePace.ofDhcp();
    assertThat(admitted(pace, START, 10)).isEqualTo(4);
    assertThat(pace.next(START)).isEqualTo(START.plusSeconds(1));
    for (int second = 1; second < 4; second++) {
      assertThat(admitted(pace, START.plusSeconds(second), 10)).isEqualTo(4);
    }
    assertThat(admitted(pace, START.plusSeconds(4), 10)).isZero();
    assertThat(pace.next(START.plusSeconds(4))).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void dhcp6HasTwentyInTwentySeconds() {
    var pace = MessagePace.ofDhcp6();
    assertThat(admitted(pace, START, 30)).isEqualTo(20);
    assertThat(pace.next(START)).isEqualTo(START.plusSeconds(20));
    assertThat(admitted(pace, START.plusMillis(19_999), 30)).isZero();
    assertThat(admitted(pace, START.plusSeconds(20), 30)).isEqualTo(20);
  }

  @Test
  void noTwentySecondsSeeMoreThanTwentyMessages() {
    var random = new Random(20);
    var pace = MessagePace.ofDhcp6();
    var sent = new BootTime[20];
    var now = START;
    for (int i = 0; i < Rounds.of(10_000); ) {
      now = now.plusMillis(random.nextInt(1500));
      if (pace.admits(now)) {
        var twentyBefore = sent[i % 20];
        assertThat(twentyBefore == null || now.reached(twentyBefore.plusSeconds(20))).isTrue();
        sent[i++ % 20] = now;
      }
      assertThat(pace.next(now).reached(now)).isTrue();
    }
  }
}
