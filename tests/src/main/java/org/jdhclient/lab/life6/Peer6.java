package org.jdhclient.lab.life6;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.server.Networkd;

/** Debian's other DHCPv6 clients: each reads what a UDP socket gives it. */
public enum Peer6 {
  DHCLIENT("", List.of("dhclient", "-6", "-d", "-v", "eth0")),

  /** It does not ask routers first. */
  DHCPCD(
      """
      duid
      noipv6rs
      interface eth0
      ia_na
      """,
      List.of("dhcpcd", "-6", "-B", "-d", "-f", Peer6.CONFIGURATION, "eth0")),

  /**
   * It would ask once a router has said that there is DHCPv6, and have the only address given to it
   * at its Solicit, unless it is told otherwise.
   */
  NETWORKD(
      """
      [Match]
      Name=eth0
      [Network]
      DHCP=ipv6
      IPv6AcceptRA=no
      [DHCPv6]
      WithoutRA=solicit
      RapidCommit=no
      """,
      Networkd.command(Peer6.CONFIGURATION)),

  WIDE_DHCP6C(
      """
      interface eth0 { send ia-na 0; };
      id-assoc na 0 { };
      """,
      List.of("dhcp6c", "-fD", "-c", Peer6.CONFIGURATION, "-p", "/run/dhcp6c.pid", "eth0")) {
    @Override
    void install(Lab lab) {
      DebianPackages.of("wide-dhcpv6-client", "libfl2").layOver(lab.guest().cell());
      lab.guest().run("mkdir", "-p", "/var/lib/dhcpv6").orThrow();
    }
  };

  private static final String CONFIGURATION = "/run/peer6.conf";

  private final String configuration;
  private final List<String> command;

  Peer6(String configuration, List<String> command) {
    this.configuration = configuration;
    this.command = List.copyOf(command);
  }

  /** Starts it in the foreground, in a guest whose link-local address is ready. */
  public Running start(Lab lab) {
    install(lab);
    try {
      Files.writeString(lab.guest().cell().file(CONFIGURATION), configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lab.guest().awaitLinkLocal();
    return lab.startInGuest(command.toArray(String[]::new));
  }

  /** Puts it there; most are installed. */
  void install(Lab lab) {
    lab.guest().run("sh", "-c", "command -v " + command.get(0)).orThrow();
  }
}
