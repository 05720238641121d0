package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.libc.struct.Ifinfomsg;
import org.jdhclient.linux.netlink.NetlinkMonitor.Datagram;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a datagram, while another waits behind it. */
class NetlinkMonitorTest {
  private NetlinkChannel channel;

  @BeforeEach
  void open() throws ErrnoException {
    channel = NetlinkChannel.open(0);
    channel.send(new Exchange(List.of(LinkMessage.getByName("lo")), 1).encode());
  }

  @AfterEach
  void close() {
    channel.close();
  }

  private boolean isDrained() throws ErrnoException {
    return channel.receive(SocketConstants.MSG_DONTWAIT).isEmpty();
  }

  private static Datagram refused(ErrnoException e) {
    return () -> {
      throw e;
    };
  }

  @Test
  void anEventThatIsCutOffIsALoss() throws Exception {
    var cut = NetlinkReader.over(new byte[] {0, 0, 1, 0});
    Datagram datagram = () -> List.of(new NetlinkMessage(Ifinfomsg.RTM_NEWLINK, 0, 0, cut));
    assertThat(NetlinkMonitor.receive(datagram, channel))
        .singleElement()
        .isInstanceOf(NetlinkEvent.Undecodable.class);
    assertThat(isDrained()).isTrue();
  }

  @Test
  void soIsADatagramThatIsNoMessages() throws Exception {
    var malformed = NetlinkChannel.malformed(new MalformedPacketException("a header cut off", 4));
    assertThat(NetlinkMonitor.receive(refused(malformed), channel))
        .containsExactly(new NetlinkEvent.Undecodable(malformed.getMessage()));
    assertThat(isDrained()).isTrue();
  }

  @Test
  void whatTheKernelHasDroppedIsAnOverrun() throws Exception {
    var dropped = new ErrnoException("recvmsg", Errno.ENOBUFS.number());
    assertThat(NetlinkMonitor.receive(refused(dropped), channel))
        .containsExactly(new NetlinkEvent.Overrun());
    assertThat(isDrained()).isTrue();
  }

  @Test
  void anotherRefusalIsOne() throws Exception {
    var refusal = new ErrnoException("recvmsg", Errno.EPERM.number());
    assertThatThrownBy(() -> NetlinkMonitor.receive(refused(refusal), channel)).isSameAs(refusal);
    assertThat(isDrained()).isFalse();
  }
}
