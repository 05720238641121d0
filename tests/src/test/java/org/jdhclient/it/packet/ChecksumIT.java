package org.jdhclient.it.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.capture.UdpChecksum;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mode on each wiring: who gets a lease from a real dnsmasq, and what is said about it. */
@Order(1)
@ExtendWith(LabExtension.class)
final class ChecksumIT {
  /** The client tries for 60 seconds. */
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static final String SERVER = "10\\.0\\.3\\.1 \\(00:16:3e:00:00:00\\)";
  private static final String VALUES = "(0x[0-9a-f]{4}, should be 0x[0-9a-f]{4})";
  private static final Pattern ACCEPTED = Pattern.compile(": accepted a reply of .*" + VALUES);

  @Tag("both-forms")
  @ParameterizedTest
  @CsvSource({
    "PLAIN,   kernel,   unfinished, kernel vouches",
    "PLAIN,   tolerant, unfinished, kernel vouches",
    "PLAIN,   ignore,   unfinished, kernel vouches",
    "RELAYED, tolerant, unfinished, residue of checksum offload",
    "RELAYED, ignore,   unfinished, residue of checksum offload",
    "DAMAGED, ignore,   wrong,      ''",
  })
  void getsALeaseAndTellsWhatItAccepted(
      Wiring wiring, String mode, String judgement, String evidence, Lab lab) {
    var wire = wiring.toDnsmasq(lab);
    var client = lab.jdhclient("-v", "-1", "--checksum=" + mode, "eth0");
    var accepted =
        client.awaitLine(
            "^eth0: accepted a reply of %s whose UDP checksum is %s: %s; .*%s"
                .formatted(SERVER, judgement, VALUES, evidence));

    var leased = Conditions.bound(client);

    assertLeased(lab, wire, leased);
    assertThat(accepted.group(1)).isIn(onTheWire(wire, "DHCPOFFER"));
    assertThat(client.lines())
        .noneMatch(line -> line.matches(".*(refused a reply|bad udp checksums|no lease).*"));
  }

