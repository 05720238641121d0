package org.jdhclient.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.capture.UdpChecksum;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.relay.RelayMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What guest and client meet behind the relay, and what the host can do about checksums: shown with
 * tcpdump, and with a client that goes by the kernel's word, udhcpc.
 */
@ExtendWith(LabExtension.class)
final class RelayIT {
  @Test
  void withoutARelayTheKernelsWordIsEnough(Lab lab) {
    lab.dnsmasq();

    assertLease(lab);
    assertThat(ack(lab.capture()).checksum().isPartial()).isTrue();
  }

  @Test
  void asIsTheResidueStaysAndTheKernelsWordIsLost(Lab lab) {
    lab.dnsmasq();
    var relay = lab.relay(RelayMode.AS_IS);

    assertNoLease(lab);
    relay.capture().first("DHCPOFFER");
    assertThat(relay.capture().dhcp("DHCPOFFER"))
        .extracting(DhcpFrame::checksum)
        .allMatch(checksum -> checksum.field() == checksum.pseudoHeaderSum())
        .noneMatch(UdpChecksum::isValid);
  }

  @Test
  void damagedIsNeitherRightNorTheResidue(Lab lab) {
    lab.dnsmasq();
    var relay = lab.relay(RelayMode.DAMAGE);

    assertNoLease(lab);
    relay.capture().first("DHCPOFFER");
    assertThat(relay.capture().dhcp("DHCPOFFER"))
        .extracting(DhcpFrame::checksum)
        .noneMatch(UdpChecksum::isValid)
        .noneMatch(UdpChecksum::isPartial)
        .noneMatch(checksum -> checksum.field() == 0);
  }

  @Test
  void fixedIsRight(Lab lab) {
    lab.dnsmasq();
    var relay = lab.relay(RelayMode.FIX);

    assertLease(lab);
    assertThat(ack(lab.capture()).checksum().isPartial()).isTrue();
    assertThat(ack(relay.capture()).checksum().isValid()).isTrue();
  }

  @Test
  void droppedRepliesGoNoFurther(Lab lab) {
    lab.dnsmasq();
    var relay = lab.relay(RelayMode.DROP);

    assertNoLease(lab);
    lab.capture().first("DHCPOFFER");
    assertThat(relay.capture().dhcp("DHCPOFFER")).isEmpty();
  }

  /** Each request is answered by the reply to the one before, which is as good. */
  @Test
  void delayedRepliesComeOneTooLate(Lab lab) {
    fillChecksums(lab);
    var relay = lab.relay(RelayMode.DELAY);

    Conditions.bound(lab.jdhclient("-v", "eth0"));

    var firstOffer = relay.capture().await("DHCPOFFER", offer -> true);
    var secondDiscover = relay.capture().second("DHCPDISCOVER");
    assertThat(firstOffer.time()).isAfter(secondDiscover.time());
    assertThat(relay.capture().dhcp("DHCPREQUEST")).hasSizeGreaterThan(1);
  }

  @Test
  void duplicatedMessagesComeTwice(Lab lab) {
    fillChecksums(lab);
    var relay = lab.relay(RelayMode.DUPLICATE);

    Conditions.bound(lab.jdhclient("-v", "eth0"));

    awaitTwice("DHCPREQUEST", relay.capture(), lab.capture());
    awaitTwice("DHCPACK", lab.capture(), relay.capture());
  }

  @Test
  void offloadSwitchedOffOnTheHostIsACure(Lab lab) {
    lab.dnsmasq();
    lab.bridge().switchTxOffloadOff(lab.port());
    lab.relay(RelayMode.AS_IS);

    assertLease(lab);
    assertThat(ack(lab.capture()).checksum().isValid()).isTrue();
  }

  @Test
  void theChecksumTargetOfIptablesIsACure(Lab lab) {
    fillChecksums(lab);
    lab.relay(RelayMode.AS_IS);

    assertLease(lab);
    assertThat(ack(lab.capture()).checksum().isValid()).isTrue();
  }

  private static void fillChecksums(Lab lab) {
    lab.dnsmasq();
    lab.bridge().fillChecksumsOfReplies();
  }

  private static void awaitTwice(String type, Capture sent, Capture received) {
    Await.until(
        "each " + type + " twice",
        () -> {
          var count = sent.dhcp(type).size();
          return count > 0 && received.dhcp(type).size() == 2 * count;
        });
  }

  private static DhcpFrame ack(Capture wire) {
    return wire.await("DHCPACK", ack -> true);
  }

  /** Asks so often, and changes nothing on the guest. */
  private static CommandResult udhcpc(Lab lab, int times, int secondsBetween) {
    lab.guest().run("ip", "link", "set", "eth0", "up").orThrow();
    var command = "udhcpc -i eth0 -s /bin/true -f -q -n -t " + times + " -T " + secondsBetween;
    return lab.guest().run(command.split(" "));
  }

  /** Asks until a busy machine has answered. */
  private static void assertLease(Lab lab) {
    assertThat(udhcpc(lab, 30, 2).status()).isZero();
  }

  private static void assertNoLease(Lab lab) {
    var udhcpc = udhcpc(lab, 3, 1);
    assertThat(udhcpc.status()).isEqualTo(1);
    assertThat(udhcpc.err()).contains("no lease, failing");
  }
}
