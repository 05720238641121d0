package org.jdhclient.linux.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

class LinkReadinessTest {
  /** IFF_UP, IFF_LOWER_UP and IFF_RUNNING of linux/if.h. */
  private static final int DOWN = 0;

  private static final int UP_WITHOUT_CARRIER = 1;
  private static final int COMING = 0x10001;
  private static final int OPERATIONAL = 0x10041;

  private static final BootTime NOW = BootTime.ofSeconds(100);

  private final LinkReadiness readiness = new LinkReadiness();

  private void seen(int flags, BootTime at) {
    readiness.seen(new LinkMessage(2, "eth0", flags, 1, Octets.EMPTY, 1500, 0), at);
  }

  private static BootTime later(long micros) {
    return new BootTime(NOW.nanos() + micros * 1000);
  }

  @Test
  void aLinkThatIsThereIsReady() {
    assertThat(readiness.isReady(NOW)).isTrue();
    seen(OPERATIONAL, NOW);
    assertThat(readiness.isReady(NOW)).isTrue();
    assertThat(readiness.notBefore(BootTime.NEVER)).isEqualTo(BootTime.NEVER);
  }

  @Test
  void aLinkThatComesIsReadyAMomentAfterItIsOperational() {
    seen(COMING, NOW);
    assertThat(readiness.isReady(NOW)).isFalse();
    seen(COMING, later(1000));

    seen(OPERATIONAL, later(5000));

    assertThat(readiness.isReady(later(5000))).isFalse();
    assertThat(readiness.notBefore(NOW)).isEqualTo(later(5200));
    assertThat(readiness.isReady(later(5200))).isTrue();
  }

  @Test
  void aDeviceThatNeverTellsIsNotWaitedForForEver() {
    seen(COMING, NOW);
    seen(COMING, later(50_000));

    assertThat(readiness.notBefore(NOW)).isEqualTo(later(100_000));
    seen(COMING, later(150_000));
    assertThat(readiness.isReady(later(150_000))).isTrue();
  }

  @Test
  void aLinkThatWasDownComesAnew() {
    seen(OPERATIONAL, NOW);
    seen(DOWN, later(1));
    seen(UP_WITHOUT_CARRIER, later(2));
    assertThat(readiness.isReady(later(2))).isTrue();

    seen(COMING, later(3));

    assertThat(readiness.isReady(later(4))).isFalse();
  }
}
