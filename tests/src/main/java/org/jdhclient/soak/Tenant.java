package org.jdhclient.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jdhclient.address.Family;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.InterfaceAddress;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.network.Port;

/** A guest with a client of either family, which tries again soon. */
final class Tenant implements AutoCloseable {
  private static final String IMPATIENT = "timeout 20;\nretry 5;\n";
  private static final Pattern DIRTY = Pattern.compile("(?m)^Private_Dirty:\\s+(\\d+) kB$");

  private final int number;
  private final Guest guest;
  private final Port port;

  private Tenant(int number, Guest guest, Port port) {
    this.number = number;
    this.guest = guest;
    this.port = port;
  }

  static Tenant on(LxcBridge bridge, int number) {
    var guest = Guest.open("ct" + number);
    var port = bridge.plug(guest.cell(), "00:16:3e:50:00:%02x".formatted(number));
    var tenant = new Tenant(number, guest, port);
    tenant.write("/etc/dhcp/dhclient.conf", IMPATIENT);
    return tenant;
  }

  private void write(String file, String text) {
    try {
      var path = guest.cell().file(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Cell cell() {
    return guest.cell();
  }

  Port port() {
    return port;
  }

  /** Has the client of a family begin, or do what else it is called with; it goes on behind. */
  Running jdhclient(Family family, String... flags) {
    var arguments = new ArrayList<>(List.of(flag(family)));
    arguments.addAll(List.of(flags));
    arguments.add(Guest.INTERFACE);
    return guest.jdhclient(arguments.toArray(String[]::new));
  }

  private static String flag(Family family) {
    return family == Family.V4 ? "-4" : "-6";
  }

  /** The addresses that are not for the link alone. */
  List<InterfaceAddress> addresses(Family family) {
    return family == Family.V4 ? guest.addresses() : guest.globalAddresses();
  }

  void removeAddresses(Family family) {
    for (var address : addresses(family)) {
      // The kernel may have been faster: its lifetime ends some time.
      guest.run("ip", "addr", "del", address.cidr(), "dev", Guest.INTERFACE);
    }
  }

  /** Sends a client a signal, if there is one. */
  void signal(Family family, String name) {
    pid(family).ifPresent(pid -> guest.run("kill", "-" + name, Long.toString(pid)));
  }

  private OptionalLong pid(Family family) {
    var file = family == Family.V4 ? "/run/dhclient.pid" : "/run/dhclient6.pid";
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(guest.cell().file(file)).strip()));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** How many descriptors a client has open; 0 if there is no client. */
  int descriptors(Family family) {
    return (int) pid(family).stream().mapToObj(this::openFiles).flatMap(List::stream).count();
  }

  private List<Path> openFiles(long pid) {
    try (var open = Files.list(guest.cell().file("/proc/" + pid + "/fd"))) {
      return open.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The memory that a client has written and shares with nobody, in KiB; 0 without a client. */
  long dirtyKib(Family family) {
    return pid(family).stream().map(this::dirtyKib).sum();
  }

  private long dirtyKib(long pid) {
    try {
      var sums = Files.readString(guest.cell().file("/proc/" + pid + "/smaps_rollup"));
      var found = DIRTY.matcher(sums);
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String resolvConf() {
    return guest.resolvConf();
  }

  List<String> routes() {
    return guest.routes();
  }

  @Override
  public String toString() {
    return "guest " + number;
  }

  @Override
  public void close() {
    guest.close();
  }
}
