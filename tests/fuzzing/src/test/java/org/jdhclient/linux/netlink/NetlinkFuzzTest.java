package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.libc.struct.Nlmsghdr;
import org.jdhclient.wire.MalformedPacketException;

/** What comes from a netlink socket: events, dumps, acknowledgements. */
class NetlinkFuzzTest {
  private static final int RTM_NEWADDR = 20;
  private static final int RTM_NEWROUTE = 24;

  @FuzzTest
  void netlink(byte[] input) {
    var exchange = new Exchange(List.of(AddressMessage.list()), 1);
    var events = new ArrayList<NetlinkEvent>();
    var reader = NetlinkReader.over(input);
    int messages = 0;
    try {
      while (reader.hasRemaining()) {
        messages++;
        take(reader.message(), exchange, events);
      }
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isBetween(0, input.length);
    }
    assertThat(events).hasSizeLessThanOrEqualTo(messages);
    assertThat(messages * Nlmsghdr.SIZE).isLessThanOrEqualTo(input.length + Nlmsghdr.SIZE);
  }

  private static void take(NetlinkMessage message, Exchange exchange, List<NetlinkEvent> events)
      throws MalformedPacketException {
    switch (message.type()) {
      case Nlmsghdr.NLMSG_ERROR, Nlmsghdr.NLMSG_DONE -> exchange.take(message);
      case RTM_NEWROUTE ->
          RouteMessage.decode(message.body())
              .ifPresent(route -> assertThat(route.destination().length()).isBetween(0, 32));
      case RTM_NEWADDR ->
          assertThat(AddressMessage.decode(message.body()).prefixLength()).isBetween(0, 255);
      default -> NetlinkEvent.decode(message, events);
    }
  }
}
