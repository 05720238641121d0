package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OctetsTest {
  @Test
  void equalContentIsEqual() {
    assertThat(Octets.of(1, 255)).isEqualTo(Hex.octets("01ff")).hasToString("01:ff");
    assertThat(Octets.of(1, 255)).hasSameHashCodeAs(Hex.octets("01ff"));
    assertThat(Octets.of(1)).isNotEqualTo(Octets.of(1, 0));
    assertThat(Octets.copyOf(new byte[0])).isSameAs(Octets.EMPTY);
  }

  @Test
  void nobodyCanReachTheArrayInside() {
    var array = new byte[] {1, 2};
    var octets = Octets.copyOf(array);
    array[0] = 9;
    octets.toByteArray()[1] = 9;
    assertThat(octets).isEqualTo(Octets.of(1, 2));
  }

  @Test
  void piecesCanBeJoinedAndCut() {
    var joined = Octets.of(1, 2).concat(Octets.of(3));
    assertThat(joined).isEqualTo(Octets.of(1, 2, 3));
    assertThat(joined.slice(1, 3)).isEqualTo(Octets.of(2, 3));
    assertThat(joined.slice(1, 1)).isSameAs(Octets.EMPTY);
    assertThat(joined.at(2)).isEqualTo(3);
  }

  @Test
  void latin1LosesNoOctet() {
    var all = new int[256];
    for (int i = 0; i < 256; i++) {
      all[i] = i;
    }
    assertThat(Octets.ofLatin1(Octets.of(all).toLatin1())).isEqualTo(Octets.of(all));
  }

  @Test
  void aWriterGrowsPadsAndFillsLengthsInAfterwards() {
    var writer = new OctetWriter().u16(0).octets(Hex.repeated(7, 1000)).padTo(10).padTo(1004);
    writer.putU16(0, writer.length());
    assertThat(writer.toOctets())
        .isEqualTo(Hex.octets("03ec").concat(Hex.repeated(7, 1000)).concat(Octets.of(0, 0)));
    assertThat(new OctetWriter().u32(0xfffefdfcL).i32(-2).u8(0x1ff).toByteArray())
        .isEqualTo(Hex.octets("fffefdfc fffffffe ff").toByteArray());
  }
}
