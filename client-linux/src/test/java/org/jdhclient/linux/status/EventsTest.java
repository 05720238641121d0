package org.jdhclient.linux.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Phase;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.engine.receive.PacketCounters;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final BootTime NOW = BootTime.ofSeconds(100);
  private static final Interface ETH0 =
      new Interface("eth0", 2, MacAddress.parse("02:00:00:00:00:01"));
  private static final ClientSnapshot BEGINNING =
      new ClientSnapshot(
          ETH0,
          new Dhcp4View(Phase.SELECTING, Optional.empty(), AttemptSummary.NONE),
          true,
          new PacketCounters(Map.of(), Map.of(), 0),
          List.of());

  private final Events events = new Events(new ClientKey("4026531840", Family.V4, "2"), BEGINNING);

  private static Lease lease(String address) throws MalformedPacketException {
    var text =
        """
        lease {
          interface "eth0";
          fixed-address %s;
          option subnet-mask 255.255.255.0;
          option dhcp-lease-time 3600;
          option dhcp-server-identifier 10.0.3.1;
          renew 0 2026/11/22 19:25:00;
          rebind 0 2026/11/22 19:50:00;
          expire 0 2026/11/22 20:00:00;
        }
        """;
    var stored = RecordedLeases.of(text.formatted(address)).leasesOf("eth0").get(0);
    return stored.toLease(new WallTime(1_795_374_000L), NOW);
  }

  private static ClientSnapshot bound(String address) throws MalformedPacketException {
    return new ClientSnapshot(
        ETH0,
        new Dhcp4View(Phase.BOUND, Optional.of(lease(address)), AttemptSummary.NONE),
        true,
        new PacketCounters(Map.of(), Map.of(), 0),
        List.of());
  }

  private static ClientSnapshot with(Phase phase, ClientSnapshot other) {
    var lease = ((Dhcp4View) other.machine()).lease();
    return new ClientSnapshot(
        other.on(),
        new Dhcp4View(phase, lease, AttemptSummary.NONE),
        true,
        new PacketCounters(Map.of(), Map.of(), 0),
        List.of());
  }

  /** The beginning, with so many packets not used, of which the last few are remembered. */
  private static ClientSnapshot afterRefusals(long malformed, long unusable, int remembered) {
    var last = new ArrayList<PacketRefusal>();
    for (long i = malformed + unusable - remembered; i < malformed + unusable; i++) {
      last.add(new PacketRefusal(BootTime.ofSeconds(i), Discard.MALFORMED, "packet " + i));
    }
    return new ClientSnapshot(
        ETH0,
        new Dhcp4View(Phase.SELECTING, Optional.empty(), AttemptSummary.NONE),
        true,
        new PacketCounters(
            Map.of(), Map.of(Discard.MALFORMED, malformed, Discard.UNUSABLE, unusable), 0),
        last);
  }

  private List<String> words(ClientSnapshot now) {
    return events.next(now, NOW).stream().map(EventText::of).toList();
  }

  @Test
  void whereNothingHasChangedNothingIsTold() throws MalformedPacketException {
    assertThat(words(BEGINNING)).isEmpty();
    words(bound("10.0.3.7"));
    assertThat(words(bound("10.0.3.7"))).isEmpty();
  }

  @Test
  void anEventSaysWhoseItIsAndWhen() {
    var told = events.next(with(Phase.REQUESTING, BEGINNING), NOW);

    assertThat(told).hasSize(1);
    assertThat(Json.parse(told.get(0)))
        .isEqualTo(
            Json.object()
                .add("event", "state")
                .add("interface", "eth0")
                .add("family", "IPv4")
                .add("networkNamespace", "4026531840")
                .add("atMillis", 100_000)
                .add("state", "REQUESTING"));
  }

  @Test
  void aNewLeaseIsToldAfterItsState() throws MalformedPacketException {
    assertThat(words(bound("10.0.3.7")))
        .containsExactly(
            "eth0: state BOUND",
            "eth0: lease of 10.0.3.7/24 from server 10.0.3.1 for 3600 seconds");
  }

  @Test
  void anotherLeaseIsToldWithoutAnotherState() throws MalformedPacketException {
    words(bound("10.0.3.7"));

    assertThat(words(bound("10.0.3.8")))
        .containsExactly("eth0: lease of 10.0.3.8/24 from server 10.0.3.1 for 3600 seconds");
    assertThat(words(with(Phase.RENEWING, bound("10.0.3.8"))))
        .containsExactly("eth0: state RENEWING");
  }

  @Test
  void theEndOfALeaseIsTold() throws MalformedPacketException {
    words(bound("10.0.3.7"));

    assertThat(words(BEGINNING)).containsExactly("eth0: state SELECTING", "eth0: no lease");
  }

  /** RESTING and INIT are one word for people. */
  @Test
  void aPhaseIsToldByItsWord() {
    assertThat(words(with(Phase.RESTING, BEGINNING))).containsExactly("eth0: state INIT");
    assertThat(words(with(Phase.WITHOUT_LINK, BEGINNING)))
        .containsExactly("eth0: state WAITING-FOR-LINK");
  }

  @Test
  void theLinkIsToldFirst() {
    var down =
        new ClientSnapshot(
            ETH0,
            new Dhcp4View(Phase.WAITING_FOR_LINK, Optional.empty(), AttemptSummary.NONE),
            false,
            new PacketCounters(Map.of(), Map.of(Discard.MALFORMED, 1L), 0),
            List.of(new PacketRefusal(NOW, Discard.MALFORMED, "too short")));

    assertThat(words(down))
        .containsExactly(
            "eth0: the link is down",
            "eth0: packet not used: malformed: too short",
            "eth0: state WAITING-FOR-LINK");
    assertThat(words(afterRefusals(1, 0, 1)))
        .containsExactly("eth0: the link is up", "eth0: state SELECTING");
  }

  @Test
  void eachPacketThatWasNotUsedIsToldOnce() {
    assertThat(words(afterRefusals(1, 1, 2)))
        .containsExactly(
            "eth0: packet not used: malformed: packet 0",
            "eth0: packet not used: malformed: packet 1");
    assertThat(words(afterRefusals(2, 1, 3)))
        .containsExactly("eth0: packet not used: malformed: packet 2");
    assertThat(words(afterRefusals(2, 1, 3))).isEmpty();
  }

  @Test
  void ofManyAtOnceThoseThatAreRememberedAreTold() {
    assertThat(words(afterRefusals(60, 40, 8)))
        .hasSize(8)
        .startsWith("eth0: packet not used: malformed: packet 92")
        .endsWith("eth0: packet not used: malformed: packet 99");
  }

  @Test
  void afterARenameItIsTheNewName() {
    var renamed =
        new ClientSnapshot(
            ETH0.named("lan0"),
            new Dhcp4View(Phase.BOUND, Optional.empty(), AttemptSummary.NONE),
            true,
            new PacketCounters(Map.of(), Map.of(), 0),
            List.of());

    assertThat(words(renamed)).containsExactly("lan0: state BOUND");
  }
}
