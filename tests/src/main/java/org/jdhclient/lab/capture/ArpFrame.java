package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An ARP packet for IPv4 as it was on the wire.
 *
 * @param senderMac in the form {@code 00:16:3e:11:22:33}
 * @param sender dotted, as is {@code target}
 */
public record ArpFrame(Instant time, String senderMac, String sender, String target) {
  private static final int ETHERNET = 14;
  private static final int LENGTH = 28;
  private static final int ETHERTYPE_ARP = 0x0806;

  /** Empty for a frame that is no ARP. */
  static Optional<ArpFrame> decode(Pcap.Frame frame) {
    var octets = frame.octets();
    if (octets.limit() < ETHERNET + LENGTH || octets.getShort(12) != ETHERTYPE_ARP) {
      return Optional.empty();
    }
    var mac = new byte[6];
    octets.get(ETHERNET + 8, mac);
    return Optional.of(
        new ArpFrame(
            frame.time(),
            HexFormat.ofDelimiter(":").formatHex(mac),
            dotted(octets, ETHERNET + 14),
            dotted(octets, ETHERNET + 24)));
  }

  private static String dotted(ByteBuffer octets, int offset) {
    var address = new byte[4];
    octets.get(offset, address);
    return (address[0] & 0xff)
        + "."
        + (address[1] & 0xff)
        + "."
        + (address[2] & 0xff)
        + "."
        + (address[3] & 0xff);
  }

  /** Whether its sender asks for nobody but tells everybody (RFC 5227 1.2). */
  public boolean isAnnouncement() {
    return sender.equals(target);
  }

  /** Whether its sender asks for an address that it has not got (RFC 5227 1.1). */
  public boolean isProbe() {
    return sender.equals("0.0.0.0");
  }
}
