package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.junit.jupiter.api.Test;

/** Frames that tell of a segment: routers, bridges, fragments. */
class SegmentFramesTest {
  private static final MacAddress OURS = MacAddress.parse("00:16:3e:11:22:33");
  private static final MacAddress BRIDGE = MacAddress.parse("00:16:3e:00:00:00");

  @Test
  void aSolicitationHasARightChecksum() throws MalformedPacketException {
    var frame = RouterDiscovery.solicitation(OURS);

    var reader = frame.slice(14, frame.length()).reader();
    reader.skip(8);
    // Addresses and message, and of the pseudo-header (RFC 8200 8.1) length and next header.
    var sum = reader.sumRemaining(reader.remaining()).addWord(8).addWord(58);
    assertThat(sum.folded()).isEqualTo(0xffff);
    assertThat(frame.length()).isEqualTo(14 + 40 + 8);
  }

  @Test
  void anAdvertisementTellsWhetherAddressesAreManaged() throws MalformedPacketException {
    assertThat(RouterDiscovery.decode(advertisement(134, 0x80)))
        .isEqualTo(new RouterDiscovery.Advertisement(BRIDGE, true, false, 1800));
    assertThat(RouterDiscovery.decode(advertisement(134, 0x40)))
        .isEqualTo(new RouterDiscovery.Advertisement(BRIDGE, false, true, 1800));
    assertThatThrownBy(() -> RouterDiscovery.decode(advertisement(135, 0)))
        .isInstanceOf(MalformedPacketException.class);
  }

  private static Octets advertisement(int type, int flags) {
    var writer = new OctetWriter();
    writer.u16(0x3333).i32(1).macAddress(BRIDGE).u16(0x86dd);
    writer.i32(0x60000000).u16(16).u8(58).u8(255).zeros(32);
    return writer.u8(type).u8(0).u16(0).u8(64).u8(flags).u16(1800).zeros(8).toOctets();
  }

  @Test
  void aBridgeSaysHowLongItsPortsWait() throws MalformedPacketException {
    var writer = new OctetWriter();
    writer.u16(0x0180).i32(0xc2000000).macAddress(BRIDGE).u16(38);
    writer.u8(0x42).u8(0x42).u8(3).u16(0).u8(0).u8(0).u8(0);
    writer.u16(0x8000).macAddress(BRIDGE).i32(0).u16(0x8000).macAddress(BRIDGE);
    writer.u16(0x8001).u16(0).u16(20 << 8).u16(2 << 8).u16(15 << 8);

    assertThat(BridgeHello.decode(writer.toOctets())).isEqualTo(new BridgeHello(BRIDGE, 15));
  }

  @Test
  void onlyTheFirstFragmentTellsItsPort() throws MalformedPacketException {
    assertThat(DatagramFragment.decode(fragment(0x2000)))
        .isEqualTo(new DatagramFragment(BRIDGE, Ipv4Address.of(10, 0, 3, 1), 68, 396));
    assertThatThrownBy(() -> DatagramFragment.decode(fragment(0x2001)))
        .isInstanceOf(MalformedPacketException.class);
    assertThatThrownBy(() -> DatagramFragment.decode(fragment(0)))
        .isInstanceOf(MalformedPacketException.class);
  }

  private static Octets fragment(int flagsAndOffset) {
    var writer = new OctetWriter();
    writer.macAddress(OURS).macAddress(BRIDGE).u16(0x0800);
    writer.u8(0x45).u8(0).u16(396).u16(7).u16(flagsAndOffset).u8(64).u8(17).u16(0);
    writer.ipv4Address(Ipv4Address.of(10, 0, 3, 1)).ipv4Address(Ipv4Address.BROADCAST);
    return writer.u16(67).u16(68).zeros(8).toOctets();
  }
}
