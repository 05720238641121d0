package org.jdhclient.client;

import static org.jdhclient.client.ServerMessage.offer;

import org.jdhclient.config.Timing;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 6842, client identifiers in replies. */
class Rfc6842Test {
  private static Conversation identified() {
    return Conversation.begin(Conversation.config(Hex.octets("ff0102"), Timing.DEFAULT), 1);
  }

  @Test
  @DisplayName("R6842-3-match: an echo that differs from ours is dropped")
  void foreignEcho() {
    identified()
        .serverSends(offer().option(61, "ff0103"))
        .clientIgnoresBecause(Discard.FOREIGN_CLIENT_IDENTIFIER)
        .serverSends(offer().option(61, "ff01"))
        .clientIgnoresBecause(Discard.FOREIGN_CLIENT_IDENTIFIER)
        .serverSends(offer().option(61, "01020000000001"))
        .clientIgnoresBecause(Discard.FOREIGN_CLIENT_IDENTIFIER)
        .serverSends(offer().option(61, "ff0102"))
        .clientIs(Requesting.class);
  }

  @Test
  @DisplayName("R6842-3-absent: a reply without client identifier is accepted")
  void noEcho() {
    identified().serverSends(offer()).clientIs(Requesting.class);
  }

  @Test
  @DisplayName("R6842-3-unsent: where we sent none, only the hardware address is ours")
  void echoOfNothing() {
    Conversation.begin()
        .serverSends(offer().option(61, "ff0102"))
        .clientIgnoresBecause(Discard.FOREIGN_CLIENT_IDENTIFIER)
        .serverSends(offer().option(61, "01020000000001"))
        .clientIs(Requesting.class);
  }
}
