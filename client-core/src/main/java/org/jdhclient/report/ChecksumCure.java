package org.jdhclient.report;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Family;

/**
 * What a host's owner can do about checksums that are left unfinished, as lines for a shell.
 *
 * @param host by which the bridge has its name
 * @param family whose DHCP has such checksums
 */
public record ChecksumCure(LikelyHost host, Family family) {

  /** The shortest of them, in a sentence. */
  public String sentence() {
    return host == LikelyHost.UNKNOWN
        ? offload() + " (BRIDGE being the one this guest is plugged into)"
        : offload() + " (" + host.word() + ", by the look of it)";
  }

  /** All of them, with what is known of the host. */
  public List<String> explained() {
    var lines = new ArrayList<String>();
    lines.add(
        host == LikelyHost.UNKNOWN
            ? "Any one of these cures it on the host, BRIDGE being its bridge's name:"
            : "Any one of these cures it on the host. By the look of it that is "
                + host.word()
                + ": "
                + host.habit()
                + ".");
    commands().forEach(command -> lines.add("  " + command));
    return lines;
  }

  /** All of them, as lines for a shell; any one will do. */
  List<String> commands() {
    return family == Family.V4
        ? List.of(offload(), fill("iptables", "bootpc"), tc(), nft())
        : List.of(offload(), fill("ip6tables", "dhcpv6-client"), tc());
  }

  /** Whatever the host itself sends through the bridge is finished by its kernel. */
  private String offload() {
    return "ethtool -K " + host.bridge() + " tx off";
  }

  private static String fill(String program, String port) {
    return program
        + " -t mangle -A POSTROUTING -p udp --dport "
        + port
        + " -j CHECKSUM --checksum-fill";
  }

  /** For hosts without iptables: replies of DHCPv4 (port 68) and of DHCPv6 (port 546). */
  private String tc() {
    var filter = "tc filter add dev " + host.bridge() + " egress protocol ";
    return "tc qdisc add dev "
        + host.bridge()
        + " clsact && "
        + filter
        + "ip u32 match ip protocol 17 0xff match ip dport 68 0xffff action csum ip and udp && "
        + filter
        + "ipv6 u32 match ip6 protocol 17 0xff match ip6 dport 546 0xffff action csum udp";
  }

  /**
   * nftables cannot finish a checksum; 0 says that there is none, which IPv4 allows, and IPv6 does
   * not.
   */
  private String nft() {
    return "nft 'table ip dhcp_checksums { chain clear { type filter hook postrouting priority 300;"
        + " oifname \""
        + host.bridge()
        + "\" udp dport 68 udp checksum set 0; }; }'";
  }
}
