package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SocketConstants;
import org.junit.jupiter.api.Test;

class NetlinkChannelTest {
  /** Of which the kernel drops what it says of the last ones. */
  private static final List<NetlinkRequest> TOO_MANY =
      Collections.nCopies(3_000, LinkMessage.getByName("nosuch0"));

  @Test
  void whatIsAskedAfterALossIsAnswered() throws Exception {
    try (var channel = NetlinkChannel.open(0)) {
      assertThat(channel.mostAcknowledgements()).isLessThan(TOO_MANY.size());
      channel.send(new Exchange(TOO_MANY, 1).encode());
      assertThatThrownBy(() -> channel.receive(SocketConstants.MSG_DONTWAIT))
          .matches(e -> ((ErrnoException) e).is(Errno.ENOBUFS));

      channel.drain();

      var next = new Exchange(List.of(LinkMessage.getByName("lo")), TOO_MANY.size() + 1);
      channel.send(next.encode());
      takeAll(channel, next);
      assertThat(next.isComplete()).isTrue();
      assertThat(next.results()).hasSize(1);
    }
  }

  private static void takeAll(NetlinkChannel channel, Exchange exchange) throws Exception {
    var messages = channel.receive(SocketConstants.MSG_DONTWAIT);
    while (!messages.isEmpty()) {
      for (var message : messages) {
        exchange.take(message);
      }
      messages = channel.receive(SocketConstants.MSG_DONTWAIT);
    }
  }
}
