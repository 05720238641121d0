package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The sockets of this network (proc_pid_net(5)), as the links in /proc/PID/fd name them. */
public final class SocketTable {
  private static final Path NET = Path.of("/proc/net");

  /** Columns of /proc/net/packet (packet(7)). */
  private static final int PACKET_INTERFACE = 4;

  private static final int PACKET_INODE = 8;

  /** Columns of /proc/net/udp. */
  private static final int UDP_LOCAL = 1;

  private static final int UDP_INODE = 9;

  private SocketTable() {}

  /**
   * Packet sockets.
   *
   * @param bound whether those are wanted that are bound to an interface of this index, in decimal
   *     digits; 0 for all interfaces
   */
  public static Set<String> packet(Predicate<String> bound) throws IOException {
    return sockets("packet", PACKET_INTERFACE, bound, PACKET_INODE);
  }

  /**
   * UDP sockets of IPv4.
   *
   * @param local whether those are wanted that have this local address, in hexadecimal digits
   */
  public static Set<String> udp(Predicate<String> local) throws IOException {
    return sockets("udp", UDP_LOCAL, local, UDP_INODE);
  }

  /**
   * UDP sockets of IPv6; none where the kernel has no IPv6.
   *
   * @param local whether those are wanted that have this local address, in hexadecimal digits
   */
  public static Set<String> udp6(Predicate<String> local) throws IOException {
    return Files.exists(NET.resolve("udp6"))
        ? sockets("udp6", UDP_LOCAL, local, UDP_INODE)
        : Set.of();
  }

  private static Set<String> sockets(String table, int column, Predicate<String> wanted, int inode)
      throws IOException {
    var sockets = new HashSet<String>();
    for (var line : Files.readAllLines(NET.resolve(table))) {
      var fields = line.strip().split("\\s+");
      if (fields.length > inode && wanted.test(fields[column])) {
        sockets.add("socket:[" + fields[inode] + "]");
      }
    }
    return sockets;
  }
}
