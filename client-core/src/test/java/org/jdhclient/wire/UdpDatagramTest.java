package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.junit.jupiter.api.Test;

class UdpDatagramTest {
  private static final int HEADERS_BEFORE = 14 + 20;

  /** So its checksum covers addresses that are in a header which others write. */
  @Test
  void aDatagramIsTheSameInAndOutOfAFrame() throws Exception {
    var source = new UdpEndpoint(Ipv4Address.of(10, 0, 3, 7), 68);
    var destination = new UdpEndpoint(Ipv4Address.of(10, 0, 3, 1), 67);
    var payload = Octets.ofLatin1("renewal");
    var mac = MacAddress.parse("00:16:3e:11:22:33");
    var frame = DatagramFrame.encodeBroadcast(mac, source, destination, payload);

    var datagram = UdpDatagram.encode(source, destination, payload);

    var octets = frame.toByteArray();
    assertThat(datagram.toByteArray())
        .isEqualTo(Arrays.copyOfRange(octets, HEADERS_BEFORE, octets.length));
    assertThat(DatagramFrame.decode(frame).udp().payload()).isEqualTo(payload);
  }
}
