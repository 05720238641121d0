package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.report.FailureCause;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.Test;

/** Without a lease the last word is why, when it is tried again, and where more is to be had. */
class FailedAttemptTest {
  private static final String NEXT =
      "The next try is in [0-9]+ seconds; jdhclient --diagnose eth0 says more\\.";

  private static void lastWordIs(Scene scene, String because) {
    assertThat(scene.records.lines)
        .filteredOn(line -> !line.startsWith("debug "))
        .last()
        .asString()
        .matches("warn eth0: no lease, because " + because);
  }

  @Test
  void nobodyAnswers() {
    lastWordIs(new Scene().clientStarts().at(70), "nobody answered [5-9] DHCPDISCOVERs\\. " + NEXT);
  }

  @Test
  void thereIsNoOtherTry() {
    var scene = new Scene();
    scene.persistence = Persistence.ONE_TRY;
    lastWordIs(
        scene.clientStarts().at(70),
        "nobody answered [5-9] DHCPDISCOVERs\\. jdhclient --diagnose eth0 says more\\.");
  }

  @Test
  void nothingCanBeSent() {
    var scene = new Scene();
    scene.link.broken = true;
    lastWordIs(
        scene.clientStarts().at(70),
        "DHCPDISCOVER could not be sent: the link is broken\\. " + NEXT);
  }

  @Test
  void thereIsNoLink() {
    var scene = new Scene();
    scene.network.carrier = Carrier.NONE;
    lastWordIs(
        scene.clientStarts().at(70),
        "eth0 has no carrier .*\\. The next try is when the link is there; .*");
  }

  @Test
  void aServerOffersAndNoMore() {
    var scene = new Scene().clientStarts();
    for (int second = 0; second < 200 && !scene.engine.isResting(); second++) {
      scene.serverSends(offer()).at(second);
    }
    lastWordIs(scene, "192.0.2.1 offered 192.0.2.10, and did not answer the request for it\\. .*");
  }

  @Test
  void aServerOffersAndItsAcknowledgementIsNoUse() {
    var scene = new Scene().clientStarts();
    for (int second = 0; second < 200 && !scene.engine.isResting(); second++) {
      scene.serverSends(offer()).serverSends(ack().lease(0)).at(second);
    }
    lastWordIs(
        scene,
        "192.0.2.1 offered 192.0.2.10, and no answer to the request for it could be used: "
            + "\\d+ unusable \\(DHCPACK from 192.0.2.1: .* 0 seconds\\)\\. .*");
  }

  @Test
  void aServerOffersWithoutATime() {
    var scene = new Scene().clientStarts().serverSends(offer().without(51)).at(80);
    lastWordIs(scene, "of what came .*: 1 unusable \\(DHCPOFFER from 192.0.2.1: .*51.*\\)\\. .*");
  }

  @Test
  void aServerRefuses() {
    var scene = new Scene().clientStarts();
    for (int second = 0; second < 200 && !scene.engine.isResting(); second++) {
      scene.serverSends(offer()).serverSends(nak()).at(second);
    }
    lastWordIs(scene, "192.0.2.1 refused what was asked for \\(DHCPNAK.*\\)\\. .*");
  }

  @Test
  void whatWasToldBeforeTheSilenceIsNotTheCause() {
    lastWordIs(
        new Scene().clientStarts().serverSends(offer()).serverSends(nak()).at(80),
        "nobody answered .*");
  }

  @Test
  void aLeaseEndsTheComplaint() {
    var scene = new Scene().clientStarts().at(70);
    assertThat(scene.engine.view().attempts().failed()).isEqualTo(1);
    assertThat(scene.engine.view().attempts().why())
        .containsInstanceOf(FailureCause.Unanswered.class);
    assertThat(scene.engine.view().attempts().next()).isNotEqualTo(BootTime.NEVER);
    scene.at(1000);
    assertThat(scene.engine.view().attempts().failed()).isGreaterThan(1);

    scene.renews().at(1010).serverLeases(ack());

    assertThat(scene.engine.view().attempts()).isEqualTo(AttemptSummary.NONE);
  }

  @Test
  void whoWaitsIsShownSo() {
    var scene = new Scene().clientStarts().at(30);
    assertThat(scene.records.lines)
        .filteredOn(line -> line.startsWith("waiting "))
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches(
                    "waiting eth0: no answer for \\d+ seconds yet; waits up to \\d+ more\\."));
  }

  @Test
  void whoWaitsIsShownThatAnswersAreNoUse() {
    var scene = new Scene().clientStarts().serverSends(offer().option(54, "00000000")).at(30);
    assertThat(scene.records.lines)
        .filteredOn(line -> line.startsWith("waiting "))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("waiting eth0: no usable answer for "))
        .allMatch(line -> line.contains("(1 unusable"));
  }

  @Test
  void otherSettingsInBetweenDoNotHideWhatCame() {
    var useless = offer().option(54, "00000000");
    var scene = new Scene().clientStarts().serverSends(useless).at(30).ownerReconfigures();
    lastWordIs(scene.at(80), "of what came .*: 1 unusable .*");
  }

  @Test
  void aRenewalIsTwoLines() {
    var scene = Scene.bound();
    int before = scene.records.lines.size();
    scene.renews().serverSends(ack());
    assertThat(scene.records.lines.subList(before, scene.records.lines.size()))
        .hasSize(2)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("info DHCPREQUEST for 192.0.2.10"),
            line -> assertThat(line).startsWith("info bound to 192.0.2.10"));
  }
}
