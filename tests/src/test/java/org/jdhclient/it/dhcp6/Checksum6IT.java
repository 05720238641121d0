package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.capture.UdpChecksum;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.life6.Peer6;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.server.ServedNetwork6;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each mode on each wiring: who gets an address from a real dnsmasq, and what is said about it. */
@ExtendWith(LabExtension.class)
final class Checksum6IT {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  /** So that who is not bound says so after some answers, and not after a minute. */
  private static final String IMPATIENT = "/run/impatient.conf";

  private static final int OFTEN = 3;
  private static final String SERVER = "fe80::216:3eff:fe00:0 \\(00:16:3e:00:00:00\\)";
  private static final String VALUES = "(0x[0-9a-f]{4}, should be 0x[0-9a-f]{4})";

  /** What every other client cannot, on the same wire, after it has tried. */
  @ParameterizedTest
  @EnumSource
  void isBoundWhereAnotherIsNot(Peer6 other, Lab lab) {
    var wire = Wiring.RELAYED.toDnsmasq6(lab);
    // Its own checksums finished: otherwise the server would not even hear it.
    offload(lab, "off");
    var peer = other.start(lab);
    Await.until(OFTEN + " answers in vain", () -> answers(wire).size() >= OFTEN);
    assertThat(wire.dhcp6().all("Request")).isEmpty();
    assertThat(lab.guest().globalAddresses()).isEmpty();
    peer.close();
    offload(lab, "on");

    var client = lab.jdhclient("-6", "-v", "-1", "--checksum=tolerant", "eth0");
    var accepted =
        client.awaitLine(
            "^eth0: accepted a reply of %s whose UDP checksum is unfinished: %s; .*residue"
                .formatted(SERVER, VALUES));

    assertBound(lab, client);
    assertThat(accepted.group(1)).isIn(onTheWire(wire));
    var replied = wire.dhcp6().first("Reply");
    assertThat(wire.dhcp6().all())
        .filteredOn(frame -> frame.xid().equals(replied.xid()) && frame.type().equals("Request"))
        .extracting(Dhcp6Frame::checksum)
        .allMatch(UdpChecksum::isValid);
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN,   kernel,   unfinished, kernel vouches",
    "PLAIN,   tolerant, unfinished, kernel vouches",
    "PLAIN,   ignore,   unfinished, kernel vouches",
    "RELAYED, tolerant, unfinished, residue of checksum offload",
    "RELAYED, ignore,   unfinished, residue of checksum offload",
    "DAMAGED, ignore,   wrong,      ''",
  })
  void isBoundAndTellsWhatItAccepted(
      Wiring wiring, String mode, String judgement, String evidence, Lab lab) {
    var wire = wiring.toDnsmasq6(lab);
    var client = lab.jdhclient("-6", "-v", "-1", "--checksum=" + mode, "eth0");
    var accepted =
        client.awaitLine(
            "^eth0: accepted a reply of %s whose UDP checksum is %s: %s; .*%s"
                .formatted(SERVER, judgement, VALUES, evidence));

    assertBound(lab, client);

    assertThat(accepted.group(1)).isIn(onTheWire(wire));
    assertThat(client.lines())
        .noneMatch(line -> line.matches(".*(refused a reply|bad udp checksums).*"));
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN,   strict,   kernel",
    "RELAYED, strict,   tolerant",
    "RELAYED, kernel,   tolerant",
  })
  void isNotBoundAndTellsTheModeThatWouldHelp(Wiring wiring, String mode, String remedy, Lab lab) {
    var wire = wiring.toDnsmasq6(lab);
    var client = impatient(lab, mode);
    var refused = awaitRefused(client, "unfinished");
    var sentence =
        client.awaitLine(
            ("^eth0: no .*, because %s left the UDP checksum of \\d+ of \\d+ replies"
                    + " unfinished \\(%s\\): .*offload.*mode %s\\b.*--checksum=%s\\b.*")
                .formatted(SERVER, VALUES, mode, remedy),
            TIMEOUT);

    assertGivesUp(lab, client);

    assertThat(List.of(refused, sentence.group(1))).isSubsetOf(onTheWire(wire));
    assertThat(sentence.group()).contains("ethtool -K lxcbr0 tx off");
  }

  @ParameterizedTest
  @CsvSource({"strict", "kernel", "tolerant"})
  void isNotBoundAndTellsThatPacketsAreDamaged(String mode, Lab lab) {
    var wire = Wiring.DAMAGED.toDnsmasq6(lab);
    var client = impatient(lab, mode);
    var refused = awaitRefused(client, "wrong");

    assertGivesUp(lab, client);

    assertThat(refused).isIn(onTheWire(wire));
    assertThat(client.lines())
        .noneMatch(line -> line.matches(".*(unfinished|residue|ethtool|iptables).*"));
  }

  @ParameterizedTest
  @CsvSource({
    "TX_OFF, strict",
    "TX_OFF, kernel",
    "TX_OFF, tolerant",
    "TX_OFF, ignore",
    "FILLED, strict",
    "FILLED, kernel",
    "FILLED, tolerant",
    "FILLED, ignore",
  })
  void isBoundAndHasNothingToTellWhereTheHostIsCured(Wiring cure, String mode, Lab lab) {
    var wire = cure.toDnsmasq6(lab);
    var client = lab.jdhclient("-6", "-v", "-1", "--checksum=" + mode, "eth0");

    assertBound(lab, client);

    assertThat(client.lines()).noneMatch(line -> line.toLowerCase().contains("checksum"));
    assertThat(wire.dhcp6().first("Reply").checksum().isValid()).isTrue();
    assertThat(wire.dhcp6().all("Advertise"))
        .extracting(Dhcp6Frame::checksum)
        .allMatch(UdpChecksum::isValid);
  }

  private static Running impatient(Lab lab, String mode) {
    lab.guest().cell().shell("echo 'timeout 8;' >" + IMPATIENT).orThrow();
    return lab.jdhclient("-6", "-v", "-1", "-cf", IMPATIENT, "--checksum=" + mode, "eth0");
  }

  private static void offload(Lab lab, String state) {
    lab.guest().run("ethtool", "-K", Guest.INTERFACE, "tx", state).orThrow();
  }

  private static String awaitRefused(Running client, String judgement) {
    return client
        .awaitLine(
            "^eth0: refused a reply of %s whose UDP checksum is %s: %s; "
                .formatted(SERVER, judgement, VALUES))
        .group(1);
  }

  private static void assertBound(Lab lab, Running client) {
    Conditions.bound6(client);
    assertThat(lab.guest().globalAddresses())
        .extracting("cidr")
        .containsExactly(ServedNetwork6.LXC.address() + "/128");
  }

  private static void assertGivesUp(Lab lab, Running client) {
    assertThat(client.awaitExit(TIMEOUT)).isEqualTo(2);
    assertThat(client.lines()).noneMatch(line -> line.contains("accepted a reply"));
    assertThat(lab.capture().dhcp6().all("Request")).isEmpty();
    assertThat(lab.guest().globalAddresses()).isEmpty();
  }

  /** All that the server has said; a client may ask for a Reply at once. */
  private static List<Dhcp6Frame> answers(Capture wire) {
    return wire.dhcp6().all().stream()
        .filter(frame -> frame.type().equals("Advertise") || frame.type().equals("Reply"))
        .toList();
  }

  /** Field and right value of each of the server's messages, as the client is to print them. */
  private static List<String> onTheWire(Capture wire) {
    return answers(wire).stream()
        .map(Dhcp6Frame::checksum)
        .map(sum -> "0x%04x, should be 0x%04x".formatted(sum.field(), sum.expected()))
        .toList();
  }
}
