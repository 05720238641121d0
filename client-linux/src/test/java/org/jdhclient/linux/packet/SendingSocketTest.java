package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

class SendingSocketTest {
  private static final UdpEndpoint ANY_PORT = new UdpEndpoint(Ipv4Address.of(127, 0, 0, 1), 0);

  /** Sent over the loopback it has left at once; the socket's buffer sizes are not taken for it. */
  @Test
  void knowsWhenAllHasLeft() throws Exception {
    try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var socket = SendingSocket.open(SocketConstants.SOCK_DGRAM, "lo", ANY_PORT)) {
      socket.send(Octets.ofLatin1("renewal"), ANY_PORT.address(), server.getLocalPort());
      assertThat(socket.isQueued()).isFalse();
    }
  }
}
