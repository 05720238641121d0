package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SocketConstants;
import org.junit.jupiter.api.Test;

/** What can be seen of packet sockets without a network; frames need a lab. */
class PacketSocketTest {
  private static final int NO_SUCH_IFINDEX = 0x7ffffff0;

  private static PacketSocket open() throws ErrnoException {
    return PacketSocket.open("nosuch0", NO_SUCH_IFINDEX, DhcpFilter.forPort(68), new FrameBuffer());
  }

  private static PacketSocket openForArp() throws ErrnoException {
    var filter = ArpFilter.about(Ipv4Address.of(10, 0, 3, 129), Ipv4Address.of(10, 0, 3, 1));
    return PacketSocket.open(
        "nosuch0", NO_SUCH_IFINDEX, SocketConstants.ETH_P_ARP, filter, new FrameBuffer());
  }

  private static boolean mayOpen() throws Exception {
    for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("CapEff:")) {
        long capNetRaw = 1L << 13;
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & capNetRaw) != 0;
      }
    }
    return false;
  }

  @Test
  void withoutThePrivilegeTheErrorNamesIt() throws Exception {
    assumeFalse(mayOpen(), "this process has CAP_NET_RAW");
    assertThatThrownBy(PacketSocketTest::open)
        .hasMessage("socket AF_PACKET nosuch0: EPERM (AF_PACKET needs CAP_NET_RAW)")
        .matches(e -> ((ErrnoException) e).is(Errno.EPERM));
  }

  @Test
  void theKernelTakesTheFiltersAndMissesTheInterface() throws Exception {
    assumeTrue(mayOpen(), "this process has no CAP_NET_RAW");
    assertThatThrownBy(PacketSocketTest::open)
        .hasMessage("bind AF_PACKET nosuch0: ENODEV (No such device)");
    assertThatThrownBy(PacketSocketTest::openForArp)
        .hasMessage("bind AF_PACKET nosuch0: ENODEV (No such device)");
  }
}
