package org.jdhclient.pace;

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
public record AddressDefence(
    MacAddress own,
    Ipv4Address address,
    int announcementsLeft,
    BootTime deadline,
    BootTime defendedUntil) {
  private static final int ANNOUNCE_NUM = 2;
  private static final int ANNOUNCE_INTERVAL = 2;
  private static final int DEFEND_INTERVAL = 10;

  /** An address that was just taken into use. */
  public static AddressDefence of(MacAddress own, Ipv4Address address, BootTime now) {
    return new AddressDefence(own, address, ANNOUNCE_NUM, now, BootTime.BEFORE_ALL);
  }

  /** Whether a packet shows that somebody else uses the address. */
  public boolean isConflict(ArpPacket packet) {
    return packet.senderIp().equals(address) && !packet.senderMac().equals(own);
  }

  /** After the announcement that is due. */
  public AddressDefence announced(BootTime now) {
    int left = announcementsLeft - 1;
    var next = left == 0 ? BootTime.NEVER : now.plusSeconds(ANNOUNCE_INTERVAL);
    return new AddressDefence(own, address, left, next, defendedUntil);
  }

  /** After a conflict; empty if the address is lost. */
  public Optional<AddressDefence> defended(BootTime now) {
    return now.reached(defendedUntil)
        ? Optional.of(
            new AddressDefence(
                own, address, announcementsLeft, deadline, now.plusSeconds(DEFEND_INTERVAL)))
        : Optional.empty();
  }

  public ArpPacket announcement() {
    return ArpPacket.announcement(own, address);
  }
}
