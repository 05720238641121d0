package org.jdhclient.report;

import java.util.Optional;
import org.jdhclient.address.IpAddress;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;

/** What runs a guest, as far as a guest can tell, and what leaves checksums unfinished there. */
public enum LikelyHost {
  LXC(
      "LXC",
      "lxcbr0",
      "its lxc-net has checksums finished only where it finds iptables, and not where it uses nft"),
  LXD("LXD", "lxdbr0", "it clears the checksums of bridges that it manages, and of no others"),
  INCUS(
      "Incus", "incusbr0", "it clears the checksums of bridges that it manages, and of no others"),
  LIBVIRT(
      "libvirt",
      "virbr0",
      "with iptables it has checksums finished, with nft it takes a version that sets a tc rule,"
          + " and no other qdisc on the bridge"),
  KUBEVIRT(
      "KubeVirt",
      "k6t-eth0",
      "from release 1.7 on it leaves checksum offload on in the network of virt-launcher, where"
          + " this bridge is"),
  PROXMOX("Proxmox VE", "vmbr0", "it finishes no checksums, of whichever guest the server runs in"),
  UNKNOWN("", "BRIDGE", "");

  private static final Ipv4Address LXCBR0 = Ipv4Address.of(10, 0, 3, 1);
  private static final Ipv4Address VIRBR0 = Ipv4Address.of(192, 168, 122, 1);

  /** Its lxc-net sets the bridge's hardware address, of which the kernel makes this one. */
  private static final Ipv6Address LXCBR0_LINK_LOCAL = Ipv6Address.parse("fe80::216:3eff:fe00:0");

  private final String word;
  private final String bridge;
  private final String habit;

  LikelyHost(String word, String bridge, String habit) {
    this.word = word;
    this.bridge = bridge;
    this.habit = habit;
  }

  /** By the address that its server has unless somebody chose another. */
  public static Optional<LikelyHost> ofServer(IpAddress server) {
    if (server.equals(LXCBR0) || server.equals(LXCBR0_LINK_LOCAL)) {
      return Optional.of(LXC);
    }
    return server.equals(VIRBR0) ? Optional.of(LIBVIRT) : Optional.empty();
  }

  /** By the prefix from which it makes up hardware addresses, where that is its alone. */
  public static Optional<LikelyHost> ofGuest(MacAddress guest) {
    return switch (guest.toString().substring(0, "00:00:00".length())) {
      case "10:66:6a" -> Optional.of(INCUS);
      case "bc:24:11" -> Optional.of(PROXMOX);
      case "52:54:00" -> Optional.of(LIBVIRT);
      default -> Optional.empty();
    };
  }

  /** Its name; empty if it is not known. */
  public String word() {
    return word;
  }

  /** What its bridge is called unless somebody chose another name; BRIDGE if it is not known. */
  public String bridge() {
    return bridge;
  }

  /** What it does about checksums that are left unfinished; empty if it is not known. */
  public String habit() {
    return habit;
  }
}
