package org.jdhclient.wire6;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.junit.jupiter.api.Test;

/** All hosts of a link are asked. */
class EchoRequestTest {
  private static final MacAddress OURS = MacAddress.parse("00:16:3e:11:22:33");
  private static final Ipv6Address OWN = Ipv6Address.parse("fe80::216:3eff:fe11:2233");

  /** Octets of the headers before it, and of the message. */
  private static final int HEADERS = 54;

  private static final int LENGTH = 8;

  @Test
  void goesToAllNodesWithARightChecksum() throws MalformedPacketException {
    var frame = EchoRequest.toAll(OURS, OWN, 0xbeef);

    assertThat(frame.length()).isEqualTo(HEADERS + LENGTH);
    assertThat(Ipv6Source.decode(frame)).isEqualTo(new Ipv6Source(OWN, OURS));
    var message = frame.slice(HEADERS, frame.length()).reader();
    int sum = 58 + LENGTH + words(frame.slice(22, HEADERS).reader()) + words(message);
    assertThat((sum & 0xffff) + (sum >>> 16)).isEqualTo(0xffff);
  }

  private static int words(OctetReader reader) throws MalformedPacketException {
    int sum = 0;
    while (reader.hasRemaining()) {
      sum += reader.u16();
    }
    return sum;
  }
}
