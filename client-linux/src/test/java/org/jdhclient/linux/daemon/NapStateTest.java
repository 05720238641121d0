package org.jdhclient.linux.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client.BootTime;
import org.jdhclient.leasefile.WallTime;
import org.jdhclient.linux.daemon.Handover.Part;
import org.jdhclient.linux.daemon.Handover.Standing;
import org.jdhclient.linux.daemon.Settings.Habit;
import org.jdhclient.linux.daemon.Settings.Naps;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NapStateTest {
  private static final WallTime WALL = new WallTime(1_795_374_000L);
  private static final BootTime NOW = BootTime.ofSeconds(1000);

  /** A container's uptime is not the machine's. */
  private static final long UPTIME = 50_250_000_000L;

  private static final Naps NAPS = new Naps(Habit.NAPS, 60);

  private static Part resting(String name, long seconds) {
    return new Part(
        name, Device.NONE, Standing.RESTING, NOW.plusSeconds(seconds), Tally.NONE, List.of());
  }

  private static long wakeSecond(Naps naps, Part... parts) {
    var handover = new Handover(List.of(parts));
    return NapState.of(handover, naps, 0, NOW, UPTIME).wakeSecond();
  }

  @Test
  void itIsWokenByTheClockThatTheSleeperReadsAndNotTooEarly() {
    assertThat(wakeSecond(NAPS, resting("eth0", 100))).isEqualTo(151);
  }

  @Test
  void aClientThatHasSomethingToDoSoonIsWokenAtOnce() {
    assertThat(wakeSecond(NAPS, resting("eth0", 59))).isZero();
    assertThat(wakeSecond(NAPS, resting("eth0", 60))).isEqualTo(111);
  }

  @Test
  void whoStaysAwakeIsWokenAtOnce() {
    assertThat(wakeSecond(new Naps(Habit.STAYS_AWAKE, 60), resting("eth0", 100))).isZero();
    assertThat(wakeSecond(NAPS, Part.starting("eth0"))).isZero();
    assertThat(wakeSecond(NAPS, resting("eth0", 100), resting("eth1", 100))).isZero();
  }

  @Test
  void theNextClientFindsAllThatThisOneKnew() throws MalformedPacketException {
    var handover = new Handover(List.of(resting("eth0", 100)));
    var text = NapState.of(handover, NAPS, 7, NOW, UPTIME).toText(WALL, NOW);

    assertThat(text).startsWith("wake 151 7\n");
    assertThat(NapState.handover(text)).contains(handover);
  }

  @Test
  void whoHasNotBegunLeavesNothing() throws MalformedPacketException {
    var text = NapState.AT_ONCE.toText(WALL, NOW);

    assertThat(text).isEqualTo("wake 0 0\n");
    assertThat(NapState.handover(text)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wake 0 0\nx", "wake 0 0\n1 2\n", "wake 0 0\n1 2\neth0 BOUND 3 \n\n"})
  void whatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> NapState.handover(text)).isInstanceOf(MalformedPacketException.class);
  }
}
