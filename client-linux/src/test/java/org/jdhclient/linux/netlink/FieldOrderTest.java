package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HexFormat;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.linux.libc.CCompiler;
import org.jdhclient.linux.libc.struct.Ifaddrmsg;
import org.jdhclient.linux.libc.struct.Ifinfomsg;
import org.jdhclient.linux.libc.struct.Prefixmsg;
import org.jdhclient.linux.libc.struct.Rtmsg;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields are written and read one after the other: in the order that the headers have. */
class FieldOrderTest {
  private static final Ipv4Address ADDRESS = Ipv4Address.of(10, 0, 3, 5);

  @TempDir private Path directory;

  @BeforeEach
  void requireCompiler() {
    assumeTrue(CCompiler.isThere(), "no C compiler (cc) on the PATH: fields not compared");
  }

  private String octets(String type, String fields) throws Exception {
    return CCompiler.octets(directory, type, fields);
  }

  private NetlinkReader reader(String type, String fields, NetlinkWriter attributes)
      throws Exception {
    var head = Octets.copyOf(HexFormat.of().parseHex(octets(type, fields)));
    return NetlinkReader.over(head.concat(attributes.toOctets()).toByteArray());
  }

  private static String hex(NetlinkWriter writer) {
    return HexFormat.of().formatHex(writer.toByteArray());
  }

  @Test
  void ofAMessage() throws Exception {
    var writer = new NetlinkWriter();
    writer.endMessage(writer.beginMessage(20, 0x505, 7));
    var fields = ".nlmsg_len = 16, .nlmsg_type = 20, .nlmsg_flags = 0x505, .nlmsg_seq = 7";
    assertThat(hex(writer)).isEqualTo(octets("struct nlmsghdr", fields));
  }

  @Test
  void ofAnAttribute() throws Exception {
    var writer = new NetlinkWriter();
    writer.endAttribute(writer.beginAttribute(9));
    assertThat(hex(writer)).isEqualTo(octets("struct rtattr", ".rta_len = 4, .rta_type = 9"));
  }

  @Test
  void ofAnAddressThatIsSet() throws Exception {
    assertThat(hex(AddressMessage.header(2, 24, 3)))
        .isEqualTo(
            octets("struct ifaddrmsg", ".ifa_family = 2, .ifa_prefixlen = 24, .ifa_index = 3"));
  }

  @Test
  void ofLifetimes() throws Exception {
    var writer = new NetlinkWriter();
    AddressMessage.addLifetimes(writer, 1800, 3600);
    assertThat(hex(writer).substring(8))
        .isEqualTo(octets("struct ifa_cacheinfo", ".ifa_prefered = 1800, .ifa_valid = 3600"));
  }

  @Test
  void ofAnAddressThatIsThere() throws Exception {
    var attributes = new NetlinkWriter().attribute(Ifaddrmsg.IFA_LOCAL, ADDRESS);
    AddressMessage.addLifetimes(attributes, 1800, 3600);
    var fields =
        ".ifa_family = 2, .ifa_prefixlen = 24, .ifa_flags = 1, .ifa_scope = 253, .ifa_index = 3";
    var none = Ipv4Address.ANY;
    assertThat(AddressMessage.decode(reader("struct ifaddrmsg", fields, attributes)))
        .isEqualTo(new AddressMessage(3, ADDRESS, 24, 1, none, 3600, 1800, 0, ""));
  }

  @Test
  void ofAnIpv6AddressThatIsThere() throws Exception {
    var address = Ipv6Address.parse("2001:db8::5");
    var attributes = new NetlinkWriter().attribute(Ifaddrmsg.IFA_ADDRESS, address);
    AddressMessage.addLifetimes(attributes, 1800, 3600);
    var fields =
        ".ifa_family = 10, .ifa_prefixlen = 64, .ifa_flags = 8, .ifa_scope = 253, .ifa_index = 3";
    assertThat(Ipv6AddressMessage.decode(reader("struct ifaddrmsg", fields, attributes)))
        .isEqualTo(new Ipv6AddressMessage(3, address, 64, 8, 1800, 3600));
  }

  @Test
  void ofARouteThatIsSet() throws Exception {
    assertThat(hex(RouteMessage.header(2, 24, 254, 16, 253, 1)))
        .isEqualTo(
            octets(
                "struct rtmsg",
                ".rtm_family = 2, .rtm_dst_len = 24, .rtm_table = 254, .rtm_protocol = 16,"
                    + " .rtm_scope = 253, .rtm_type = 1"));
  }

  @Test
  void ofARouteThatIsThere() throws Exception {
    var attributes = new NetlinkWriter().attribute(Rtmsg.RTA_OIF, 3);
    var fields =
        ".rtm_family = 2, .rtm_dst_len = 8, .rtm_src_len = 7, .rtm_tos = 6, .rtm_table = 254,"
            + " .rtm_protocol = 16, .rtm_scope = 253, .rtm_type = 1, .rtm_flags = 5";
    var destination = Ipv4Prefix.containing(Ipv4Address.ANY, 8);
    assertThat(RouteMessage.decode(reader("struct rtmsg", fields, attributes)))
        .contains(new RouteMessage(destination, Ipv4Address.ANY, 3, Ipv4Address.ANY, 0, 16));
  }

  @Test
  void ofALinkThatIsSet() throws Exception {
    assertThat(hex(LinkMessage.header(3, 1, 0x41)))
        .isEqualTo(
            octets("struct ifinfomsg", ".ifi_index = 3, .ifi_flags = 1, .ifi_change = 0x41"));
  }

  @Test
  void ofALinkThatIsThere() throws Exception {
    var attributes = new NetlinkWriter().attribute(Ifinfomsg.IFLA_IFNAME, "eth0");
    var fields =
        ".ifi_family = 7, .ifi_type = 1, .ifi_index = 3, .ifi_flags = 0x11043, .ifi_change = 9";
    assertThat(LinkMessage.decode(reader("struct ifinfomsg", fields, attributes)))
        .isEqualTo(new LinkMessage(3, "eth0", 0x11043, 1, Octets.EMPTY, 0, 0));
  }

  @Test
  void ofAPrefixThatIsAdvertised() throws Exception {
    var network = Ipv6Address.parse("2001:db8::");
    var attributes = new NetlinkWriter().attribute(Prefixmsg.PREFIX_ADDRESS, network);
    var fields =
        ".prefix_family = 10, .prefix_ifindex = 3, .prefix_type = 5, .prefix_len = 64,"
            + " .prefix_flags = 9";
    assertThat(PrefixMessage.decode(reader("struct prefixmsg", fields, attributes)))
        .isEqualTo(new PrefixMessage(3, Ipv6Prefix.containing(network, 64), 0, 0));
  }
}
