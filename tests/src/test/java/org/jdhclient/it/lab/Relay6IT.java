package org.jdhclient.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Dhcp6Capture;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.capture.UdpChecksum;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.life6.Peer6;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.relay.RelayMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What clients of DHCPv6 meet behind the relay, shown with those that the kernel spares packets
 * whose checksum is not right; and what cures it on the host.
 */
@ExtendWith(LabExtension.class)
final class Relay6IT {
  private static final int OFTEN = 3;

  @ParameterizedTest
  @EnumSource
  void withoutARelayTheyAreBound(Peer6 peer, Lab lab) {
    var wire = Wiring.PLAIN.toDnsmasq6(lab).dhcp6();
    peer.start(lab);

    awaitBound(lab);

    assertThat(wire.first("Reply").checksum().isPartial()).isTrue();
  }

  /**
   * The server's kernel drops what they ask, for their own checksum is unfinished too; but for
   * dhcpcd, which sends by a raw socket.
   */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DHCPCD")
  void behindARelayTheServerDoesNotHearThem(Peer6 peer, Lab lab) {
    var wire = Wiring.RELAYED.toDnsmasq6(lab).dhcp6();
    peer.start(lab);

    awaitOften("Solicit", wire);

    assertThat(wire.all("Solicit"))
        .extracting(Dhcp6Frame::checksum)
        .allMatch(UdpChecksum::isPartial);
    assertThat(wire.all("Advertise")).isEmpty();
    assertThat(lab.guest().globalAddresses()).isEmpty();
  }

  /** With their own checksums finished they are answered, and do not hear it. */
  @ParameterizedTest
  @EnumSource
  void behindARelayTheyDoNotHearTheServer(Peer6 peer, Lab lab) {
    var wire = Wiring.RELAYED.toDnsmasq6(lab).dhcp6();
    finishGuestsChecksums(lab);
    peer.start(lab);

    awaitOften("Advertise", wire);

    assertThat(wire.all("Advertise"))
        .extracting(Dhcp6Frame::checksum)
        .allMatch(UdpChecksum::isPartial);
    Await.until("the kernel has dropped them", () -> dropped(lab.guest()) >= OFTEN);
    assertThat(wire.all("Request")).isEmpty();
    assertThat(lab.guest().globalAddresses()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Wiring.class,
      names = {"TX_OFF", "FILLED"})
  void theHostsCuresAreEnoughForTheWayToTheGuest(Wiring cure, Lab lab) {
    cure.toDnsmasq6(lab);
    var wire = lab.relay(RelayMode.AS_IS).capture().dhcp6();
    finishGuestsChecksums(lab);
    Peer6.DHCLIENT.start(lab);

    awaitBound(lab);

    assertThat(wire.first("Reply").checksum().isValid()).isTrue();
  }

  @Test
  void damagedIsNeitherRightNorTheResidue(Lab lab) {
    var wire = Wiring.DAMAGED.toDnsmasq6(lab).dhcp6();
    finishGuestsChecksums(lab);
    Peer6.DHCLIENT.start(lab);

    awaitOften("Advertise", wire);

    assertThat(wire.all("Advertise"))
        .extracting(Dhcp6Frame::checksum)
        .noneMatch(UdpChecksum::isValid)
        .noneMatch(UdpChecksum::isPartial)
        .noneMatch(checksum -> checksum.field() == 0);
    assertThat(lab.guest().globalAddresses()).isEmpty();
  }

  private static void finishGuestsChecksums(Lab lab) {
    lab.guest().run("ethtool", "-K", Guest.INTERFACE, "tx", "off").orThrow();
  }

  private static void awaitBound(Lab lab) {
    Await.until("eth0 has an address", () -> !lab.guest().globalAddresses().isEmpty());
  }

  private static void awaitOften(String type, Dhcp6Capture wire) {
    Await.until(OFTEN + " " + type + "s", () -> wire.all(type).size() >= OFTEN);
  }

  /** Datagrams that the kernel has dropped for their checksum, whichever family it counts. */
  private static int dropped(Guest guest) {
    var counted =
        "nstat -asz 'Udp*InCsumErrors' | awk '/Csum/ { all += $2 } END { print all + 0 }'";
    return Integer.parseInt(guest.run("sh", "-c", counted).orThrow().out().strip());
  }
}
