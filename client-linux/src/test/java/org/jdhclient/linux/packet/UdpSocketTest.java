package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

class UdpSocketTest {
  private static final Ipv4Address LOOPBACK = Ipv4Address.of(127, 0, 0, 1);
  private static final Octets PAYLOAD = Octets.ofLatin1("renewal");

  private static int freePort() throws Exception {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void sendsFromItsAddressAndPort() throws Exception {
    int port = freePort();
    try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var socket = UdpSocket.open("lo", new UdpEndpoint(LOOPBACK, port))) {
      socket.send(PAYLOAD, LOOPBACK, server.getLocalPort());
      var packet = new DatagramPacket(new byte[64], 64);
      server.setSoTimeout(5_000);
      server.receive(packet);
      assertThat(packet.getLength()).isEqualTo(PAYLOAD.length());
      assertThat(packet.getData()).startsWith(PAYLOAD.toByteArray());
      assertThat(packet.getPort()).isEqualTo(port);
    }
  }

  @Test
  void anAddressOfSomebodyElseIsRefused() {
    assertThatThrownBy(() -> UdpSocket.open("lo", new UdpEndpoint(Ipv4Address.of(192, 0, 2, 1), 0)))
        .hasMessage("bind AF_INET lo: EADDRNOTAVAIL (Cannot assign requested address)");
  }

  @Test
  void aDeviceThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> UdpSocket.open("nosuch0", new UdpEndpoint(LOOPBACK, 0)))
        .hasMessage("setsockopt SO_BINDTODEVICE of AF_INET nosuch0: ENODEV (No such device)");
  }
}
