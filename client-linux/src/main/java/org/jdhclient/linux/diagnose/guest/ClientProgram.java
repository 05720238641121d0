package org.jdhclient.linux.diagnose.guest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.linux.process.ProcessDetails;

/** The DHCP clients there are, and which interfaces each takes by its command line. */
enum ClientProgram {
  // Before dhclient, by whose name it may have been called.
  JDHCLIENT("jdhclient", Spoken.BY_OPTIONS, Named.NONE_MEANS_ALL),
  DHCLIENT("dhclient", Spoken.BY_OPTIONS, Named.NONE_MEANS_ALL),
  DHCPCD("dhcpcd", Spoken.BY_CALL, Named.NONE_MEANS_ALL),
  UDHCPC("udhcpc", Spoken.IPV4, Named.NONE_MEANS_ETH0),
  UDHCPC6("udhcpc6", Spoken.IPV6, Named.NONE_MEANS_ETH0),
  DHCP6C("dhcp6c", Spoken.IPV6, Named.NONE_MEANS_ALL),
  ODHCP6C("odhcp6c", Spoken.IPV6, Named.NONE_MEANS_ALL),
  DIBBLER("dibbler-client", Spoken.IPV6, Named.ELSEWHERE),
  NETWORKD("systemd-networkd", Spoken.BOTH, Named.ELSEWHERE),
  NETWORK_MANAGER("NetworkManager", Spoken.BOTH, Named.ELSEWHERE),
  CONNMAN("connmand", Spoken.BOTH, Named.ELSEWHERE);

  /** Of which family's DHCP it is a client. */
  private enum Spoken {
    IPV4,
    IPV6,
    BOTH,
    BY_OPTIONS,
    BY_CALL
  }

  /** Of jdhclient and dhclient: what has them speak DHCPv6. */
  private static final Set<String> OF_IPV6 = Set.of("-6", "-S", "-N", "-T", "-P", "-R");

  /** What a command line without any interface stands for. */
  private enum Named {
    NONE_MEANS_ALL,
    NONE_MEANS_ETH0,
    ELSEWHERE
  }

  /** In characters: TASK_COMM_LEN of linux/sched.h without the zero at the end. */
  private static final int LONGEST_NAME = 15;

  /** Of jdhclient and dhclient: what is no client, or ends one. */
  private static final Set<String> ASKING =
      Set.of(
          "--diagnose",
          "--status",
          "--monitor",
          "--check-config",
          "--help",
          "--version",
          "-r",
          "-x");

  private final String word;
  private final Spoken spoken;
  private final Named named;

  ClientProgram(String word, Spoken spoken, Named named) {
    this.word = word;
    this.spoken = spoken;
    this.named = named;
  }

  String word() {
    return word;
  }

  /**
   * Whether it is a client of this family's DHCP.
   *
   * @param words of its command line
   */
  boolean speaks(Family family, List<String> words) {
    return switch (spoken) {
      case IPV4 -> family == Family.V4;
      case IPV6 -> family == Family.V6;
      case BOTH -> true;
      case BY_CALL -> new DhcpcdCall(words).speaks(family);
      case BY_OPTIONS -> words.stream().anyMatch(OF_IPV6::contains) == (family == Family.V6);
    };
  }

  /**
   * What another call of the program takes to mean the process that has an interface.
   *
   * @param words of that process's command line
   * @param others the names of the other interfaces here
   */
  String arguments(String interfaceName, List<String> words, Set<String> others) {
    return this == DHCPCD ? new DhcpcdCall(words).arguments(interfaceName, others) : "";
  }

  /** Which of them a process runs, by any of the names that it goes by. */
  static Optional<ClientProgram> of(ProcessDetails process) {
    var names = Stream.concat(Stream.of(process.program(), process.name()), called(process));
    var list = names.toList();
    return Stream.of(values())
        .filter(program -> list.stream().anyMatch(program::isNameOf))
        .filter(program -> process.words().stream().noneMatch(ASKING::contains))
        .findFirst();
  }

  /** As whom it was called: busybox has the program's name for its first or second word. */
  private static Stream<String> called(ProcessDetails process) {
    return process.words().stream()
        .limit(process.program().startsWith("busybox") ? 2 : 1)
        .map(word -> word.substring(word.lastIndexOf('/') + 1));
  }

  /** Also for what a package put aside, such as dhclient.distrib, and for what the kernel cuts. */
  private boolean isNameOf(String name) {
    var whole = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    boolean isCut = name.length() == LONGEST_NAME && word.startsWith(name);
    return whole.equals(word) || whole.startsWith(word + ".") || isCut;
  }

  /**
   * Whether its command line takes an interface.
   *
   * @param words of the command line
   * @param others the names of the other interfaces here
   */
  boolean takes(String interfaceName, List<String> words, Set<String> others) {
    if (named == Named.ELSEWHERE || words.contains(interfaceName)) {
      return named != Named.ELSEWHERE;
    }
    boolean takesOthers = words.stream().anyMatch(others::contains);
    return !takesOthers && (named == Named.NONE_MEANS_ALL || interfaceName.equals("eth0"));
  }
}
