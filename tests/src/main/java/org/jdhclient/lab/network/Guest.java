package org.jdhclient.lab.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.debian.Installation;

/** A container as LXC would start it: its eth0 is down and has no address. */
public final class Guest implements AutoCloseable {
  public static final String INTERFACE = "eth0";
  public static final String MAC = "00:16:3e:11:22:33";

  /** As which tests have it known to DHCPv6 servers: type 1, hardware type 1, a time, its MAC. */
  public static final String DUID = "00:01:00:01:32:95:f8:26:" + MAC;

  /** The same as dhclient writes it. */
  private static final String DUID_STATEMENT =
      "default-duid \"\\000\\001\\000\\0012\\225\\370&\\000\\026>\\021\\\"3\";\n";

  private final Cell cell;

  private Guest(Cell cell) {
    this.cell = cell;
  }

  /** A guest with jdhclient installed, if the system property jdhclient.dist names its tree. */
  public static Guest open(String name) {
    return open(name, command -> {});
  }

  /**
   * @param narrator is told each command before it is run
   */
  public static Guest open(String name, Consumer<String> narrator) {
    var usr = Installation.named().map(each -> each.usr().toString()).orElse("");
    return new Guest(Cell.open(name, usr, narrator));
  }

  /** A guest with this jdhclient. */
  public static Guest open(String name, Installation installation) {
    return new Guest(Cell.open(name, installation.usr().toString(), command -> {}));
  }

  public Cell cell() {
    return cell;
  }

  public CommandResult run(String... command) {
    return cell.run(command);
  }

  /** Starts the client under test with these arguments. */
  public Running jdhclient(String... arguments) {
    return jdhclient(line -> {}, arguments);
  }

  /**
   * @param listener is given each line of its output at once, in another thread
   */
  public Running jdhclient(Consumer<String> listener, String... arguments) {
    var command = Stream.concat(Stream.of("jdhclient"), Stream.of(arguments));
    return cell.start(listener, command.toArray(String[]::new));
  }

  /** The IPv4 addresses of eth0. */
  public List<InterfaceAddress> addresses() {
    return cell
        .run("ip", "-4", "-oneline", "addr", "show", "dev", INTERFACE)
        .orThrow()
        .lines()
        .stream()
        .map(InterfaceAddress::parse)
        .toList();
  }

  /** The IPv6 addresses of eth0 that are not for the link alone. */
  public List<InterfaceAddress> globalAddresses() {
    return cell
        .run("ip", "-6", "-oneline", "addr", "show", "dev", INTERFACE, "scope", "global")
        .orThrow()
        .lines()
        .stream()
        .map(InterfaceAddress::parse)
        .toList();
  }

  /** Sets eth0 up and waits until its link-local address is fit for use. */
  public void awaitLinkLocal() {
    awaitLinkLocal(INTERFACE);
  }

  /** The same of another interface. */
  public void awaitLinkLocal(String networkInterface) {
    cell.run("ip", "link", "set", networkInterface, "up").orThrow();
    Await.until(
        networkInterface + " has a link-local address",
        () -> {
          var shown = cell.run("ip", "-6", "addr", "show", "dev", networkInterface).orThrow().out();
          return shown.contains(" fe80:") && !shown.contains("tentative");
        });
  }

  /**
   * Waits until the kernel has told that eth0 has lost its carrier: of one that is back before,
   * nobody hears.
   */
  public void awaitNoCarrier() {
    var state = "/sys/class/net/" + INTERFACE + "/operstate";
    Await.until(
        "eth0 is down without a carrier",
        () -> !cell.run("cat", state).orThrow().out().strip().equals("up"));
  }

  /** Writes a lease file that holds {@link #DUID} and nothing else. */
  public void giveDuid(String leaseFile) {
    try {
      Files.writeString(cell.file(leaseFile), DUID_STATEMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every IPv4 route of the main table, one a line as {@code ip route} prints it. */
  public List<String> routes() {
    return cell.run("ip", "-4", "route", "show").orThrow().lines().stream()
        .map(String::strip)
        .toList();
  }

  public String resolvConf() {
    return cell.run("cat", "/etc/resolv.conf").orThrow().out();
  }

  public int mtu() {
    return Integer.parseInt(cell.run("cat", "/sys/class/net/eth0/mtu").orThrow().out().strip());
  }

  /** Whether eth0 is administratively up. */
  public boolean isUp() {
    return cell.run("ip", "link", "show", "dev", INTERFACE, "up").orThrow().out().contains("eth0");
  }

  @Override
  public void close() {
    cell.close();
  }
}
