package org.jdhclient.lab.server;

import java.util.List;

/** systemd-networkd: how it is run without systemd, and its .network file as a DHCP server. */
public final class Networkd {
  // As in a container: where /sys can be written, it waits for udev. The machine's own files for
  // networks are hidden. Its log is told to nobody but the journal unless it is told otherwise.
  private static final String RUN =
      """
      set -e
      mkdir -p /run/systemd/netif /run/systemd/network /etc/systemd/network
      echo lxc >/run/systemd/container
      mount -o remount,bind,ro /sys || mount -o remount,ro /sys
      mount -t tmpfs tmpfs /etc/systemd/network
      for directory in . links leases lldp; do
        install -d -o systemd-network /run/systemd/netif/$directory
      done
      ln -sf "$0" /run/systemd/network/10-lab.network
      ulimit -c 0
      export SYSTEMD_LOG_TARGET=console SYSTEMD_LOG_LEVEL=debug
      exec /lib/systemd/systemd-networkd
      """;

  private Networkd() {}

  static String configuration(ServedNetwork served) {
    return """
    [Match]
    Name=lxcbr0
    [Network]
    Address=%1$s/24
    LinkLocalAddressing=no
    DHCPServer=yes
    [DHCPServer]
    PoolOffset=%2$d
    PoolSize=%3$d
    DefaultLeaseTimeSec=%4$d
    MaxLeaseTimeSec=%4$d
    SendOption=58:uint32:%5$d
    SendOption=59:uint32:%6$d
    Router=%1$s
    DNS=%1$s
    %7$s
    %8$s
    """
        .formatted(
            served.host(1),
            ServedNetwork.FIRST_HOST,
            served.addresses(),
            served.times().lease(),
            served.times().t1(),
            served.times().t2(),
            option(119, served.encodedSearch()),
            option(121, served.classlessRoutes()));
  }

  private static String option(int code, String hexadecimal) {
    return hexadecimal.isEmpty()
        ? ""
        : "SendOption=" + code + ":string:" + hexadecimal.replaceAll("..", "\\\\x$0");
  }

  /**
   * @param file its configuration
   */
  public static List<String> command(String file) {
    return List.of("sh", "-c", RUN, file);
  }
}
