package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** What is written is read again, whatever the host's byte order. */
class NetlinkWriterTest {
  private final NetlinkWriter writer = new NetlinkWriter();

  private NetlinkReader written() {
    return NetlinkReader.over(writer.toByteArray());
  }

  @Test
  void attributesNestAndArePadded() throws Exception {
    int outer = writer.beginAttribute(0x8000 | 9);
    writer.attribute(1, "veth0").attribute(2, 0x01020304);
    writer.endAttribute(outer);
    writer.attribute(3, Ipv4Address.of(10, 0, 3, 1));

    var reader = written();
    var nested = reader.attribute();
    assertThat(nested.type()).isEqualTo(9);
    assertThat(nested.value().attribute().value().text()).isEqualTo("veth0");
    assertThat(nested.value().attribute().value().i32()).isEqualTo(0x01020304);
    assertThat(nested.value().hasRemaining()).isFalse();
    assertThat(reader.attribute().value().ipv4Address()).isEqualTo(Ipv4Address.of(10, 0, 3, 1));
    assertThat(reader.hasRemaining()).isFalse();
  }

  @Test
  void messagesFollowEachOther() throws Exception {
    for (int sequence = 1; sequence <= 200; sequence++) {
      int start = writer.beginMessage(16, 5, sequence);
      writer.octets(Octets.of(1, 2, 3, 4, 5));
      writer.endMessage(start);
    }
    var reader = written();
    for (int sequence = 1; sequence <= 200; sequence++) {
      var message = reader.message();
      assertThat(message.sequence()).isEqualTo(sequence);
      assertThat(message.type()).isEqualTo(16);
      assertThat(message.flags()).isEqualTo(5);
      assertThat(message.body().octets()).isEqualTo(Octets.of(1, 2, 3, 4, 5));
    }
    assertThat(reader.hasRemaining()).isFalse();
  }

  @Test
  void lengthsThatCannotBeAreMalformed() {
    for (int length : new int[] {0, 3, 9, 0xffff}) {
      var octets = new NetlinkWriter().u16(length).u16(1).i32(0).toByteArray();
      assertThatThrownBy(() -> NetlinkReader.over(octets).attribute())
          .isInstanceOf(MalformedPacketException.class);
    }
    for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, 15, 17}) {
      var octets = new NetlinkWriter().i32(length).zeros(12).toByteArray();
      assertThatThrownBy(() -> NetlinkReader.over(octets).message())
          .isInstanceOf(MalformedPacketException.class);
    }
  }
}
