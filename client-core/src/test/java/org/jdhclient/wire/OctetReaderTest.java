package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class OctetReaderTest {
  @Test
  void numbersAreInNetworkOrderAndUnsignedWhereTheySaySo() throws Exception {
    var reader = Hex.octets("ff 8001 fffefdfc 80000000 c0000201").reader();
    assertThat(reader.u8()).isEqualTo(255);
    assertThat(reader.u16()).isEqualTo(0x8001);
    assertThat(reader.i32()).isEqualTo(0xfffefdfc);
    assertThat(reader.u32()).isEqualTo(0x80000000L);
    assertThat(reader.ipv4Address()).hasToString("192.0.2.1");
    assertThat(reader.hasRemaining()).isFalse();
    assertThat(reader.offset()).isEqualTo(15);
  }

  @Test
  void sixtyFourBitsAndIpv6AddressesAreInNetworkOrder() throws Exception {
    var octets = Hex.octets("8001020304050607 20010db8000000000000000080000001");
    var reader = octets.reader();
    long number = reader.i64();
    var address = reader.ipv6Address();
    assertThat(number).isEqualTo(0x8001020304050607L);
    assertThat(address).hasToString("2001:db8::8000:1");
    assertThat(new OctetWriter().i64(number).ipv6Address(address).toOctets()).isEqualTo(octets);
  }

  @Test
  void readingPastTheEndSaysWhatIsMissingAndWhere() {
    var reader = Hex.octets("01 02 03").reader();
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(
            () -> {
              reader.skip(2);
              reader.i32();
            })
        .withMessage("truncated: 4 octets wanted, 1 left at octet 2")
        .satisfies(
            e -> {
              assertThat(e.offset()).isEqualTo(2);
              assertThat(e.reason()).isEqualTo("truncated: 4 octets wanted, 1 left");
              assertThat(e.getStackTrace()).isEmpty();
            });
  }

  @Test
  void everyReadChecksTheEndBeforeItMoves() {
    var reader = Octets.EMPTY.reader();
    var malformed = MalformedPacketException.class;
    assertThatExceptionOfType(malformed).isThrownBy(reader::u8);
    assertThatExceptionOfType(malformed).isThrownBy(reader::u16);
    assertThatExceptionOfType(malformed).isThrownBy(reader::i32);
    assertThatExceptionOfType(malformed).isThrownBy(reader::i64);
    assertThatExceptionOfType(malformed).isThrownBy(reader::ipv6Address);
    assertThatExceptionOfType(malformed).isThrownBy(reader::peekU8);
    assertThatExceptionOfType(malformed).isThrownBy(() -> reader.skip(1));
    assertThatExceptionOfType(malformed).isThrownBy(() -> reader.octets(1));
    assertThatExceptionOfType(malformed).isThrownBy(() -> reader.slice(1));
    assertThatExceptionOfType(malformed).isThrownBy(() -> reader.slice(-1));
    assertThat(reader.offset()).isZero();
  }

  @Test
  void aSliceEndsWhereItWasCut() throws Exception {
    var reader = Hex.octets("01 02 03 04").reader();
    var slice = reader.slice(3);
    assertThat(reader.u8()).isEqualTo(4);
    slice.skip(3);
    assertThatExceptionOfType(MalformedPacketException.class).isThrownBy(slice::u8);
  }

  @Test
  void aWindowOfAnArrayKnowsNothingOfTheRest() throws Exception {
    var reader = OctetReader.over(new byte[] {1, 2, 3, 4}, 1, 2);
    assertThat(reader.u16()).isEqualTo(0x0203);
    assertThatExceptionOfType(MalformedPacketException.class).isThrownBy(reader::u8);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> OctetReader.over(new byte[4], 2, 3));
  }
}
