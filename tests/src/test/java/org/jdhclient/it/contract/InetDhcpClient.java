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
  JDHCLIENT("jdhclient", ".*/jdhclient") {
    @Override
    void install(GuestRoot root) {
      purge(root, ISC_PACKAGE);
      root.install(JdhclientPackage.of(Installation.underTest()));
    }
  },
  ISC_DHCLIENT("ISC dhclient", ".*/dhclient") {
    @Override
    void install(GuestRoot root) {
      // It is what ifupdown takes as all are installed.
    }
  },
  UDHCPC("udhcpc", ".*/busybox") {
    @Override
    void install(GuestRoot root) {
      purge(root, ISC_PACKAGE);
    }

    @Override
    int askedOften() {
      return 2; // It gives up after three.
    }
  },
  DHCPCD("dhcpcd-base", ".*/dhcpcd") {
    @Override
    void install(GuestRoot root) {
      purge(root, ISC_PACKAGE, "udhcpc");
    }
  };

  private static final String ISC_PACKAGE = "isc-dhcp-client";

  private final String shown;
  private final String executable;

  InetDhcpClient(String shown, String executable) {
    this.shown = shown;
    this.executable = executable;
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

  @Override
  public String toString() {
    return shown;
  }
}
