package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.netlink.EncodingTest.assertEncoded;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.junit.jupiter.api.Test;

/** Each request, octet for octet as iproute2 6.1 sends it for the command in the comment. */
class Ipv6EncodingTest {
  private static final Ipv6AddressMessage LEASED =
      new Ipv6AddressMessage(3, Ipv6Address.parse("2001:db8::5"), 128, 0, 1800, 3600);
  private static final UnreachableRoute DELEGATED =
      new UnreachableRoute(Ipv6Prefix.parse("2001:db8:1::/56"));

  /**
   * {@code ip addr replace 2001:db8::5/128 dev veth0 valid_lft 3600 preferred_lft 1800
   * noprefixroute}.
   */
  @Test
  void addressSet() {
    assertEncoded(
        LEASED.set(),
        0x6b0c2f8c,
        "5c000000140005058c2f0c6b00000000 0a80000003000000"
            + "14000200 20010db8000000000000000000000005 0800080000020000"
            + "14000100 20010db8000000000000000000000005"
            + "14000600 08070000100e0000 0000000000000000");
  }

  /** {@code ip addr replace 2001:db8::5/64 dev veth0 valid_lft 3600 preferred_lft 1800}. */
  @Test
  void addressSetWithItsNetwork() {
    assertEncoded(
        new Ipv6AddressMessage(3, LEASED.address(), 64, 0, 1800, 3600).set(),
        0x6b0c2f8c,
        "54000000140005058c2f0c6b00000000 0a40000003000000"
            + "14000200 20010db8000000000000000000000005"
            + "14000100 20010db8000000000000000000000005"
            + "14000600 08070000100e0000 0000000000000000");
  }

  /** {@code ip addr del 2001:db8::5/128 dev veth0}. */
  @Test
  void addressDelete() {
    assertEncoded(
        LEASED.delete(),
        0x6b0c2f91,
        "4000000015000500912f0c6b00000000 0a80000003000000"
            + "14000200 20010db8000000000000000000000005"
            + "14000100 20010db8000000000000000000000005");
  }

  /** {@code ip -6 route replace unreachable 2001:db8:1::/56 proto dhcp metric 4294967294}. */
  @Test
  void unreachableSet() {
    assertEncoded(
        DELEGATED.set(),
        0x6b0c2f8c,
        "38000000180005058c2f0c6b00000000 0a380000fe10000700000000"
            + "14000100 20010db8000100000000000000000000 08000600feffffff");
  }

  /** {@code ip -6 route del unreachable 2001:db8:1::/56 proto dhcp metric 4294967294}. */
  @Test
  void unreachableDelete() {
    assertEncoded(
        DELEGATED.delete(),
        0x6b0c2f8c,
        "38000000190005008c2f0c6b00000000 0a380000fe10000700000000"
            + "14000100 20010db8000100000000000000000000 08000600feffffff");
  }
}
