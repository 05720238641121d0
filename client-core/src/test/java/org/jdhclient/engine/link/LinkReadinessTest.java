package org.jdhclient.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.Test;

class LinkReadinessTest {
  private static final BootTime NOW = BootTime.ofSeconds(100);

  private final LinkReadiness readiness = new LinkReadiness();

  private void seen(Carrier carrier, BootTime at) {
    readiness.seen(new LinkState("eth0", Optional.empty(), carrier, 1500, 0), at);
  }

  private static BootTime later(long micros) {
    return new BootTime(NOW.nanos() + micros * 1000);
  }

  @Test
  void aLinkThatIsThereIsReady() {
    assertThat(readiness.isReady(NOW)).isTrue();
    seen(Carrier.THERE, NOW);
    assertThat(readiness.isReady(NOW)).isTrue();
    assertThat(readiness.notBefore(BootTime.NEVER)).isEqualTo(BootTime.NEVER);
  }

  @Test
  void aLinkThatComesIsReadyAMomentAfterItIsOperational() {
    seen(Carrier.COMING, NOW);
    assertThat(readiness.isReady(NOW)).isFalse();
    seen(Carrier.COMING, later(1000));

    seen(Carrier.THERE, later(5000));

    assertThat(readiness.isReady(later(5000))).isFalse();
    assertThat(readiness.notBefore(NOW)).isEqualTo(later(5200));
    assertThat(readiness.isReady(later(5200))).isTrue();
  }

  @Test
  void aDeviceThatNeverTellsIsNotWaitedForForEver() {
    seen(Carrier.COMING, NOW);
    seen(Carrier.COMING, later(50_000));

    assertThat(readiness.notBefore(NOW)).isEqualTo(later(100_000));
    seen(Carrier.COMING, later(150_000));
    assertThat(readiness.isReady(later(150_000))).isTrue();
  }

  @Test
  void aLinkThatWasDownComesAnew() {
    seen(Carrier.THERE, NOW);
    seen(Carrier.NONE, later(1));
    seen(Carrier.NONE, later(2));
    assertThat(readiness.isReady(later(2))).isTrue();

    seen(Carrier.COMING, later(3));

    assertThat(readiness.isReady(later(4))).isFalse();
  }
}
