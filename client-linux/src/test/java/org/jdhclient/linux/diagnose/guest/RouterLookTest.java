package org.jdhclient.linux.diagnose.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.diagnosis.observe.RoutersIgnored;
import org.jdhclient.linux.netlink.RouterSettings;
import org.junit.jupiter.api.Test;

/** When the kernel makes no default route of routers' advertisements. */
class RouterLookTest {
  private static List<RoutersIgnored> ignored(int forwarding, int acceptRa, int defaultRouter) {
    return RouterLook.ignored(new RouterSettings(forwarding, acceptRa, defaultRouter));
  }

  @Test
  void aHostGoesByThemUnlessToldNotTo() {
    assertThat(ignored(0, 1, 1)).isEmpty();
    assertThat(ignored(0, 2, 1)).isEmpty();
    assertThat(ignored(0, 0, 1)).containsExactly(RoutersIgnored.ALTOGETHER);
    assertThat(ignored(0, 1, 0)).containsExactly(RoutersIgnored.AS_DEFAULT);
  }

  @Test
  void aRouterDoesOnlyIfToldTo() {
    assertThat(ignored(1, 2, 1)).isEmpty();
    assertThat(ignored(1, 1, 1)).containsExactly(RoutersIgnored.AS_A_ROUTER);
    assertThat(ignored(1, 0, 1)).containsExactly(RoutersIgnored.AS_A_ROUTER);
  }
}
