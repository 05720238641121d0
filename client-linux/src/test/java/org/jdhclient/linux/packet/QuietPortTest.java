package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.junit.jupiter.api.Test;

/** On the loopback interface, with a port that takes no privilege. */
class QuietPortTest {
  private static int freePort() throws Exception {
    try (var socket = new DatagramSocket(0, InetAddress.getByName("::1"))) {
      return socket.getLocalPort();
    }
  }

  /** What a server hears of its answer. */
  private static void send(int port) throws Exception {
    try (var server = new DatagramSocket(0, InetAddress.getByName("::1"))) {
      server.connect(InetAddress.getByName("::1"), port);
      server.setSoTimeout(50);
      server.send(new DatagramPacket(new byte[] {2}, 1));
      server.receive(new DatagramPacket(new byte[1], 1));
    }
  }

  @Test
  void theKernelTellsNobodyThatThePortIsUnreachableAsLongAsItIsHeld() throws Exception {
    int port = freePort();
    var held = QuietPort.open("lo", port);
    try (held) {
      assertThatThrownBy(() -> send(port)).isInstanceOf(SocketTimeoutException.class);
    }
    assertThatThrownBy(() -> send(port)).isInstanceOf(PortUnreachableException.class);
  }

  @Test
  void aPortThatAnotherProgramHasIsLeftToIt() throws Exception {
    int port = freePort();
    var held = QuietPort.open("lo", port);
    try (held) {
      assertThatThrownBy(() -> QuietPort.open("lo", port))
          .matches(e -> ((ErrnoException) e).is(Errno.EADDRINUSE))
          .hasMessage(
              "bind AF_INET6 port %d lo: EADDRINUSE (another program has the port: a second DHCPv6"
                      .formatted(port)
                  + " client? See ss -6lunp sport = :%d)".formatted(port));
    }
  }

  @Test
  void thePortOfIpv4StaysFree() throws Exception {
    int port = freePort();
    var held = QuietPort.open("lo", port);
    try (held;
        var other = new DatagramSocket(port, InetAddress.getByName("127.0.0.1"))) {
      assertThat(other.getLocalPort()).isEqualTo(port);
      assertThatThrownBy(() -> QuietPort.open("nosuch0", port))
          .hasMessageStartingWith("setsockopt SO_BINDTODEVICE of AF_INET6 port " + port);
    }
  }
}
