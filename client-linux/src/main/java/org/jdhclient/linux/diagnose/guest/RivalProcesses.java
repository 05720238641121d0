package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.diagnosis.observe.RivalClient;
import org.jdhclient.linux.process.ClientProcesses;

/** Finds other DHCP clients by the sockets they hold (/proc/net/packet, /proc/net/udp, proc(5)). */
final class RivalProcesses {
  private static final Path PROC = Path.of("/proc");

  /** Names as the kernel keeps them, cut to 15 characters. */
  private static final Set<String> CLIENTS =
      Set.of(
          "dhclient",
          "dhcpcd",
          "udhcpc",
          "systemd-network",
          "NetworkManager",
          "connmand",
          "jdhclient");

  private static final String BOOTPC = ":0044";
  private static final int PACKET_INTERFACE = 4;
  private static final int PACKET_INODE = 8;
  private static final int UDP_LOCAL = 1;
  private static final int UDP_INODE = 9;

  private RivalProcesses() {}

  /** Processes of other owners stay unseen without privilege. */
  static List<RivalClient> on(int ifindex) throws IOException {
    var sockets = sockets(ifindex);
    var found = new ArrayList<RivalClient>();
    try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var process : processes) {
        long pid = Long.parseLong(process.getFileName().toString());
        if (pid != ProcessHandle.current().pid() && holdsOneOf(sockets, process)) {
          var name = name(pid, process);
          if (CLIENTS.contains(name)) {
            found.add(new RivalClient(pid, name));
          }
        }
      }
    }
    return found;
  }

  /** Packet sockets bound to the interface or to all, and UDP sockets on port 68. */
  private static Set<String> sockets(int ifindex) throws IOException {
    var inodes = new HashSet<String>();
    for (var fields : table("net/packet")) {
      var bound = fields[PACKET_INTERFACE];
      if (bound.equals("0") || bound.equals(Integer.toString(ifindex))) {
        inodes.add(link(fields[PACKET_INODE]));
      }
    }
    for (var fields : table("net/udp")) {
      if (fields[UDP_LOCAL].endsWith(BOOTPC)) {
        inodes.add(link(fields[UDP_INODE]));
      }
    }
    return inodes;
  }

  private static String link(String inode) {
    return "socket:[" + inode + "]";
  }

  private static List<String[]> table(String name) throws IOException {
    var rows = new ArrayList<String[]>();
    var lines = Files.readAllLines(PROC.resolve(name));
    for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      rows.add(line.strip().split("\\s+"));
    }
    return rows;
  }

  private static boolean holdsOneOf(Set<String> sockets, Path process) {
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (var descriptor : descriptors) {
        if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // The process has ended meanwhile, or belongs to somebody else: it is as good as not there.
      return false;
    }
  }

  private static String name(long pid, Path process) {
    if (ClientProcesses.isClient(pid)) {
      return "jdhclient";
    }
    try {
      return Files.readString(process.resolve("comm")).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
