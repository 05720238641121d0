package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdhclient.address.Family;
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

  /** Port 546, as /proc/net/udp6 has it. */
  private static final String DHCPV6_CLIENT = ":0222";

  private final String interfaceName;
  private final int ifindex;
  private final Family family;
  private final Set<String> others;
  private final ManagedLinks managed = new ManagedLinks(Path.of("/"));

  private RivalProcesses(String interfaceName, int ifindex, Family family, Set<String> others) {
    this.interfaceName = interfaceName;
    this.ifindex = ifindex;
    this.family = family;
    this.others = others;
  }

  /**
   * One for each program, whose first process stands for all.
   *
   * @param family whose DHCP they speak
   * @param names of all interfaces here
   */
  static List<RivalClient> on(String interfaceName, int ifindex, Family family, Set<String> names)
      throws IOException {
    var others = new HashSet<>(names);
    others.remove(interfaceName);
    return new RivalProcesses(interfaceName, ifindex, family, others).find();
  }

  private List<RivalClient> find() throws IOException {
    var sockets = sockets();
    var network = ProcessDetails.networkHere();
    Map<String, RivalClient> found = new LinkedHashMap<>();
    for (var process : ProcessDetails.all()) {
      var program = ClientProgram.of(process);
      if (program.isPresent()
          && program.get().speaks(family, process.words())
          && process.network().equals(network)
          && !isThisCommand(process)
          && isOn(process, program.get(), sockets)) {
        var name = program.get().word();
        var arguments = program.get().arguments(interfaceName, process.words(), others);
        found.putIfAbsent(name, new RivalClient(process.pid(), name, arguments));
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

  /** Packet sockets bound to the interface or to all, and UDP sockets on the client's port. */
  private Set<String> sockets() throws IOException {
    var own = Set.of("0", Integer.toString(ifindex));
    var sockets = new HashSet<>(SocketTable.packet(own::contains));
    sockets.addAll(
        family == Family.V6
            ? SocketTable.udp6(local -> local.endsWith(DHCPV6_CLIENT))
            : SocketTable.udp(local -> local.endsWith(BOOTPC)));
    return sockets;
  }
}
