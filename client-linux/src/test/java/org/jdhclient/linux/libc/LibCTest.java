package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jdhclient.linux.libc.struct.SockaddrIn;
import org.jdhclient.linux.libc.struct.Timespec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibCTest {
  /** Of flock(2); the client locks for itself alone. */
  private static final int LOCK_SH = 1;

  private static final int UDP = SocketConstants.SOCK_DGRAM | SocketConstants.SOCK_NONBLOCK;
  private static final byte[] OCTETS = "six arguments".getBytes(StandardCharsets.US_ASCII);

  @Test
  void bootTimeIsTheKernelsUptime() throws Exception {
    var time = new NativeBuffer(Timespec.SIZE);
    double before = uptime();
    LibC.clock_gettime(LibC.CLOCK_BOOTTIME, time);
    double after = uptime();
    double seconds = time.i64(Timespec.TV_SEC) + time.i64(Timespec.TV_NSEC) / 1e9;
    assertThat(seconds).isBetween(before - 0.011, after + 0.011);
  }

  private static double uptime() throws Exception {
    return Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
  }

  @Test
  void hostNameIsTheKernels() throws Exception {
    assertThat(HostNames.gethostname())
        .isEqualTo(Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
  }

  @Test
  void randomOctetsDiffer() throws Exception {
    var octets = new NativeBuffer(256);
    LibC.getrandom(octets);
    var before = octets.get(0, 256);
    LibC.getrandom(octets);
    assertThat(octets.get(0, 128)).isNotEqualTo(Arrays.copyOf(before, 128));
    assertThat(octets.get(128, 128)).isNotEqualTo(Arrays.copyOfRange(before, 128, 256));
  }

  @Test
  void datagramsArriveWithAllSixArgumentsOfSendto() throws Exception {
    try (var receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var sender = LibC.socket(SocketConstants.AF_INET, UDP, 0, "test")) {
      var destination = loopback(receiver.getLocalPort());
      LibC.sendto(sender, new NativeBuffer(64).put(0, OCTETS), OCTETS.length, destination);
      var packet = new DatagramPacket(new byte[64], 64);
      receiver.setSoTimeout(60_000);
      receiver.receive(packet);
      assertThat(packet.getData()).startsWith(OCTETS);
      assertThat(packet.getLength()).isEqualTo(OCTETS.length);
    }
  }

  private static NativeBuffer loopback(int port) {
    return new NativeBuffer(SockaddrIn.SIZE)
        .putU16(SockaddrIn.SIN_FAMILY, SocketConstants.AF_INET)
        .putU16Be(SockaddrIn.SIN_PORT, port)
        .putI32Be(SockaddrIn.SIN_ADDR, 0x7f000001);
  }

  @Test
  void aMessageIsReceivedWithItsSenderAndNoneIsMinusOne() throws Exception {
    try (var sender = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var receiver = LibC.socket(SocketConstants.AF_INET, UDP, 0, "test")) {
      int port = freePort();
      LibC.bind(receiver, loopback(port));
      var message = new MessageBuffer(SockaddrIn.SIZE, 0, 8);
      assertThat(message.receive(receiver, 0)).isEqualTo(-1);

      var packet =
          new DatagramPacket(OCTETS, OCTETS.length, InetAddress.getLoopbackAddress(), port);
      sender.send(packet);
      var poll = new PollSet(receiver);
      assertThat(poll.await(60_000)).isEqualTo(1);
      assertThat(poll.isReady(0)).isTrue();
      assertThat(message.receive(receiver, SocketConstants.MSG_TRUNC)).isEqualTo(OCTETS.length);
      assertThat(message.data().get(0, 8))
          .isEqualTo("six argu".getBytes(StandardCharsets.US_ASCII));
      assertThat(message.name().i32(SockaddrIn.SIN_ADDR))
          .isEqualTo(loopback(0).i32(SockaddrIn.SIN_ADDR));
      assertThat(poll.await(0)).isZero();
      assertThat(poll.isReady(0)).isFalse();
    }
  }

  private static int freePort() throws Exception {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aRefusalNamesTheCallAndTheError() throws Exception {
    try (var socket = LibC.socket(SocketConstants.AF_INET, UDP, 0, "AF_INET eth0")) {
      var foreign = loopback(0).putI32Be(SockaddrIn.SIN_ADDR, 0xc0000201);
      assertThatThrownBy(() -> LibC.bind(socket, foreign))
          .isInstanceOf(ErrnoException.class)
          .hasMessage("bind AF_INET eth0: EADDRNOTAVAIL (Cannot assign requested address)");
      assertThatThrownBy(
              () -> LibC.setsockopt(socket, SocketConstants.SOL_SOCKET, 9999, 1, "SO_NOSUCH"))
          .hasMessage("setsockopt SO_NOSUCH of AF_INET eth0: ENOPROTOOPT (Protocol not available)");
    }
    assertThatThrownBy(() -> LibC.socket(9999, UDP, 0, "nothing"))
        .hasMessageStartingWith("socket nothing: EAFNOSUPPORT");
  }

  @Test
  void aClosedDescriptorIsNotUsedAgain() throws Exception {
    var socket = LibC.socket(SocketConstants.AF_INET, UDP, 0, "test");
    socket.close();
    socket.close();
    assertThatThrownBy(socket::value).isInstanceOf(IllegalStateException.class);
  }

  /** The number of one that was just closed another thread may have been given since. */
  @Test
  void whatIsNoDescriptorCannotBeClosed() {
    assertThatThrownBy(() -> LibC.close(Integer.MAX_VALUE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFileIsLockedByOneDescriptorAtATime(@TempDir Path directory) throws Exception {
    var path = directory.resolve("file").toString();
    int flags = Fcntl.O_RDWR | Fcntl.O_CREAT | Fcntl.O_CLOEXEC;
    try (var other = LibC.open(path, flags, 0600)) {
      try (var one = LibC.open(path, flags, 0600)) {
        assertThat(LibC.flock(one, Fcntl.LOCK_EX | Fcntl.LOCK_NB)).isTrue();
        assertThat(LibC.flock(other, Fcntl.LOCK_EX | Fcntl.LOCK_NB)).isFalse();
        assertThat(LibC.flock(other, LOCK_SH | Fcntl.LOCK_NB)).isFalse();
      }
      assertThat(LibC.flock(other, LOCK_SH | Fcntl.LOCK_NB)).isTrue();
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsNamed(@TempDir Path directory) {
    var path = directory.resolve("nosuch/file").toString();
    assertThatThrownBy(() -> LibC.open(path, Fcntl.O_RDWR | Fcntl.O_CREAT, 0600))
        .hasMessage("open " + path + ": ENOENT (No such file or directory)");
  }

  @Test
  void otherSystemsAreRefusedByName() {
    assertThatThrownBy(() -> Native.requireGenericLinux("Linux", "i386"))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessage("jdhclient knows the structures of 64-bit Linux only, not of Linux on i386");
    assertThatThrownBy(() -> Native.requireGenericLinux("Mac OS X", "aarch64"))
        .isInstanceOf(UnsatisfiedLinkError.class);
    Native.requireGenericLinux("Linux", "aarch64");
  }
}
