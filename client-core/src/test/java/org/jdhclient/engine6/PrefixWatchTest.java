package org.jdhclient.engine6;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.Test;

class PrefixWatchTest {
  private static final Ipv6Prefix ONE = prefix("2001:db8:1::");
  private static final Ipv6Prefix OTHER = prefix("2001:db8:2::");

  private final PrefixWatch watch = new PrefixWatch();

  private static Ipv6Prefix prefix(String network) {
    return Ipv6Prefix.containing(Ipv6Address.parse(network), 64);
  }

  private boolean isNews(int second, Ipv6Prefix prefix, long validSeconds) {
    return watch.isNews(prefix, validSeconds, BootTime.ofSeconds(second));
  }

  @Test
  void whatIsThereFromTheBeginningIsNone() {
    assertThat(isNews(10, ONE, 600)).isFalse();
    assertThat(isNews(10, OTHER, 600)).isFalse();
  }

  @Test
  void whatIsSaidAgainIsNone() {
    isNews(10, ONE, 600);

    assertThat(isNews(20, ONE, 600)).isFalse();
    assertThat(isNews(30, ONE, 300)).isFalse();
  }

  @Test
  void whatComesOrGoesIsOnce() {
    isNews(10, ONE, 600);

    assertThat(isNews(20, OTHER, 600)).isTrue();
    assertThat(isNews(21, OTHER, 600)).isFalse();
    assertThat(isNews(30, ONE, 0)).isTrue();
    assertThat(isNews(31, ONE, 0)).isFalse();
    assertThat(isNews(40, ONE, 600)).isTrue();
  }

  @Test
  void whatComesBackAfterItHasLapsedIsOnce() {
    isNews(10, ONE, 600);
    isNews(500, ONE, 600);

    assertThat(isNews(1099, ONE, 600)).isFalse();
    assertThat(isNews(1699, ONE, 600)).isTrue();
    assertThat(isNews(1700, ONE, 600)).isFalse();
  }

  @Test
  void whatHasLapsedDoesNotGoOnceMore() {
    isNews(10, ONE, 600);

    assertThat(isNews(610, ONE, 0)).isFalse();
  }

  @Test
  void whoeverSaysEverNewOnesIsNotListenedToForever() {
    isNews(10, ONE, 600);
    int news = 0;
    for (int i = 0; i < 1000; i++) {
      news += isNews(20, prefix("2001:db8:a:" + Integer.toHexString(i) + "::"), 3600) ? 1 : 0;
    }
    assertThat(news).isEqualTo(63);
    assertThat(isNews(21, OTHER, 600)).isFalse();
    assertThat(isNews(22, ONE, 0)).isTrue();
    assertThat(isNews(23, OTHER, 600)).isTrue();

    assertThat(isNews(3620, ONE, 600)).isTrue();
  }

  @Test
  void whatALinkHasThatComesUpIsNone() {
    isNews(10, ONE, 600);

    watch.linkCameUp();

    assertThat(isNews(20, OTHER, 600)).isFalse();
    assertThat(isNews(22, ONE, 600)).isTrue();
  }
}
