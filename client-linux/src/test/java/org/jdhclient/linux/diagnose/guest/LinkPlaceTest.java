package org.jdhclient.linux.diagnose.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.linux.netlink.LinkDetails;
import org.junit.jupiter.api.Test;

class LinkPlaceTest {
  private static final int ETH0 = 2;
  private static final int BR0 = 3;
  private static final int LISTENING = 1;
  private static final int FORWARDING = 3;

  @Test
  void aPortHasItsBridge() {
    var place = LinkPlace.among(List.of(port(FORWARDING), bridge()), ETH0).orElseThrow();

    assertThat(place.master()).contains(bridge());
    assertThat(place.ports()).isEmpty();
  }

  @Test
  void aBridgeHasItsPortsAndKnowsWhichWait() {
    var place = LinkPlace.among(List.of(port(LISTENING), bridge()), BR0).orElseThrow();

    assertThat(place.master()).isEmpty();
    assertThat(place.ports()).containsExactly(port(LISTENING));
    assertThat(place.waitingPorts()).containsExactly(port(LISTENING));
    assertThat(place.secondsToForward()).isEqualTo(30);
  }

  @Test
  void aPortThatForwardsDoesNotWait() {
    var place = LinkPlace.among(List.of(port(FORWARDING), bridge()), BR0).orElseThrow();

    assertThat(place.waitingPorts()).isEmpty();
  }

  @Test
  void aLinkThatIsGoneHasNoPlace() {
    assertThat(LinkPlace.among(List.of(bridge()), ETH0)).isEmpty();
  }

  @Test
  void aMasterInAnotherNamespaceIsNotSeen() {
    assertThat(LinkPlace.among(List.of(port(FORWARDING)), ETH0).orElseThrow().master()).isEmpty();
  }

  private static LinkDetails port(int state) {
    return new LinkDetails(ETH0, "eth0", BR0, "veth", "bridge", state, 0, false);
  }

  private static LinkDetails bridge() {
    return new LinkDetails(BR0, "br0", 0, "bridge", "", -1, 1500, false);
  }
}
