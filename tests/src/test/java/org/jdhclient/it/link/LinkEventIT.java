package org.jdhclient.it.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.SystemLog;
import org.jdhclient.lab.GuestLink;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.server.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the interface, and whenever: soon after, all is as it should be. */
@ExtendWith(LabExtension.class)
final class LinkEventIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** At the most, from the first message to the second. */
  private static final Duration RETRANSMISSION = Duration.ofSeconds(9);

  static Stream<Arguments> everyEventInEveryPhase() {
    return Stream.of(LinkEvent.values())
        .flatMap(event -> Stream.of(LinkPhase.values()).map(phase -> Arguments.of(event, phase)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyEventInEveryPhase")
  void aLeaseIsInForceAfter(LinkEvent event, LinkPhase phase, Lab lab) {
    var neighbour = Neighbour.in(lab.guest().cell());
    var server = lab.dnsmasq();
    try (var link = GuestLink.of(lab)) {
      event.happen(link, lab, phase.reach(lab));
      link.port().carrierOn();

      new Soundness(lab, link, server).awaitWithin(limit(event, phase));
    }
    neighbour.assertUntouched();
  }

  /** What no server heard is said again when its time has come, if there is no other reason. */
  private static Duration limit(LinkEvent event, LinkPhase phase) {
    boolean repeats = phase == LinkPhase.SELECTING && event.isNoReasonToAsk();
    return repeats ? SOON.plus(RETRANSMISSION) : SOON;
  }

  @ParameterizedTest(name = "{0} in the background")
  @EnumSource(
      names = {"RENAMED", "RECREATED", "DOWN_AND_UP", "MAC_CHANGED", "ADDRESS_DELETED_BY_SOMEBODY"})
  void aLeaseIsInForceAfterInTheBackgroundToo(LinkEvent event, Lab lab) {
    var server = lab.dnsmasq();
    var command = lab.jdhclient("-v", "eth0");
    assertThat(command.awaitExit()).isZero();
    var client = ClientProcess.awaitOnly(lab.guest());
    try (var link = GuestLink.of(lab)) {
      event.happen(link, lab, command);
      link.port().carrierOn();

      new Soundness(lab, link, server).awaitWithin(limit(event, LinkPhase.BOUND));
    }
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void anInterfaceThatIsRemovedInTheBackgroundIsWaitedFor(Lab lab) {
    var log = SystemLog.start(lab);
    var server = lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    try (var link = GuestLink.of(lab)) {
      link.remove();
      log.await("eth0 is gone: the interface was removed\\.");
      Await.until("resolv.conf is as before", SOON, () -> isResolvConfAsBefore(lab));
      link.plugIn();

      new Soundness(lab, link, server).awaitWithin(SOON);
    }
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  /** The lease of before is another host's for all the server knows. */
  @Test
  void anInterfaceThatComesInTheOthersPlaceGetsALeaseOfItsOwn(Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    var before = lab.guest().addresses().get(0).address();

    lab.guest().run("ip", "link", "del", "eth0").orThrow();
    lab.bridge().plug(lab.guest().cell(), Guest.INTERFACE, "00:16:3e:44:55:66");

    Conditions.awaitAddress(lab.guest());
    assertThat(lab.guest().addresses()).extracting("address").doesNotContain(before);
    assertThat(lab.capture().dhcp("DHCPREQUEST"))
        .filteredOn(request -> request.source().equals(before))
        .isEmpty();
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void anInterfaceThatWasRenamedInTheBackgroundIsGivenBackByItsNewName(Lab lab) {
    var log = SystemLog.start(lab);
    var server = lab.dnsmasq();
    ClientProcess.bound(lab);
    GuestLink.of(lab).rename("lan0");
    log.await("eth0 is lan0 now\\.");
    assertThat(lab.jdhclient("-r", "lan0").awaitExit()).isZero();

    Await.until("the server has no lease", () -> server.leases().isBlank());
    assertThat(lab.guest().run("ip", "-4", "addr", "show", "lan0").lines()).isEmpty();
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
    ClientProcess.assertNone(lab.guest());
  }

  /** Its lock is on the interface, whatever that is called. */
  @Test
  void whoStartsByTheNewNameOfAnInterfaceTakesItOver(Lab lab) {
    var log = SystemLog.start(lab);
    lab.dnsmasq();
    var first = ClientProcess.bound(lab);
    GuestLink.of(lab).rename("lan0");
    log.await("eth0 is lan0 now\\.");

    assertThat(lab.jdhclient("lan0").awaitExit()).isZero();

    assertThat(ClientProcess.awaitOnly(lab.guest())).isNotEqualTo(first);
  }

  @ParameterizedTest(name = "removed in {0}")
  @EnumSource
  void anInterfaceThatIsRemovedIsWaitedFor(LinkPhase phase, Lab lab) {
    var neighbour = Neighbour.in(lab.guest().cell());
    lab.dnsmasq();
    var client = phase.reach(lab);

    lab.port().unplug();

    client.awaitLine("^eth0 is gone: the interface was removed\\.$", SOON);
    Await.until("resolv.conf is as before", SOON, () -> isResolvConfAsBefore(lab));
    assertThat(client.isAlive()).isTrue();
    neighbour.assertUntouched();
  }

  @Test
  void theRoutesOfALinkThatWasDownComeBackThoughNoServerAnswers(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    var routes = lab.guest().routes();

    Silence.begin(lab.bridge());
    GuestLink.of(lab).flap(1);

    Await.until("the routes are back", SOON, () -> lab.guest().routes().equals(routes));
  }

  /** They went with the link, and nothing but the client brings them back. */
  @Test
  void soTheyDoInTheBackground(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);
    var routes = lab.guest().routes();

    Silence.begin(lab.bridge());
    GuestLink.of(lab).flap(1);

    Await.until("the routes are back", SOON, () -> lab.guest().routes().equals(routes));
  }

  @Test
  void nothingIsLeftOfALeaseThatCameUnderAFormerName(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    GuestLink.of(lab).rename("lan0");
    client.awaitLine("^eth0 is lan0 now\\.$", SOON);
    client.signal("USR1");
    Conditions.bound(client);

    lab.port().unplug();

    client.awaitLine("^lan0 is gone: the interface was removed\\.$", SOON);
    Await.until("resolv.conf is as before", SOON, () -> isResolvConfAsBefore(lab));
  }

  private static boolean isResolvConfAsBefore(Lab lab) {
    return lab.guest().resolvConf().equals(Cell.FIRST_RESOLV_CONF);
  }

  @Test
  void anInterfaceThatIsMissingAtTheStartEndsTheClient(Lab lab) {
    lab.port().unplug();
    var client = lab.jdhclient("-d", "eth0");

    assertThat(client.awaitExit(SOON)).isEqualTo(1);
    assertThat(client.lines()).contains("There is no interface eth0. There are: lo.");
  }

  @Test
  void aLostCarrierIsFollowedByTheQuestionWhetherTheLeaseStillHolds(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    lab.port().carrierOff();
    lab.guest().awaitNoCarrier();
    lab.port().carrierOn();

    var request = lab.capture().await("DHCPREQUEST", each -> !each.options().containsKey(54));
    assertThat(request.isBroadcast()).isTrue();
    assertThat(request.source()).isEqualTo("0.0.0.0");
    assertThat(request.ciaddr()).isEqualTo("0.0.0.0");
    assertThat(request.addressOption(50)).isEqualTo(leased);
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    assertThat(lab.capture().conversation("DHCPDISCOVER")).hasSize(1);
  }
}
