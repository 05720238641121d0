package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdhclient.diagnosis.observe.RivalClient;
import org.jdhclient.linux.process.Ancestry;
import org.jdhclient.linux.process.ProcessDetails;

/**
 * Finds other DHCP clients of an interface: by the sockets that they hold (proc_pid_net(5)), by
 * their command lines, and by what network managers say of it. Processes of other owners stay
 * unseen without privilege.
 */
final class RivalProcesses {
  private static final Path PROC = Path.of("/proc");

  /** Port 68, in hexadecimal digits as /proc/net/udp has it. */
  private static final String BOOTPC = ":0044";

  private static final int PACKET_INTERFACE = 4;
  private static final int PACKET_INODE = 8;
  private static final int UDP_LOCAL = 1;
  private static final int UDP_INODE = 9;

  private final String interfaceName;
  private final int ifindex;
  private final Set<String> others;
  private final ManagedLinks managed = new ManagedLinks(Path.of("/"));

  private RivalProcesses(String interfaceName, int ifindex, Set<String> others) {
    this.interfaceName = interfaceName;
    this.ifindex = ifindex;
    this.others = others;
  }

  /**
   * One for each program, whose first process stands for all.
   *
   * @param names of all interfaces here
   */
  static List<RivalClient> on(String interfaceName, int ifindex, Set<String> names)
      throws IOException {
    var others = new HashSet<>(names);
    others.remove(interfaceName);
    return new RivalProcesses(interfaceName, ifindex, others).find();
  }

  private List<RivalClient> find() throws IOException {
    var sockets = sockets();
    var network = ProcessDetails.networkHere();
    Map<String, RivalClient> found = new LinkedHashMap<>();
    var processes = new ArrayList<>(ProcessDetails.all());
    processes.sort(Comparator.comparingLong(ProcessDetails::pid));
    for (var process : processes) {
      var program = ClientProgram.of(process);
      if (program.isPresent()
          && process.network().equals(network)
          && !isThisCommand(process)
          && isOn(process, program.get(), sockets)) {
        var name = program.get().word();
        found.putIfAbsent(name, new RivalClient(process.pid(), name));
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean isThisCommand(ProcessDetails process) {
    return process.pid() == ProcessHandle.current().pid() || Ancestry.has(process.pid());
  }

  private boolean isOn(ProcessDetails process, ClientProgram program, Set<String> sockets) {
    return program.takes(interfaceName, process.words(), others)
        || managed.has(program, ifindex)
        || process.holdsAny(sockets);
  }

  /** Packet sockets bound to the interface or to all, and UDP sockets on port 68. */
  private Set<String> sockets() throws IOException {
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
}
