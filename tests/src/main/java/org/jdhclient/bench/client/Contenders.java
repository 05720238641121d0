package org.jdhclient.bench.client;

import static org.jdhclient.bench.client.Protocol.DHCPV4;
import static org.jdhclient.bench.client.Protocol.DHCPV6;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdhclient.bench.client.Contender.Habit;

/** The whole table of clients: of each family dhclient first, and jdhclient last. */
public final class Contenders {
  private static final List<String> INSTALLED = List.of();

  private static final String NETWORKD_IN_A_CONTAINER =
      "mkdir -p /run/systemd/netif /etc/systemd/network"
          + " && echo lxc >/run/systemd/container"
          + " && for d in . links leases lldp; do"
          + " install -d -o systemd-network /run/systemd/netif/$d; done"
          + " && printf '[Match]\\nName=eth0\\n[Network]\\nIPv6AcceptRA=no\\n%s'"
          + " >/etc/systemd/network/10-eth0.network"
          // Where /sys can be written, it waits for udev.
          + " && { mount -o remount,bind,ro /sys || mount -o remount,ro /sys; }";

  /** One address, whatever a router says. */
  private static final String DHCPCD6 =
      "printf 'duid\\nnoipv6rs\\ninterface eth0\\nia_na\\n' >/etc/dhcpcd6.conf";

  private static final String WIDE =
      "mkdir -p /var/lib/dhcpv6"
          + " && printf 'interface eth0 { send ia-na 0; };\\nid-assoc na 0 { };\\n'"
          + " >/run/dhcp6c.conf";

  private static final String DIBBLER =
      "mkdir -p /etc/dibbler /var/lib/dibbler /var/log/dibbler"
          + " && printf 'log-level 4\\niface eth0 {\\n ia\\n}\\n' >/etc/dibbler/client.conf";

  public static final List<Contender> ALL =
      List.of(
          returns(
              Contender.REFERENCE,
              DHCPV4,
              "dhclient -4 -v -pf /run/dhclient.eth0.pid -lf /var/lib/dhcp/dhclient.eth0.leases"
                  + " eth0"),
          networkd(DHCPV4, "DHCP=ipv4\\n", Habit.STAYS),
          new Contender(
              "udhcpc",
              DHCPV4,
              INSTALLED,
              "",
              words("udhcpc -n -p /run/udhcpc.eth0.pid -i eth0"),
              Set.of(Habit.FORGETS)),
          returns("dhcpcd-noarp", DHCPV4, "dhcpcd --noarp eth0"),
          new Contender("dhcpcd", DHCPV4, INSTALLED, "", words("dhcpcd eth0"), Set.of(Habit.EXTRA)),
          returns(Contender.OURS, DHCPV4, "jdhclient -v eth0"),
          onJvm(DHCPV4, "jdhclient -v eth0"),
          returns(
              Contender.REFERENCE,
              DHCPV6,
              "dhclient -6 -v -pf /run/dhclient6.eth0.pid -lf /var/lib/dhcp/dhclient6.eth0.leases"
                  + " eth0"),
          networkd(
              DHCPV6, "DHCP=ipv6\\n[DHCPv6]\\nWithoutRA=solicit\\n", Habit.STAYS, Habit.FORGETS),
          new Contender(
              "dhcpcd",
              DHCPV6,
              INSTALLED,
              DHCPCD6,
              words("dhcpcd -6 -f /etc/dhcpcd6.conf eth0"),
              Set.of()),
          new Contender(
              "wide-dhcp6c",
              DHCPV6,
              List.of("wide-dhcpv6-client", "libfl2"),
              WIDE,
              words("dhcp6c -f -c /run/dhcp6c.conf -p /run/dhcp6c.pid eth0"),
              Set.of(Habit.STAYS, Habit.FORGETS)),
          new Contender(
              "dibbler",
              DHCPV6,
              List.of("dibbler-client"),
              DIBBLER,
              words("dibbler-client run"),
              // It asks for its earlier lease, but sets no address then.
              Set.of(Habit.STAYS, Habit.FORGETS)),
          returns(Contender.OURS, DHCPV6, "jdhclient -6 -v eth0"),
          onJvm(DHCPV6, "jdhclient -6 -v eth0"));

  private Contenders() {}

  private static Contender returns(String name, Protocol protocol, String command) {
    return new Contender(name, protocol, INSTALLED, "", words(command), Set.of());
  }

  private static Contender onJvm(Protocol protocol, String command) {
    var habits = Set.of(Habit.ON_JVM, Habit.EXTRA);
    return new Contender("jdhclient-jvm", protocol, INSTALLED, "", words(command), habits);
  }

  /**
   * @param settings what its file says beyond the interface
   */
  private static Contender networkd(Protocol protocol, String settings, Habit... habits) {
    return new Contender(
        "networkd",
        protocol,
        INSTALLED,
        NETWORKD_IN_A_CONTAINER.formatted(settings),
        List.of("/lib/systemd/systemd-networkd"),
        Set.of(habits));
  }

  private static List<String> words(String command) {
    return List.of(command.split(" "));
  }

  /** Those that need not be asked for by name. */
  public static List<Contender> usual() {
    return ALL.stream().filter(each -> !each.is(Habit.EXTRA)).toList();
  }

  /**
   * Those of this name, one of each family that has it.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Stream<Contender> named(String name) {
    var found = ALL.stream().filter(each -> each.name().equals(name)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(name + ": no such client");
    }
    return found.stream();
  }

  public static Contender of(String name, Protocol protocol) {
    return named(name).filter(each -> each.protocol() == protocol).findFirst().orElseThrow();
  }
}
