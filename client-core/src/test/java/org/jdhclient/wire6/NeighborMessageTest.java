package org.jdhclient.wire6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire6.NeighborMessage.Type;
import org.junit.jupiter.api.Test;

/** Hosts of a link find each other's hardware addresses. */
class NeighborMessageTest {
  private static final MacAddress SERVER = MacAddress.parse("00:16:3e:00:00:00");
  private static final Ipv6Address SOURCE = Ipv6Address.parse("fe80::1");
  private static final Ipv6Address TARGET = Ipv6Address.parse("fe80::216:3eff:fe11:2233");

  @Test
  void bothMessagesTellTheirTarget() throws MalformedPacketException {
    assertThat(NeighborMessage.decode(frame(135)))
        .isEqualTo(new NeighborMessage(Type.SOLICITATION, SOURCE, SERVER, TARGET));
    assertThat(NeighborMessage.decode(frame(136)).type()).isEqualTo(Type.ADVERTISEMENT);
  }

  @Test
  void whatIsOfAnotherKindIsNone() {
    assertThatThrownBy(() -> NeighborMessage.decode(frame(134)))
        .isInstanceOf(MalformedPacketException.class);
    var whole = frame(135);
    assertThatThrownBy(() -> NeighborMessage.decode(whole.slice(0, whole.length() - 1)))
        .isInstanceOf(MalformedPacketException.class);
  }

  private static Octets frame(int type) {
    var writer = new OctetWriter();
    writer.u16(0x3333).i32(0xff112233).macAddress(SERVER).u16(0x86dd);
    writer.i32(0x60000000).u16(24).u8(58).u8(255);
    writer.ipv6Address(SOURCE).ipv6Address(Ipv6Address.parse("ff02::1:ff11:2233"));
    return writer.u8(type).u8(0).u16(0).i32(0).ipv6Address(TARGET).toOctets();
  }
}
