package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.client.ServerMessage.reencoded;

import java.util.List;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 2132, options. */
class Rfc2132Test {
  private static NetworkParameters from(ServerMessage ack) {
    return NetworkParameters.from(ack.decoded(0));
  }

  private static List<Integer> dropped(ServerMessage ack) {
    return from(ack).dropped().stream().map(NetworkParameters.DroppedOption::code).toList();
  }

  @Test
  @DisplayName("R2132-2-nul: trailing NULs of text are left out, and need not be there")
  void nuls() {
    assertThat(from(ack().option(15, "6c616e0000")).domainName()).isEqualTo("lan");
    assertThat(from(ack().option(15, "6c616e")).domainName()).isEqualTo("lan");
  }

  @Test
  @DisplayName("R2132-2-unknown: unknown options are kept with the lease as they came")
  void unknownOptions() throws Exception {
    var value = Hex.repeated(0xa5, 300);
    var message = reencoded(ack().option(224, value).option(254, ""));
    assertThat(message.options().get(224)).contains(value);
    assertThat(message.options().get(254)).contains(Octets.EMPTY);
    var lease = Conversation.bound(ack().option(224, value)).state().lease().orElseThrow();
    assertThat(lease.options().get(224)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 6, 7, 8, 255})
  @DisplayName("R2132-3.3-mask-len: a mask that is not 4 octets long is left out, not the packet")
  void maskLength(int length) {
    var ack = ack().option(1, Hex.repeated(0xff, length));
    assertThat(dropped(ack)).containsExactly(1);
    Conversation.bound(ack).clientIs(Bound.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 6, 7, 9, 255})
  @DisplayName("R2132-3.3-mask-len: lists of addresses are multiples of 4 and not empty")
  void listLengths(int length) {
    var value = Hex.repeated(10, length);
    assertThat(dropped(ack().option(3, value).option(6, value))).containsExactly(3, 6);
  }

  @Test
  @DisplayName("R2132-33-len: static routes are multiples of 8, and none is to 0.0.0.0")
  void staticRoutes() {
    for (var bad : List.of("", "0a000000", "0a000000 c0000201 0a", "00000000 c0000201")) {
      assertThat(dropped(ack().option(33, bad))).containsExactly(33);
    }
    assertThat(from(ack().option(33, "0a000000 c0000201")).routes()).hasSize(1);
  }

  @Test
  @DisplayName("R2132-3.3-order: the mask counts for the routers wherever it stands")
  void maskBeforeRouters() throws Exception {
    var behind = reencoded(ack().without(1).option(3, "c0000301").option(1, "fffffe00"));
    var parameters = NetworkParameters.from(behind);
    assertThat(parameters.prefixLength()).isEqualTo(23);
    assertThat(parameters.routes()).hasSize(1);
    assertThat(ClientConfig.DEFAULT_REQUEST_LIST.get(0)).isEqualTo(1);
  }

  @Test
  @DisplayName("R2132-26-mtu: an MTU below the minimum is left out (here 576, not 68)")
  void mtu() {
    assertThat(from(ack().option(26, "0043")).mtu()).isZero();
    assertThat(from(ack().option(26, "0044")).mtu()).isZero();
    assertThat(from(ack().option(26, "0240")).mtu()).isEqualTo(576);
  }

  @Test
  @DisplayName("R2132-57-min: the maximum message size sent is 1472, of at least 576")
  void maximumMessageSize() {
    var options = Conversation.begin().next().message().options();
    assertThat(options.get(57)).contains(Hex.octets("05c0"));
  }

  @Test
  @DisplayName("R2132-43: vendor options are kept whole, whatever is in them")
  void vendorOptions() {
    var overrun = ack().option(43, "01ff02");
    var lease = Conversation.bound(overrun).state().lease().orElseThrow();
    assertThat(lease.options().get(43)).contains(Hex.octets("01ff02"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 8})
  @DisplayName("R2132-50-51-54-58-59: fixed lengths are 4, or the option is none")
  void fixedLengths(int length) {
    var value = Hex.repeated(1, length);
    Conversation.begin()
        .serverSends(offer().option(54, value))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(offer())
        .serverSends(ack().option(51, value))
        .clientIgnoresBecause(Discard.UNUSABLE);
    var lease =
        Conversation.bound(ack().option(58, value).option(59, value)).state().lease().orElseThrow();
    assertThat(lease.times().requestedAt().secondsUntil(lease.rebindsAt())).isEqualTo(3150);
  }

  @Test
  @DisplayName("R2132-message: the text of a NAK is told, escaped")
  void messageOfARefusal() {
    Conversation.begin()
        .serverSends(offer())
        .serverSends(nak().option(56, Octets.ofLatin1("no\nlease\033[31m\0")))
        .clientTells("DHCPNAK from 192.0.2.1: no\\012lease\\033[31m");
  }
}
