package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdhclient.diagnosis.observe.RivalClient;
import org.jdhclient.linux.process.Ancestry;
import org.jdhclient.linux.process.ProcessDetails;
import org.jdhclient.linux.process.SocketTable;

/**
 * Finds other DHCP clients of an interface: by the sockets that they hold (proc_pid_net(5)), by
 * their command lines, and by what network managers say of it. Processes of other owners stay
 * unseen without privilege.
 */
final class RivalProcesses {
  /** Port 68, in hexadecimal digits as /proc/net/udp has it. */
  private static final String BOOTPC = ":0044";

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
    for (var process : ProcessDetails.all()) {
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
    var own = Set.of("0", Integer.toString(ifindex));
    var sockets = new HashSet<>(SocketTable.packet(own::contains));
    sockets.addAll(SocketTable.udp(local -> local.endsWith(BOOTPC)));
    return sockets;
  }
}
