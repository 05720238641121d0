package org.jdhclient.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.diagnosis.Sights.diagnosis;
import static org.jdhclient.diagnosis.Sights.reply;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.AddressElsewhere;
import org.jdhclient.diagnosis.observe.Bridge;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.LinkKind;
import org.jdhclient.diagnosis.observe.NameServersRefused;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.PortOf;
import org.jdhclient.diagnosis.observe.RivalClient;
import org.jdhclient.diagnosis.observe.SettingRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuestCausesTest {
  @Test
  void whoMayNotSetAnAddressGetsNoLeaseWhateverIsOffered() {
    var diagnosis = diagnosis(LinkCondition.READY, new SettingRefused("no", "Do."), reply(offer()));

    assertThat(main(diagnosis)).isEqualTo("may-not-configure");
    assertThat(diagnosis.outcome()).isEqualTo(Effect.NO_LEASE);
  }

  @Test
  void aPortOfABridgeIsToldTheBridge() {
    var diagnosis = diagnosis(LinkCondition.READY, new PortOf("br0", "bridge"));

    assertThat(main(diagnosis)).isEqualTo("port-of-another");
    assertThat(diagnosis.main().orElseThrow().cure()).contains("jdhclient br0");
  }

  @Test
  void aPortThatIsAnsweredIsTroubleOnly() {
    var diagnosis = diagnosis(LinkCondition.READY, new PortOf("bond0", "bond"), reply(offer()));

    assertThat(diagnosis.outcome()).isEqualTo(Effect.TROUBLE);
    assertThat(main(diagnosis)).isEqualTo("port-of-another");
  }

  @Test
  void anInterfaceOfAVrfIsLikeAnyOther() {
    assertThat(main(diagnosis(LinkCondition.READY, new PortOf("red", "vrf"), reply(offer()))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NO_CARRIER, UNDECIDED", "READY, NO_LEASE"})
  void aBridgeWhosePortListensOnlyHasToWait(LinkCondition link, Effect effect) {
    var diagnosis = diagnosis(link, bridge(List.of("eth0")));

    assertThat(main(diagnosis)).isEqualTo("not-forwarding-yet");
    assertThat(diagnosis.outcome()).isEqualTo(effect);
  }

  @Test
  void aBridgeThatIsAnsweredNeedNotWait() {
    assertThat(main(diagnosis(LinkCondition.READY, bridge(List.of("eth1")), reply(offer()))))
        .isEmpty();
  }

  @Test
  void aBridgeWithoutACarrierHasNoPortUp() {
    var diagnosis = diagnosis(LinkCondition.NO_CARRIER, bridge(List.of()));

    assertThat(main(diagnosis)).isEqualTo("bridge-without-port");
    assertThat(diagnosis.others()).isEmpty();
  }

  @Test
  void aBridgeThatNeverHadAPortHasACarrierAllTheSame() {
    assertThat(main(diagnosis(LinkCondition.READY, bridge(List.of()))))
        .isEqualTo("bridge-without-port");
  }

  @ParameterizedTest
  @EnumSource(LinkKind.class)
  void eachKindOfInterfaceHasItsOtherEnd(LinkKind kind) {
    var cause = diagnosis(LinkCondition.NO_CARRIER, kind).main().orElseThrow();

    assertThat(cause.word()).isEqualTo("no-carrier");
    assertThat(cause.cure()).endsWith("; a normal run waits for it.");
  }

  @ParameterizedTest
  @CsvSource({
    "dhclient,         kill 77",
    "udhcpc,           kill 77",
    "NetworkManager,   nmcli device set eth0 managed no",
    "systemd-networkd, Unmanaged=yes",
  })
  void aRivalIsToldHowToBeStopped(String name, String remedy) {
    var cause = trouble(new RivalClient(77, name));

    assertThat(cause.word()).isEqualTo("rival-client");
    assertThat(cause.verdict()).contains(name + " (pid 77)");
    assertThat(cause.cure()).contains(remedy);
  }

  /** It has a process for each family, and one for all interfaces if none is named. */
  @Test
  void ofDhcpcdTheVeryProcessIsToldToLeave() {
    assertThat(trouble(new RivalClient(77, "dhcpcd", "eth0")).cure()).endsWith(": dhcpcd -x eth0.");
    assertThat(trouble(new RivalClient(77, "dhcpcd", "-4 eth0")).cure())
        .endsWith(": dhcpcd -x -4 eth0.");
    assertThat(trouble(new RivalClient(77, "dhcpcd", "")).cure())
        .endsWith(": dhcpcd -x, which ends it on all interfaces.");
  }

  @Test
  void thisProgramIsNoRival() {
    assertThat(trouble(new RivalClient(77, "jdhclient")).word()).isEqualTo("runs-already");
  }

  @Test
  void anAddressOfAnotherInterfaceIsTrouble() {
    var elsewhere = new AddressElsewhere(Ipv4Address.of(10, 0, 3, 9), "eth1");

    assertThat(trouble(elsewhere).verdict()).contains("10.0.3.9", "eth1");
  }

  @Test
  void resolvConfMattersWhereThereIsALease() {
    var refused = new NameServersRefused("/etc/resolv.conf: is a directory, no regular file");

    assertThat(trouble(refused).verdict()).contains("is a directory");
    assertThat(diagnosis(LinkCondition.NO_CARRIER, refused).causes()).hasSize(1);
  }

  private static Bridge bridge(List<String> waiting) {
    return new Bridge(waiting, waiting, 30);
  }

  private static Cause trouble(Observation observation) {
    var diagnosis = diagnosis(LinkCondition.READY, observation, reply(offer()));
    assertThat(diagnosis.wouldGetLease()).isTrue();
    return diagnosis.main().orElseThrow();
  }

  private static String main(Diagnosis diagnosis) {
    return diagnosis.main().map(Cause::word).orElse("");
  }
}
