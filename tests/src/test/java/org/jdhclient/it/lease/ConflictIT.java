package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdhclient.it.fixture.AddressMonitor;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.ArpFrame;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** RFC 5227: an address is announced, defended once, and given up; on demand it is probed first. */
@ExtendWith(LabExtension.class)
final class ConflictIT {
  /** Waits count from before a frame is sent, which takes a busy machine a while. */
  private static final Duration SENDING = Duration.ofMillis(600);

  /** Ten seconds, from when a client decides to decline: the sending is the longer part of it. */
  private static final Duration PAUSE = Duration.ofSeconds(7);

  private static final String SERVES_IT_FIRST = "--dhcp-host=" + Guest.MAC + ",10.0.3.50";

  @Test
  void announcesItsAddressTwice(Lab lab) {
    lab.dnsmasq();
    var leased = Conditions.bound(lab.jdhclient("-d", "eth0"));

    var announcements = awaitAnnouncements(lab, 2);

    assertThat(announcements).extracting(ArpFrame::sender).containsOnly(leased);
    assertThat(between(announcements.get(0).time(), announcements.get(1).time()))
        .isGreaterThanOrEqualTo(seconds(2));
    assertThat(lab.capture().arpFrom(Guest.MAC)).noneMatch(ArpFrame::isProbe);
  }

  @Test
  void announcesItsAddressTwiceFromTheBackground(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);

    var announcements = awaitAnnouncements(lab, 2);

    assertThat(announcements)
        .extracting(ArpFrame::sender)
        .containsOnly(lab.guest().addresses().get(0).address());
    assertThat(between(announcements.get(0).time(), announcements.get(1).time()))
        .isGreaterThanOrEqualTo(seconds(2));
  }

  @Test
  void defendsItsAddressFromTheBackground(Lab lab) {
    lab.dnsmasq();
    var rogue = lab.rogue();
    ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();
    awaitAnnouncements(lab, 2);

    claim(leased, rogue);

    awaitAnnouncements(lab, 3);
    assertThat(lab.guest().addresses()).extracting("address").containsExactly(leased);
    assertDeclines(claimUntilDeclined(leased, rogue, lab), leased);
    Conditions.awaitNoAddress(lab.guest());
  }

  @Test
  void defendsItsAddressOnceAndThenGivesItUp(Lab lab) {
    lab.dnsmasq();
    var rogue = lab.rogue();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);
    awaitAnnouncements(lab, 2);

    claim(leased, rogue);
    awaitAnnouncements(lab, 3);
    assertThat(lab.guest().addresses()).hasSize(1);

    var decline = claimUntilDeclined(leased, rogue, lab);
    assertDeclines(decline, leased);
    Conditions.awaitNoAddress(lab.guest());
    assertThat(Conditions.bound(client)).isNotEqualTo(leased);
    assertPauseAfter(decline, lab);
    assertThat(client.lines())
        .contains("eth0: " + leased + " is used by another host too, 00:16:3e:aa:bb:cc.");
  }

  @Test
  void aFreeAddressIsUsedOnceItWasProbed(Lab lab) {
    lab.dnsmasq();
    var leased = Conditions.bound(lab.jdhclient("-d", "--arp-probe", "eth0"));
    Await.until("it is announced", () -> !announcements(lab).isEmpty());
    var announced = announcements(lab).get(0);

    var probes = lab.capture().arpFrom(Guest.MAC).stream().filter(ArpFrame::isProbe).toList();

    assertThat(probes).hasSize(3).extracting(ArpFrame::target).containsOnly(leased);
    assertThat(between(probes.get(0).time(), probes.get(1).time())).isGreaterThan(seconds(1));
    assertThat(between(probes.get(1).time(), probes.get(2).time())).isGreaterThan(seconds(1));
    assertThat(between(probes.get(2).time(), announced.time())).isGreaterThan(seconds(2));
    assertThat(announced.sender()).isEqualTo(leased);
  }

  @Test
  void anAddressThatTurnsOutToBeInUseIsNeverConfigured(Lab lab) {
    lab.rogue().run("ip", "addr", "add", "10.0.3.50/32", "dev", "eth0").orThrow();
    lab.dnsmasq(SERVES_IT_FIRST);
    var monitor = AddressMonitor.on(lab);
    var client = lab.jdhclient("-d", "--arp-probe", "eth0");

    var decline = lab.capture().await("DHCPDECLINE", each -> true);
    assertDeclines(decline, "10.0.3.50");
    var leased = Conditions.bound(client);

    assertThat(leased).isNotEqualTo("10.0.3.50");
    assertPauseAfter(decline, lab);
    Await.until("it is configured", () -> !monitor.lines().isEmpty());
    assertThat(monitor.lines()).allMatch(line -> line.contains(leased + "/24"));
  }

  private static Duration between(Instant one, Instant other) {
    return Duration.between(one, other);
  }

  private static Duration seconds(int nominal) {
    return Duration.ofSeconds(nominal).minus(SENDING);
  }

  private static List<ArpFrame> awaitAnnouncements(Lab lab, int count) {
    Await.until(count + " announcements", () -> announcements(lab).size() >= count);
    assertThat(announcements(lab)).hasSize(count);
    return announcements(lab);
  }

  private static List<ArpFrame> announcements(Lab lab) {
    return lab.capture().arpFrom(Guest.MAC).stream().filter(ArpFrame::isAnnouncement).toList();
  }

  /** As a host does that takes an address for its own. */
  private static void claim(String address, Cell rogue) {
    rogue.run("ip", "addr", "replace", address + "/32", "dev", "eth0").orThrow();
    rogue.run("busybox", "arping", "-U", "-c", "1", "-I", "eth0", address).orThrow();
  }

  /** It takes two claims in ten seconds, and a busy machine may have been too slow for that. */
  private static DhcpFrame claimUntilDeclined(String address, Cell rogue, Lab lab) {
    return Await.present(
        "it is declined",
        () -> {
          claim(address, rogue);
          return lab.capture().dhcp("DHCPDECLINE").stream().findFirst();
        });
  }

  private static void assertDeclines(DhcpFrame decline, String address) {
    assertThat(decline.isBroadcast()).isTrue();
    assertThat(decline.source()).isEqualTo("0.0.0.0");
    assertThat(decline.ciaddr()).isEqualTo("0.0.0.0");
    assertThat(decline.addressOption(50)).isEqualTo(address);
    assertThat(decline.addressOption(54)).isEqualTo("10.0.3.1");
  }

  /** RFC 2131 3.1.5. */
  private static void assertPauseAfter(DhcpFrame decline, Lab lab) {
    assertThat(lab.capture().dhcp("DHCPDISCOVER"))
        .extracting(DhcpFrame::time)
        .filteredOn(time -> time.isAfter(decline.time()))
        .first()
        .satisfies(time -> assertThat(between(decline.time(), time)).isGreaterThan(PAUSE));
  }
}
