package org.jdhclient.lab.network;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdhclient.lab.cell.Cell;

/** The host's side of an LXC network: the bridge lxcbr0, 10.0.3.1/24, as lxc-net sets it up. */
public final class LxcBridge implements AutoCloseable {
  public static final String NAME = "lxcbr0";
  public static final String ADDRESS = "10.0.3.1";

  private static final String FILL = "-j CHECKSUM --checksum-fill";

  /** Of a message the first octet is its type (RFC 9915 8); it stands behind 64 bits of UDP. */
  private static final String LOSE_RENEWS =
      "add table ip6 lab; add chain ip6 lab in { type filter hook input priority 0; };"
          + " add rule ip6 lab in udp dport 547 @th,64,8 5 drop";

  private final Cell host;
  private final AtomicInteger ports = new AtomicInteger();

  private LxcBridge(Cell host) {
    this.host = host;
  }

  public static LxcBridge open() {
    return open(command -> {});
  }

  /**
   * @param narrator is told each command before it is run
   */
  public static LxcBridge open(Consumer<String> narrator) {
    return open("", narrator);
  }

  /**
   * @param usr a directory to lay over the host's /usr, as {@link Cell} takes it; or empty
   */
  public static LxcBridge open(String usr, Consumer<String> narrator) {
    var host = Cell.open("host", usr, narrator);
    // A bridge waits before it forwards unless it is told not to; lxc-net's does not.
    host.run("ip", "link", "add", NAME, "type", "bridge", "stp_state", "0", "forward_delay", "0")
        .orThrow();
    host.run("ip", "link", "set", NAME, "address", "00:16:3e:00:00:00").orThrow();
    host.run("ip", "addr", "add", ADDRESS + "/24", "broadcast", "+", "dev", NAME).orThrow();
    host.run("ip", "link", "set", NAME, "up").orThrow();
    return new LxcBridge(host);
  }

  public Cell host() {
    return host;
  }

  /** The bridge's own end of all cables, where every frame to and from this host passes. */
  public Port uplink() {
    return new Port(host, NAME);
  }

  /**
   * Gives a cell an interface eth0 on this bridge, down and without an address; the bridge's end of
   * it is up.
   */
  public Port plug(Cell cell, String mac) {
    return plug(cell, Guest.INTERFACE, mac);
  }

  /** The same, with another name for the interface. */
  public Port plug(Cell cell, String interfaceName, String mac) {
    var port = "veth" + ports.getAndIncrement();
    host.runInNetworkOnly(
            "ip",
            "link",
            "add",
            port,
            "type",
            "veth",
            "peer",
            "name",
            interfaceName,
            "address",
            mac,
            "netns",
            cell.init())
        .orThrow();
    host.run("ip", "link", "set", port, "master", NAME, "up").orThrow();
    return new Port(host, port);
  }

  /** From now on no request by unicast reaches a server here; broadcasts do. */
  public void loseUnicastRequests() {
    lose("--destination", ADDRESS);
  }

  /** From now on no request of a client without an address reaches a server here. */
  public void loseRequestsFromNowhere() {
    lose("--source", "0.0.0.0");
  }

  /**
   * From now on this host computes the checksums of what it sends to a guest itself, and leaves
   * nothing to hardware.
   */
  public void switchTxOffloadOff(Port port) {
    host.run("ethtool", "-K", NAME, "tx", "off").orThrow();
    host.run("ethtool", "-K", port.name(), "tx", "off").orThrow();
  }

  /** From now on netfilter finishes the UDP checksum of whatever goes to a client of DHCP. */
  public void fillChecksumsOfReplies() {
    for (var rule : List.of("iptables %s bootpc %s", "ip6tables %s dhcpv6-client %s")) {
      host.shell(rule.formatted("-t mangle -A POSTROUTING -p udp --dport", FILL)).orThrow();
    }
  }

  /** From now on no Renew reaches a DHCPv6 server here; all else does. */
  public void loseRenews() {
    host.shell("nft '" + LOSE_RENEWS + "'").orThrow();
  }

  private void lose(String direction, String address) {
    host.run(
            "iptables",
            "-A",
            "INPUT",
            "-i",
            NAME,
            direction,
            address,
            "-p",
            "udp",
            "--dport",
            "67",
            "-j",
            "DROP")
        .orThrow();
  }

  @Override
  public void close() {
    host.close();
  }
}
