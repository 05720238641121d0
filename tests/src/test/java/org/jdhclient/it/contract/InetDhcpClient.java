package org.jdhclient.it.contract;

import org.jdhclient.lab.debian.DebianRoot;
import org.jdhclient.lab.debian.GuestRoot;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.debian.JdhclientPackage;

/**
 * The clients that Debian 13's ifupdown knows for IPv4, and jdhclient; of those installed it takes
 * the first of interfaces(5): dhclient, udhcpc, dhcpcd.
 */
enum InetDhcpClient {
  JDHCLIENT("jdhclient", ".*/jdhclient", "jdhclient -x eth0") {
    @Override
    void install(GuestRoot root) {
      purge(root, ISC_PACKAGE);
      root.install(JdhclientPackage.of(Installation.underTest()));
    }
  },
  ISC_DHCLIENT("ISC dhclient", ".*/dhclient", "dhclient -x eth0") {
    @Override
    void install(GuestRoot root) {
      // It is what ifupdown takes as all are installed.
    }
  },
  UDHCPC("udhcpc", ".*/busybox", "kill $(cat /run/udhcpc.eth0.pid) && ip -4 addr flush dev eth0") {
    @Override
    void install(GuestRoot root) {
      purge(root, ISC_PACKAGE);
    }

    @Override
    int askedOften() {
      return 2; // It gives up after three.
    }
  },
  DHCPCD("dhcpcd-base", ".*/dhcpcd", "dhcpcd -k eth0") {
    @Override
    void install(GuestRoot root) {
      purge(root, ISC_PACKAGE, "udhcpc");
    }

    @Override
    int askedOften() {
      return 4; // By then it has waited for half a minute.
    }
  };

  private static final String ISC_PACKAGE = "isc-dhcp-client";

  private final String shown;
  private final String executable;
  private final String end;

  InetDhcpClient(String shown, String executable, String end) {
    this.shown = shown;
    this.executable = executable;
    this.end = end;
  }

  /** A Debian 13 with ifupdown and all of them but jdhclient. */
  static DebianRoot debian() {
    return DebianRoot.with("trixie", "ifupdown", "iproute2", ISC_PACKAGE, "dhcpcd-base", "udhcpc");
  }

  /** Has it be the one that ifupdown takes; what ifupdown likes less stays where it is. */
  abstract void install(GuestRoot root);

  private static void purge(GuestRoot root, String... packages) {
    root.shell("dpkg --purge " + String.join(" ", packages)).orThrow();
  }

  /** How many of its DISCOVERs show that it has asked again after a while. */
  int askedOften() {
    return 3;
  }

  /** A regular expression for the file that its process is. */
  String executable() {
    return executable;
  }

  /** The command that ends it on eth0. */
  String end() {
    return end;
  }

  @Override
  public String toString() {
    return shown;
  }
}
