package org.jdhclient.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.link.LinkWatch.Change;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.junit.jupiter.api.Test;

class LinkWatchTest {
  private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:01");
  private static final MacAddress OTHER = MacAddress.parse("02:00:00:00:00:02");

  private final LinkWatch watch = LinkWatch.of("eth0", MAC);

  private static LinkState link(String name, MacAddress mac, Carrier carrier) {
    return new LinkState(name, Optional.of(mac), carrier, 1500, 0);
  }

  private Change seen(Carrier carrier) {
    return watch.changed(link("eth0", MAC, carrier));
  }

  @Test
  void aLinkIsTakenToBeUsableUntilItIsSeenNotToBe() {
    assertThat(watch.isUsable()).isTrue();
    assertThat(seen(Carrier.THERE)).isEqualTo(Change.NONE);

    assertThat(seen(Carrier.NONE)).isEqualTo(Change.DOWN);

    assertThat(watch.isUsable()).isFalse();
    assertThat(seen(Carrier.NONE)).isEqualTo(Change.NONE);
  }

  /** What can pass already is not waited for here. */
  @Test
  void aLinkThatComesIsUp() {
    seen(Carrier.NONE);

    assertThat(seen(Carrier.COMING)).isEqualTo(Change.UP);
    assertThat(seen(Carrier.THERE)).isEqualTo(Change.NONE);
    assertThat(watch.isUsable()).isTrue();
  }

  @Test
  void itIsTheSameUnlessItsNameOrHardwareIsAnother() {
    seen(Carrier.NONE);
    assertThat(watch.identity()).isEqualTo(Identity.SAME);
    assertThat(watch.nameNow()).isEqualTo("eth0");

    watch.changed(link("lan0", MAC, Carrier.THERE));
    assertThat(watch.identity()).isEqualTo(Identity.RENAMED);
    assertThat(watch.nameNow()).isEqualTo("lan0");

    watch.changed(link("eth0", MAC, Carrier.THERE));
    assertThat(watch.identity()).isEqualTo(Identity.SAME);
    assertThat(watch.nameNow()).isEqualTo("eth0");
  }

  @Test
  void otherHardwareCountsForMoreThanAnotherName() {
    watch.changed(link("lan0", OTHER, Carrier.THERE));

    assertThat(watch.identity()).isEqualTo(Identity.OTHER_HARDWARE);
    assertThat(watch.nameNow()).isEqualTo("lan0");
  }

  @Test
  void whereNoHardwareAddressIsToldItIsTheSame() {
    watch.changed(new LinkState("eth0", Optional.empty(), Carrier.THERE, 1500, 0));

    assertThat(watch.identity()).isEqualTo(Identity.SAME);
  }

  @Test
  void underItsNewNameItIsTheSameAndKeepsItsCarrier() {
    watch.changed(link("lan0", MAC, Carrier.NONE));

    var named = watch.named("lan0");

    assertThat(named.identity()).isEqualTo(Identity.SAME);
    assertThat(named.nameNow()).isEqualTo("lan0");
    assertThat(named.isUsable()).isFalse();
    assertThat(named.changed(link("lan0", MAC, Carrier.THERE))).isEqualTo(Change.UP);
    assertThat(named.identity()).isEqualTo(Identity.SAME);
  }

  /** The kernel gives no index twice: what is told of it later was on its way already. */
  @Test
  void whatIsGoneStaysGone() {
    watch.gone();

    assertThat(seen(Carrier.NONE)).isEqualTo(Change.NONE);
    assertThat(watch.changed(link("lan0", OTHER, Carrier.THERE))).isEqualTo(Change.NONE);

    assertThat(watch.identity()).isEqualTo(Identity.GONE);
    assertThat(watch.isUsable()).isFalse();
    assertThat(watch.nameNow()).isEqualTo("eth0");
  }
}
