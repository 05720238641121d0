package org.jdhclient.lab.server;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.LxcBridge;

/** A real dnsmasq, run as LXC's lxc-net runs it. */
public final class Dnsmasq implements AutoCloseable {
  /**
   * Where it serves.
   *
   * @param networkInterface the interface it listens on
   * @param address its own address there
   * @param range the first and the last address that it leases, with a comma between
   */
  public record Service(String networkInterface, String address, String range) {
    /** What lxc-net serves. */
    public static final Service LXC =
        new Service(LxcBridge.NAME, LxcBridge.ADDRESS, "10.0.3.2,10.0.3.254");

    public Service withRange(String otherRange) {
      return new Service(networkInterface, address, otherRange);
    }
  }

  /** Of {@code 2001:db8:1::/64}, more addresses than a bridge has ports. */
  private static final List<String> DHCPV6 =
      List.of(
          "--dhcp-range=2001:db8:1::1000,2001:db8:1::1fff,64,3600",
          "--dhcp-option=option6:dns-server,[2001:db8:1::1]",
          "--dhcp-option=option6:domain-search,lab.test");

  private final Cell cell;
  private final Service service;
  private final List<String> lasting;
  private final Running running;

  private Dnsmasq(Cell cell, Service service, List<String> lasting, Running running) {
    this.cell = cell;
    this.service = service;
    this.lasting = lasting;
    this.running = running;
  }

  /** Runs it on the bridge with lxc-net's own command line, and more options if given. */
  public static Dnsmasq start(LxcBridge bridge, String... options) {
    return start(bridge.host(), Service.LXC, options);
  }

  /** The same, but that it leases addresses of both families; it advertises no router of IPv6. */
  public static Dnsmasq startForBothFamilies(LxcBridge bridge, String... options) {
    BridgeCarrier.give(bridge);
    Serving6.begin(bridge.host(), ServedNetwork6.LXC.host(1));
    return start(bridge.host(), Service.LXC, DHCPV6, options);
  }

  /** Returns when it is ready to answer. */
  public static Dnsmasq start(Cell cell, Service service, String... options) {
    return start(cell, service, List.of(), options);
  }

  /**
   * The same.
   *
   * @param lasting options that it has after a restart too
   */
  private static Dnsmasq start(
      Cell cell, Service service, List<String> lasting, String... options) {
    var lxcNet =
        List.of(
            "dnsmasq",
            "--conf-file=/dev/null",
            "-u",
            "dnsmasq",
            "--strict-order",
            "--bind-interfaces",
            "--pid-file=/run/dnsmasq.pid",
            "--listen-address",
            service.address(),
            "--dhcp-range",
            service.range(),
            "--dhcp-lease-max=253",
            "--dhcp-no-override",
            "--except-interface=lo",
            "--interface=" + service.networkInterface(),
            "--dhcp-leasefile=" + leaseFile(service),
            "--dhcp-authoritative");
    var ours = List.of("--keep-in-foreground", "--log-dhcp", "--log-facility=-");
    var command = Stream.of(lxcNet, ours, lasting, List.of(options)).flatMap(List::stream);
    var running = cell.start(command.toArray(String[]::new));
    running.awaitLine("DHCP, sockets bound");
    return new Dnsmasq(cell, service, lasting, running);
  }

  private static String leaseFile(Service service) {
    return "/var/lib/misc/dnsmasq." + service.networkInterface() + ".leases";
  }

  /** Its log, every option that it sent included. */
  public Running log() {
    return running;
  }

  /** The leases it has written down. */
  public String leases() {
    return cell.run("cat", leaseFile(service)).orThrow().out();
  }

  /** Whether it leases an address now, or has spoken of it, as of one that was given back. */
  public boolean hasGiven(String address) {
    var word = " " + address + " ";
    return leases().contains(word)
        || running.lines().stream().anyMatch(line -> (line + " ").contains(word));
  }

  public void stop() {
    running.terminate();
  }

  /** Ends it if need be, and lets it forget whom it leased what. */
  public void forgetLeases() {
    running.close();
    cell.run("rm", "-f", leaseFile(service)).orThrow();
  }

  /** Begins anew where it served, with what it remembers, another range and these options. */
  public Dnsmasq restart(String range, String... options) {
    running.close();
    return start(cell, service.withRange(range), lasting, options);
  }

  @Override
  public void close() {
    running.close();
  }
}
