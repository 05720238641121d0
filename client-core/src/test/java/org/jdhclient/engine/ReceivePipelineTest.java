package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.client.Reply;
import org.jdhclient.client.ServerMessage;
import org.jdhclient.config.Ports;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** Where a frame ends that is no message, and what is known of it by then. */
class ReceivePipelineTest {
  private static final int CLIENT = Ports.DEFAULT.client();

  private static Received<Reply> received(Octets frame, ChecksumMode mode) {
    return new ReceivePipeline(mode, CLIENT).receive(new Frame(frame, KernelChecksum.SILENT));
  }

  private static Octets to(int port, Octets payload) {
    return DatagramFrame.encodeBroadcast(
        Scene.MAC,
        new UdpEndpoint(ServerMessage.SERVER, Ports.DEFAULT.server()),
        new UdpEndpoint(ServerMessage.ADDRESS, port),
        payload);
  }

  private static Octets withWrongChecksum(Octets frame) {
    var octets = frame.toByteArray();
    octets[octets.length - 1] ^= 0x5a;
    return Octets.copyOf(octets);
  }

  @Test
  void aMessageComesWithWhereItIsFromAndWhatItsChecksumSays() {
    var frame = to(CLIENT, ServerMessage.offer().decoded(7).encode());
    var message = (Received.Message<Reply>) received(frame, ChecksumMode.STRICT);
    assertThat(message.reply().source()).isEqualTo(ServerMessage.SERVER);
    assertThat(message.reply().destination()).isEqualTo(ServerMessage.ADDRESS);
    assertThat(message.reply().message().xid()).isEqualTo(7);
    assertThat(message.sighting().isAccepted()).isTrue();
  }

  @Test
  void whatIsNoDatagramToTheClientHasNoChecksumToSpeakOf() {
    assertDiscarded(received(Octets.of(1), ChecksumMode.KERNEL), Discard.MALFORMED, false);
    var other = to(CLIENT + 1, Octets.EMPTY);
    assertDiscarded(received(other, ChecksumMode.KERNEL), Discard.MALFORMED, false);
  }

  @Test
  void theModeDecidesBeforeTheMessageIsLookedAt() {
    var frame = withWrongChecksum(to(CLIENT, Octets.of(1, 2, 3)));
    assertDiscarded(received(frame, ChecksumMode.KERNEL), Discard.CHECKSUM, true);
    assertDiscarded(received(frame, ChecksumMode.IGNORE), Discard.MALFORMED, true);
  }

  private static void assertDiscarded(Received<Reply> received, Discard reason, boolean isSighted) {
    var discarded = (Received.Discarded<Reply>) received;
    assertThat(discarded.reason()).isEqualTo(reason);
    assertThat(discarded.sighting().isPresent()).isEqualTo(isSighted);
  }
}
