package org.jdhclient.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.network.Guest;

/**
 * A DHCP client and the way it is run; the whole table of them is here.
 *
 * @param name as it is named in tables and on the command line
 * @param preparation a line of shell that makes the guest ready for it; empty if nothing is needed
 * @param command starts it on eth0
 * @param habits what sets it apart from the others
 */
record Contender(String name, String preparation, List<String> command, Set<Habit> habits) {
  enum Habit {
    /** Its command does not return; it is the service itself. */
    STAYS,
    /** It does not ask for an earlier lease when it starts again (RFC 2131, 3.2). */
    FORGETS,
    /** It is the form of the client that runs on a JVM. */
    ON_JVM,
    /** Has to be asked for by name. */
    EXTRA
  }

  /** The one that the others are compared with. */
  static final String REFERENCE = "dhclient";

  private static final String AS_IN_A_CONTAINER =
      "mkdir -p /run/systemd/netif /etc/systemd/network"
          + " && echo lxc >/run/systemd/container"
          + " && for d in . links leases lldp; do"
          + " install -d -o systemd-network /run/systemd/netif/$d; done"
          + " && printf '[Match]\\nName=eth0\\n[Network]\\nDHCP=ipv4\\nIPv6AcceptRA=no\\n'"
          + " >/etc/systemd/network/10-eth0.network"
          // Where /sys can be written, it waits for udev.
          + " && { mount -o remount,bind,ro /sys || mount -o remount,ro /sys; }";

  static final Contender DHCLIENT =
      returns(
          REFERENCE,
          "dhclient",
          "-4",
          "-v",
          "-pf",
          "/run/dhclient.eth0.pid",
          "-lf",
          "/var/lib/dhcp/dhclient.eth0.leases",
          "eth0");
  static final Contender JDHCLIENT = returns("jdhclient", "jdhclient", "-v", "eth0");
  private static final Contender JVM =
      new Contender(
          "jdhclient-jvm",
          "",
          List.of("jdhclient", "-v", "eth0"),
          Set.of(Habit.ON_JVM, Habit.EXTRA));

  static final List<Contender> ALL =
      List.of(
          DHCLIENT,
          new Contender(
              "networkd",
              AS_IN_A_CONTAINER,
              List.of("/lib/systemd/systemd-networkd"),
              Set.of(Habit.STAYS)),
          new Contender(
              "udhcpc",
              "",
              List.of("udhcpc", "-n", "-p", "/run/udhcpc.eth0.pid", "-i", "eth0"),
              Set.of(Habit.FORGETS)),
          returns("dhcpcd-noarp", "dhcpcd", "--noarp", "eth0"),
          new Contender("dhcpcd", "", List.of("dhcpcd", "eth0"), Set.of(Habit.EXTRA)),
          JDHCLIENT,
          JVM);

  Contender {
    command = List.copyOf(command);
    habits = Set.copyOf(habits);
  }

  private static Contender returns(String name, String... command) {
    return new Contender(name, "", List.of(command), Set.of());
  }

  /** A guest with it installed. */
  Guest guest(String name) {
    var installed = Installation.underTest();
    return Guest.open(name, is(Habit.ON_JVM) ? installed.onJvm() : installed);
  }

  boolean is(Habit habit) {
    return habits.contains(habit);
  }

  /** The same on these interfaces. */
  Contender on(List<String> interfaces) {
    var others = new ArrayList<>(command.subList(0, command.size() - 1));
    others.addAll(interfaces);
    return new Contender(name, preparation, others, habits);
  }
}