  @Test
  void modeKernelIsTheDefault(Lab lab) {
    var wire = Wiring.PLAIN.toDnsmasq(lab);
    var client = lab.jdhclient("-v", "-1", "eth0");

    assertLeased(lab, wire, Conditions.bound(client));

    assertThat(client.lines())
        .filteredOn(ACCEPTED.asPredicate())
        .isNotEmpty()
        .allMatch(line -> line.contains("kernel vouches"));
    assertThat(wire.dhcp("DHCPOFFER")).allMatch(offer -> offer.checksum().isPartial());
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN,   strict, kernel",
    "RELAYED, strict, tolerant",
    "RELAYED, kernel, tolerant",
  })
  void getsNoLeaseAndTellsTheModeThatWouldHelp(Wiring wiring, String mode, String remedy, Lab lab) {
    var wire = wiring.toDnsmasq(lab);
    var client = lab.jdhclient("-v", "-1", "--checksum=" + mode, "eth0");
    var refused = awaitRefused(client, "unfinished");
    client.awaitLine("^[1-9]\\d* bad udp checksums in [1-9]\\d* packets$", TIMEOUT);
    var sentence =
        client.awaitLine(
            ("^eth0: no lease, because %s left the UDP checksum of (\\d+) of \\1 replies"
                    + " unfinished \\(%s\\): .*offload.*mode %s\\b.*--checksum=%s eth0\\b.*")
                .formatted(SERVER, VALUES, mode, remedy),
            TIMEOUT);

    assertGivesUp(lab, client);

    assertTold(Integer.parseInt(sentence.group(1)), wire);
    assertThat(List.of(refused, sentence.group(2))).isSubsetOf(onTheWire(wire, "DHCPOFFER"));
    assertThat(sentence.group())
        .contains("On the host: ethtool -K lxcbr0 tx off (LXC, by the look of it).");
  }

  @ParameterizedTest
  @CsvSource({"strict", "kernel", "tolerant"})
  void getsNoLeaseAndTellsThatPacketsAreDamaged(String mode, Lab lab) {
    var wire = Wiring.DAMAGED.toDnsmasq(lab);
    var client = lab.jdhclient("-v", "-1", "--checksum=" + mode, "eth0");
    var refused = awaitRefused(client, "wrong");
    client.awaitLine("^[1-9]\\d* bad udp checksums in [1-9]\\d* packets$", TIMEOUT);
    var sentence =
        client.awaitLine(
            ("^eth0: no lease, because the UDP checksum of (\\d+) of \\1 replies of %s"
                    + " was wrong \\(%s\\), .*mode %s\\b.*--checksum=ignore\\b.*")
                .formatted(SERVER, VALUES, mode),
            TIMEOUT);

    assertGivesUp(lab, client);

    assertTold(Integer.parseInt(sentence.group(1)), wire);
    assertThat(List.of(refused, sentence.group(2))).isSubsetOf(onTheWire(wire, "DHCPOFFER"));
    assertThat(client.lines())
        .noneMatch(line -> line.matches(".*(unfinished|residue|ethtool|iptables).*"));
  }

  /** The same sentence for whoever did not ask to be told much, and gave no mode. */
  @Test
  void tellsWhyThereIsNoLeaseToTheQuietToo(Lab lab) {
    Wiring.RELAYED.toDnsmasq(lab);
    var client = lab.jdhclient("-1", "eth0");

    assertThat(client.awaitExit(TIMEOUT)).isEqualTo(2);
    assertThat(client.lines())
        .filteredOn(line -> line.startsWith("eth0: no lease, because "))
        .singleElement()
        .asString()
        .contains("mode kernel", "--checksum=tolerant eth0");
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
  void getsALeaseAndHasNothingToTellWhereTheHostIsCured(Wiring cure, String mode, Lab lab) {
    var wire = cure.toDnsmasq(lab);
    var client = lab.jdhclient("-v", "-1", "--checksum=" + mode, "eth0");

    assertLeased(lab, wire, Conditions.bound(client));

    assertThat(client.lines()).noneMatch(line -> line.toLowerCase().contains("checksum"));
    assertThat(checksums(wire, "DHCPOFFER")).allMatch(UdpChecksum::isValid);
    assertThat(checksums(wire, "DHCPACK")).allMatch(UdpChecksum::isValid);
  }

  private static String awaitRefused(Running client, String judgement) {
    return client
        .awaitLine(
            "^eth0: refused a reply of %s whose UDP checksum is %s: %s; "
                .formatted(SERVER, judgement, VALUES))
        .group(1);
  }

  private static void assertGivesUp(Lab lab, Running client) {
    assertThat(client.awaitExit(TIMEOUT)).isEqualTo(2);
    assertThat(client.lines())
        .contains("No DHCPOFFERS received.", "Unable to obtain a lease on first try.  Exiting.")
        .noneMatch(line -> line.contains("accepted a reply"))
        .filteredOn(line -> line.contains("no lease, because"))
        .hasSize(1);
    assertThat(lab.capture().dhcp("DHCPREQUEST")).isEmpty();
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  /** The offer that answers the last DISCOVER may come when nobody waits for it any more. */
  private static void assertTold(int offers, Capture wire) {
    Await.until("so many offers", () -> wire.dhcp("DHCPOFFER").size() >= offers);
    assertThat(wire.dhcp("DHCPOFFER").size()).isBetween(offers, offers + 1);
  }

  private static void assertLeased(Lab lab, Capture wire, String leased) {
    wire.await("DHCPACK", ack -> ack.yiaddr().equals(leased));
    assertThat(lab.guest().addresses())
        .singleElement()
        .extracting("cidr")
        .isEqualTo(leased + "/24");
  }

  private static List<UdpChecksum> checksums(Capture wire, String type) {
    return wire.dhcp(type).stream().map(DhcpFrame::checksum).toList();
  }

  /** Field and right value of each message of a type, as the client is to print them. */
  private static List<String> onTheWire(Capture wire, String type) {
    return checksums(wire, type).stream()
        .map(sum -> "0x%04x, should be 0x%04x".formatted(sum.field(), sum.expected()))
        .toList();
  }
}
