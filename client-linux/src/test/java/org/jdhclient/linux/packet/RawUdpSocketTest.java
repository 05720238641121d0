package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

class RawUdpSocketTest {
  /** A port that nothing is bound to, for nothing is. */
  private static final UdpEndpoint CLIENT = new UdpEndpoint(Ipv4Address.of(127, 0, 0, 1), 68);

  private static final Octets PAYLOAD = Octets.ofLatin1("renewal");

  private static boolean mayOpen() throws ErrnoException {
    try (var socket = RawUdpSocket.open("lo", CLIENT)) {
      socket.awaitSent();
      return true;
    } catch (ErrnoException e) {
      if (e.is(Errno.EPERM)) {
        return false;
      }
      throw e;
    }
  }

  /** The kernel takes no datagram whose checksum is wrong. */
  @Test
  void sendsFromAPortWithoutBindingIt() throws Exception {
    assumeTrue(mayOpen(), "this process has no CAP_NET_RAW");
    try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var socket = RawUdpSocket.open("lo", CLIENT)) {
      socket.send(PAYLOAD, CLIENT.address(), server.getLocalPort());
      var packet = new DatagramPacket(new byte[64], 64);
      server.setSoTimeout(5_000);
      server.receive(packet);
      assertThat(packet.getLength()).isEqualTo(PAYLOAD.length());
      assertThat(packet.getData()).startsWith(PAYLOAD.toByteArray());
      assertThat(packet.getPort()).isEqualTo(CLIENT.port());
    }
  }
}
