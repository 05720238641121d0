package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdhclient.address.Family;

/** Tells DHCP clients from other processes. */
public final class ClientProcesses {
  /** This program's, and that of ISC's dhclient, whose place it takes. */
  private static final Set<String> NAMES = Set.of("jdhclient", "dhclient");

  private static final Path PROC = Path.of("/proc");

  /** Of -6, and of what implies it: -S, -N, -T, -P and -R; alone or among other letters. */
  private static final Pattern IPV6 = Pattern.compile("-[A-Za-z0-9]*[6SNTPR][A-Za-z0-9]*");

  /** The client's port, as /proc/net/udp6 has it. */
  private static final String DHCP6_CLIENT = ":0222";

  private static final String IPV4_OVER_IPV6 = "-4o6";

  private ClientProcesses() {}

  /**
   * Whether a process is a client that runs, by its name. A number that was written down once may
   * be anybody's by now, or nobody's.
   */
  public static boolean isClient(long pid) {
    return ProcessStat.of(Long.toString(pid)).filter(of -> NAMES.contains(of.name())).isPresent();
  }

  /**
   * Whether a process is a client of a family that runs in this network and listens on an
   * interface: only then a number from a pid file is believed, which may be anybody's by now.
   *
   * @param interfaceName ISC's dhclient listens for DHCPv6 on a UDP socket, which says nothing of
   *     an interface: its command line does
   */
  public static boolean isClientOf(long pid, Family family, int ifindex, String interfaceName) {
    return isClient(pid) && listensOn(pid, ifindex)
        ? isHereAndOf(pid, family)
        : family == Family.V6 && isClientOf(pid, family, interfaceName);
  }

  /** Whether a process is a client of a family that runs in this network, on whatever interface. */
  public static boolean isClientOf(long pid, Family family) {
    return isClient(pid) && isHereAndOf(pid, family);
  }

  /** Whether a process listens on any interface, as a client does that has found one. */
  public static boolean listens(long pid) {
    return holdsAny(pid, ClientProcesses::listening);
  }

  /** ISC's dhclient has no packet socket for DHCPv6. */
  private static Set<String> listening() throws IOException {
    var sockets = new HashSet<>(SocketTable.packet(ifindex -> true));
    sockets.addAll(SocketTable.udp6(local -> local.endsWith(DHCP6_CLIENT)));
    return sockets;
  }

  /** The same for an interface that is gone, to which no socket is bound any more. */
  public static boolean isClientOf(long pid, Family family, String interfaceName) {
    return isClient(pid) && isHereAndOf(pid, family) && arguments(pid).contains(interfaceName);
  }

  private static boolean isHereAndOf(long pid, Family family) {
    boolean isIpv6 = arguments(pid).stream().anyMatch(ClientProcesses::isIpv6);
    return isInThisNetwork(pid) && isIpv6 == (family == Family.V6);
  }

  private static boolean isIpv6(String argument) {
    return IPV6.matcher(argument).matches() && !argument.equals(IPV4_OVER_IPV6);
  }

  private static boolean isInThisNetwork(long pid) {
    try {
      var network = Path.of("ns/net");
      return Files.readSymbolicLink(process(pid).resolve(network))
          .equals(Files.readSymbolicLink(PROC.resolve("self").resolve(network)));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path process(long pid) {
    return PROC.resolve(Long.toString(pid));
  }

  private static List<String> arguments(long pid) {
    try {
      return List.of(
          Files.readString(process(pid).resolve("cmdline"), StandardCharsets.ISO_8859_1)
              .split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean listensOn(long pid, int ifindex) {
    return holdsAny(pid, () -> SocketTable.packet(Integer.toString(ifindex)::equals));
  }

  /** Sockets, of whomever. */
  private interface Sockets {
    Set<String> now() throws IOException;
  }

  private static boolean holdsAny(long pid, Sockets sockets) {
    try {
      return ProcessDetails.holdsAny(pid, sockets.now());
    } catch (IOException e) {
      // Then nobody is known to listen.
      return false;
    }
  }
}
