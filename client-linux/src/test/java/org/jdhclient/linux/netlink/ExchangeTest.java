package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final int SEQUENCE = 7;
  private static final NetlinkRequest REQUEST =
      new RouteMessage(Ipv4Prefix.DEFAULT, Ipv4Address.of(10, 77, 3, 1), 3, Ipv4Address.ANY, 0, 16)
          .add();

  private final Exchange exchange = new Exchange(List.of(REQUEST), SEQUENCE);

  private static NetlinkMessage answer(String capture) throws MalformedPacketException {
    return answer(capture, SEQUENCE);
  }

  private static NetlinkMessage answer(String capture, int sequence)
      throws MalformedPacketException {
    var message = Captures.message(capture);
    return new NetlinkMessage(message.type(), message.flags(), sequence, message.body());
  }

  @Test
  void anAcknowledgementCompletesTheExchange() throws Exception {
    assertThat(exchange.isComplete()).isFalse();
    exchange.take(answer("ack"));
    assertThat(exchange.isComplete()).isTrue();
    assertThat(exchange.replies()).containsExactly(new NetlinkReply(REQUEST, 0, ""));
    assertThatCode(() -> exchange.replies().get(0).orThrow()).doesNotThrowAnyException();
  }

  /** This kernel repeats the whole request, having not been told NETLINK_CAP_ACK. */
  @Test
  void aRefusalBringsTheKernelsWords() throws Exception {
    exchange.take(answer("nack-enetunreach"));
    var reply = exchange.replies().get(0);
    assertThat(reply.isRefusedWith(Errno.ENETUNREACH)).isTrue();
    assertThatThrownBy(reply::orThrow)
        .isInstanceOf(NetlinkException.class)
        .hasMessage(
            "RTM_NEWROUTE 0.0.0.0/0 via 10.77.3.1 dev 3: ENETUNREACH"
                + " (Nexthop has invalid gateway)");
    assertThatThrownBy(() -> reply.orThrow(Errno.EEXIST)).isInstanceOf(NetlinkException.class);
    assertThatCode(() -> reply.orThrow(Errno.EEXIST, Errno.ENETUNREACH)).doesNotThrowAnyException();
  }

  @Test
  void missingPrivilegesAreNamed() {
    assertThatThrownBy(() -> new NetlinkReply(REQUEST, 1, "").orThrow())
        .hasMessageEndingWith("EPERM (needs CAP_NET_ADMIN)");
    assertThatThrownBy(() -> new NetlinkReply(REQUEST, 17, "").orThrow())
        .hasMessageEndingWith("EEXIST (File exists)");
  }

  @Test
  void aDumpEndsWithDone() throws Exception {
    exchange.take(answer("route-dump"));
    assertThat(exchange.isComplete()).isFalse();
    exchange.take(answer("done"));
    assertThat(exchange.isComplete()).isTrue();
    assertThat(exchange.results()).hasSize(1);
    assertThat(exchange.isInterrupted()).isFalse();
  }

  @Test
  void aDumpThatMetAChangeSaysSo() throws Exception {
    var route = answer("route-dump");
    exchange.take(new NetlinkMessage(route.type(), 0x10, SEQUENCE, route.body()));
    assertThat(exchange.isInterrupted()).isTrue();
  }

  @Test
  void answersToOthersAreIgnored() throws Exception {
    exchange.take(answer("ack", SEQUENCE - 1));
    exchange.take(answer("ack", SEQUENCE + 1));
    exchange.take(answer("ack", 0));
    assertThat(exchange.isComplete()).isFalse();
  }
}
