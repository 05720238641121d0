package org.jdhclient.linux.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.bpf.BpfInterpreter;
import org.jdhclient.wire.OctetWriter;
import org.junit.jupiter.api.Test;

class SegmentFilterTest {
  private static final MacAddress HOST = MacAddress.parse("00:16:3e:11:22:33");
  private static final MacAddress ALL = MacAddress.parse("ff:ff:ff:ff:ff:ff");
  private static final int IPV4 = 0x0800;
  private static final int UDP = 17;

  private static boolean accepts(byte[] frame) {
    return BpfInterpreter.accepts(SegmentFilter.around(68, 67), frame);
  }

  private static byte[] frame(MacAddress to, int etherType, int fragment, int protocol, int port) {
    var writer = new OctetWriter().macAddress(to).macAddress(HOST).u16(etherType);
    writer.u8(0x45).u8(0).u16(40).u16(1).u16(fragment).u8(64).u8(protocol).u16(0).zeros(8);
    return writer.u16(1234).u16(port).zeros(8).toByteArray();
  }

  @Test
  void whatManyListenToPasses() {
    assertThat(accepts(frame(ALL, 0x86dd, 0, 6, 80))).isTrue();
    assertThat(accepts(frame(MacAddress.parse("01:80:c2:00:00:00"), 38, 0, 0, 0))).isTrue();
  }

  @Test
  void arpPasses() {
    assertThat(accepts(frame(HOST, 0x0806, 0, 0, 0))).isTrue();
  }

  @Test
  void dhcpPassesBothWays() {
    assertThat(accepts(frame(HOST, IPV4, 0, UDP, 68))).isTrue();
    assertThat(accepts(frame(HOST, IPV4, 0x4000, UDP, 67))).isTrue();
  }

  @Test
  void fragmentsOfDatagramsPass() {
    assertThat(accepts(frame(HOST, IPV4, 0x2000, UDP, 53))).isTrue();
    assertThat(accepts(frame(HOST, IPV4, 0x0007, UDP, 0))).isTrue();
  }

  private static boolean acceptsOfIpv6(MacAddress to, int etherType, int nextHeader, int port) {
    var writer = new OctetWriter().macAddress(to).macAddress(HOST).u16(etherType);
    writer.i32(0x60000000).u16(8).u8(nextHeader).u8(64).zeros(32);
    var frame = writer.u16(1234).u16(port).zeros(4).toByteArray();
    return BpfInterpreter.accepts(SegmentFilter.aroundIpv6(546, 547), frame);
  }

  @Test
  void ofIpv6WhatHostsSayOfThemselvesPassesAndDhcp() {
    int ipv6 = 0x86dd;
    int icmpv6 = 58;
    assertThat(acceptsOfIpv6(HOST, ipv6, icmpv6, 0)).isTrue();
    assertThat(acceptsOfIpv6(HOST, ipv6, UDP, 546)).isTrue();
    assertThat(acceptsOfIpv6(HOST, ipv6, UDP, 547)).isTrue();
    assertThat(acceptsOfIpv6(ALL, 0x0806, 0, 0)).isTrue();
    assertThat(acceptsOfIpv6(HOST, ipv6, UDP, 53)).isFalse();
    assertThat(acceptsOfIpv6(HOST, ipv6, 6, 546)).isFalse();
    assertThat(acceptsOfIpv6(HOST, IPV4, UDP, 546)).isFalse();
  }

  @Test
  void whatHostsSayToEachOtherStaysOut() {
    assertThat(accepts(frame(HOST, IPV4, 0, UDP, 53))).isFalse();
    assertThat(accepts(frame(HOST, IPV4, 0, 6, 68))).isFalse();
    assertThat(accepts(frame(HOST, 0x86dd, 0, UDP, 68))).isFalse();
  }
}
