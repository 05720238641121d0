package org.jdhclient.wire;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;

/** Frames with one thing changed after they were built right. */
final class Datagrams {
  static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:01");
  static final UdpEndpoint SERVER = new UdpEndpoint(Ipv4Address.of(10, 0, 3, 1), 67);
  static final UdpEndpoint CLIENT = new UdpEndpoint(Ipv4Address.of(10, 0, 3, 129), 68);

  /** Where headers begin and the octets stand that tests change. */
  static final int IP = 14;

  static final int IP_TOTAL_LENGTH = IP + 2;
  static final int IP_FRAGMENT = IP + 6;
  static final int IP_PROTOCOL = IP + 9;
  static final int IP_CHECKSUM = IP + 10;
  static final int UDP = IP + 20;
  static final int UDP_LENGTH = UDP + 4;
  static final int UDP_CHECKSUM = UDP + 6;

  private Datagrams() {}

  static Octets frame(Octets payload) {
    return DatagramFrame.encodeBroadcast(MAC, SERVER, CLIENT, payload);
  }

  static Octets with(Octets frame, int offset, int u16) {
    return new OctetWriter().octets(frame).putU16(offset, u16).toOctets();
  }

  /** The same with the IP header's checksum made right again. */
  static Octets withIp(Octets frame, int offset, int u16) {
    var changed = with(with(frame, offset, u16), IP_CHECKSUM, 0).toByteArray();
    int length = (changed[IP] & 0xf) * 4;
    var sum = new InternetChecksum().add(changed, IP, IP + length);
    return with(Octets.copyOf(changed), IP_CHECKSUM, sum.complemented());
  }

  static UdpChecksum checksum(Octets frame) throws MalformedPacketException {
    return DatagramFrame.decode(frame).udp().checksum();
  }
}
