package org.jdhclient.client;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;

/**
 * Announces an address that is in use, and defends it once in ten seconds; a second conflict within
 * them is lost (RFC 5227 2.3 and 2.4 (b)).
 *
 * @param announcementsLeft to be sent yet
 * @param deadline when the next is due; never if none is left
 * @param defendedUntil until when a further conflict is not answered
 */
record AddressDefence(
    MacAddress own,
    Ipv4Address address,
    int announcementsLeft,
    BootTime deadline,
    BootTime defendedUntil) {
  private static final int ANNOUNCE_NUM = 2;
  private static final int ANNOUNCE_INTERVAL = 2;
  private static final int DEFEND_INTERVAL = 10;
  private static final BootTime NOT_YET = new BootTime(Long.MIN_VALUE);

  /** An address that was just taken into use. */
  static AddressDefence of(MacAddress own, Ipv4Address address, BootTime now) {
    return new AddressDefence(own, address, ANNOUNCE_NUM, now, NOT_YET);
  }

  /** Whether a packet shows that somebody else uses the address. */
  boolean isConflict(ArpPacket packet) {
    return packet.senderIp().equals(address) && !packet.senderMac().equals(own);
  }

  /** After the announcement that is due. */
  AddressDefence announced(BootTime now) {
    int left = announcementsLeft - 1;
    var next = left == 0 ? BootTime.NEVER : now.plusSeconds(ANNOUNCE_INTERVAL);
    return new AddressDefence(own, address, left, next, defendedUntil);
  }

  /** After a conflict; empty if the address is lost. */
  Optional<AddressDefence> defended(BootTime now) {
    return now.reached(defendedUntil)
        ? Optional.of(
            new AddressDefence(
                own, address, announcementsLeft, deadline, now.plusSeconds(DEFEND_INTERVAL)))
        : Optional.empty();
  }

  List<Action> announce() {
    return List.of(new Action.Arp(ArpPacket.announcement(own, address)));
  }
}
