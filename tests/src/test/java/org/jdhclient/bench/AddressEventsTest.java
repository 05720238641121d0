package org.jdhclient.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Protocol;
import org.junit.jupiter.api.Test;

/** When a client has done its work, by what ip(8) prints. */
final class AddressEventsTest {
  private static final String LINK_LOCAL =
      "[2026-11-29T16:06:04.874495] 2: eth0    inet6 fe80::4c2a:7ff:fef0:4d77/64 scope link \\ "
          + "      valid_lft forever preferred_lft forever";
  private static final String TENTATIVE =
      "[2026-11-29T16:06:05.520758] 2: eth0    inet6 2001:db8::5/128 scope global tentative dynamic"
          + " \\       valid_lft 900sec preferred_lft 600sec";
  private static final String USABLE =
      "[2026-11-29T16:06:07.358449] 2: eth0    inet6 2001:db8::5/128 scope global dynamic"
          + " \\       valid_lft 899sec preferred_lft 599sec";
  private static final String ADDRESS4 =
      "[2026-11-29T16:06:05.100000] 2: eth0    inet 10.0.3.20/24 brd 10.0.3.255 scope global"
          + " dynamic eth0\\       valid_lft 3600sec preferred_lft 3600sec";
  private static final String ROUTE4 = "[2026-11-29T16:06:05.200000] default via 10.0.3.1 dev eth0";

  private static AddressEvents after(Protocol protocol, List<String> lines) {
    var events = new AddressEvents(protocol);
    lines.forEach(events::take);
    return events;
  }

  private static AddressEvents after(Protocol protocol, String... lines) {
    return after(protocol, List.of(lines));
  }

  @Test
  void addressAndDefaultRouteOfDhcpv4AreBothAwaited() {
    assertThat(after(Protocol.DHCPV4, ADDRESS4).bound()).isEmpty();
    assertThat(after(Protocol.DHCPV4, ADDRESS4).address()).isEqualTo("10.0.3.20");
    assertThat(after(Protocol.DHCPV4, ROUTE4).bound()).isEmpty();
    var later = Instant.parse("2026-11-29T16:06:05.200Z");
    assertThat(after(Protocol.DHCPV4, ADDRESS4, ROUTE4).bound()).contains(later);
  }

  @Test
  void anAddressOfDhcpv6CountsWhileItIsTentative() {
    var events = after(Protocol.DHCPV6, LINK_LOCAL, TENTATIVE);
    assertThat(events.bound()).contains(Instant.parse("2026-11-29T16:06:05.520758Z"));
    assertThat(events.address()).isEqualTo("2001:db8::5");
    assertThat(events.usable()).isEmpty();
  }

  @Test
  void theKernelTellsWhenItMayBeUsed() {
    var events = after(Protocol.DHCPV6, LINK_LOCAL, TENTATIVE, USABLE);
    assertThat(events.bound()).contains(Instant.parse("2026-11-29T16:06:05.520758Z"));
    assertThat(events.usable()).contains(Instant.parse("2026-11-29T16:06:07.358449Z"));
  }

  @Test
  void whatComesLaterChangesNothing() {
    var again = Stream.of(TENTATIVE, USABLE, TENTATIVE.replace("05.52", "09.52"), USABLE).toList();
    var events = after(Protocol.DHCPV6, again);
    assertThat(events.bound()).contains(Instant.parse("2026-11-29T16:06:05.520758Z"));
    assertThat(events.usable()).contains(Instant.parse("2026-11-29T16:06:07.358449Z"));
  }

  @Test
  void othersEventsAreNone() {
    var lines =
        List.of(
            LINK_LOCAL,
            "[2026-11-29T16:06:05.0] Deleted 2: eth0    inet6 2001:db8::5/128 scope global dynamic",
            "[2026-11-29T16:06:05.0] 1: lo    inet6 2001:db8:9::9/128 scope global",
            "[2026-11-29T16:06:05.0] 2001:db8::5 dev eth0 proto kernel metric 256 pref medium",
            "");
    var events = after(Protocol.DHCPV6, lines);
    assertThat(events.bound()).isEmpty();
    assertThat(events.usable()).isEmpty();
    assertThat(events.address()).isEmpty();
  }
}
