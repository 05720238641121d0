package org.jdhclient.lab.hostile;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.jdhclient.lab.network.Guest;

/**
 * UDP datagrams to every DHCP client on the link, each in an Ethernet frame of a neighbour's; and
 * what the guest has sent to servers.
 */
final class UdpFrame {
  static final int ETHERNET = 14;
  private static final int IPV4 = 20;
  private static final int IPV6 = 40;
  private static final int UDP = 8;
  private static final short TYPE_IPV4 = 0x0800;
  private static final short TYPE_IPV6 = (short) 0x86dd;

  private static final byte[] GUEST = octets(Guest.MAC.replace(":", ""));
  private static final byte[] SENDER = octets(Flood.MAC.replace(":", ""));
  private static final byte[] EVERYBODY = octets("ffffffffffff");
  private static final int SOURCE = 0x0a0003c9;

  /** All nodes of the link, which is everybody. */
  private static final byte[] ALL_NODES = octets("ff020000000000000000000000000001");

  private static final byte[] ALL_NODES_MAC = octets("333300000001");
  private static final byte[] SOURCE6 = octets("fe80000000000000" + "021666fffe666666");

  private UdpFrame() {}

  private static byte[] octets(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }

  /**
   * From port 67 to port 68 over IPv4.
   *
   * @param error what the checksum is wrong by, bit by bit; 0 if it is right
   */
  static byte[] v4(ByteBuffer payload, int error) {
    int length = UDP + payload.remaining();
    var frame = ByteBuffer.allocate(ETHERNET + IPV4 + length);
    frame.put(EVERYBODY).put(SENDER).putShort(TYPE_IPV4);
    frame.putShort((short) 0x4500).putShort((short) (IPV4 + length)).putInt(0);
    frame.put((byte) 64).put((byte) 17).putShort((short) 0).putInt(SOURCE).putInt(-1);
    frame.putShort(ETHERNET + 10, (short) ~InternetSum.of(frame, ETHERNET, IPV4, 0));
    return datagram(frame, 67, payload, ETHERNET + 12, error);
  }

  /** From port 547 to port 546 over IPv6, as above. */
  static byte[] v6(ByteBuffer payload, int error) {
    int length = UDP + payload.remaining();
    var frame = ByteBuffer.allocate(ETHERNET + IPV6 + length);
    frame.put(ALL_NODES_MAC).put(SENDER).putShort(TYPE_IPV6);
    frame.putInt(0x6000_0000).putShort((short) length).put((byte) 17).put((byte) 64);
    frame.put(SOURCE6).put(ALL_NODES);
    return datagram(frame, 547, payload, ETHERNET + 8, error);
  }

  /**
   * @param frame up to where UDP begins
   * @param addresses where both addresses stand in it, of which the pseudo-header is made
   */
  private static byte[] datagram(
      ByteBuffer frame, int port, ByteBuffer payload, int addresses, int error) {
    int udp = frame.position();
    int length = frame.remaining();
    frame.putShort((short) port).putShort((short) (port == 67 ? 68 : 546));
    frame.putShort((short) length).putShort((short) 0).put(payload);
    int pseudo = InternetSum.of(frame, addresses, udp - addresses, 17 + length);
    int checksum = ~InternetSum.of(frame, udp, length, pseudo) & 0xffff;
    return frame.putShort(udp + 6, (short) (checksum ^ error)).array();
  }

  /** The payload of a datagram that the guest has sent to port 67, if a frame is one. */
  static Optional<ByteBuffer> sentToServersV4(byte[] frame) {
    return sentToServers(frame, TYPE_IPV4, ETHERNET + IPV4, 67);
  }

  /** The same of port 547 over IPv6. */
  static Optional<ByteBuffer> sentToServersV6(byte[] frame) {
    return frame.length > ETHERNET + IPV6 && frame[ETHERNET + 6] == 17
        ? sentToServers(frame, TYPE_IPV6, ETHERNET + IPV6, 547)
        : Optional.empty();
  }

  private static Optional<ByteBuffer> sentToServers(byte[] frame, short type, int udp, int port) {
    var octets = ByteBuffer.wrap(frame);
    int payload = udp + UDP;
    boolean isOne =
        frame.length >= payload
            && octets.slice(6, GUEST.length).equals(ByteBuffer.wrap(GUEST))
            && octets.getShort(12) == type
            && octets.getShort(udp + 2) == port;
    return isOne ? Optional.of(octets.slice(payload, frame.length - payload)) : Optional.empty();
  }
}
