package org.jdhclient.linux.cli;

import java.util.List;
import org.jdhclient.linux.host.ClientProcesses;

/** The table of options: the names, the parameter and the help of each. */
enum Option {
  VERBOSE("", "Say what is done, on standard error.", "-v"),
  QUIET("", "Say only what is wrong (the default).", "-q"),
  FOREGROUND("", "Stay in the foreground, and be verbose.", "-d"),
  NO_WAIT("", "Go to the background at once, not only when there is a lease.", "-nw"),
  ONE_TRY("", "Try once: exit with status 2 if there is no lease to be had.", "-1"),
  IPV4("", "DHCPv4 (the default).", "-4"),
  RELEASE("", "End the running client, and give its lease back to the server.", "-r"),
  STOP("", "End the running client, and take the address away without telling the server.", "-x"),
  LEASE_FILE("FILE", "Remember leases here (default: /var/lib/dhcp/dhclient.leases).", "-lf"),
  PID_FILE("FILE", "Write the process identifier here (default: /run/dhclient.pid).", "-pf"),
  NO_PID("", "Write no process identifier.", "--no-pid"),
  ARP_PROBE(
      "",
      "Before using an address ask by ARP whether another host has it (RFC 5227); takes up to seven"
          + " seconds.",
      "--arp-probe"),
  SERVER("ADDRESS", "Ask this server for a lease instead of broadcasting.", "-s"),
  PORT("PORT", "Receive on this UDP port, and send to the one below it (default: 68).", "-p"),
  CHECKSUM(
      "MODE",
      "UDP checksums to accept: strict (only finished ones), kernel (also unfinished ones that the"
          + " kernel vouches for; the default), tolerant (also those that show the residue of"
          + " checksum offload), ignore (any).",
      "--checksum"),
  DIAGNOSE(
      "",
      "Find out why the interface gets no address, without changing anything: exit status 0 if a"
          + " normal run would get a lease, 3 if not, 1 if it could not look.",
      "--diagnose"),
  PCAP("FILE", "With --diagnose: keep every frame seen in a file for tcpdump.", "--pcap"),
  STATUS(
      "",
      "Print what the client of an interface, or of each, is doing. Needs no root.",
      "--status"),
  JSON("", "With --status or --diagnose: print JSON.", "--json"),
  VERSION("", "Print the version and exit.", "--version"),
  HELP("", "Print this help and exit.", "--help", "-h"),

  /** How a background process is told that it is one; not for people. */
  RESUME("", "", ClientProcesses.RESUMING);

  private final String parameter;
  private final String help;
  private final List<String> names;

  Option(String parameter, String help, String... names) {
    this.parameter = parameter;
    this.help = help;
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }

  /** What to call its parameter; empty if it takes none. */
  String parameter() {
    return parameter;
  }

  boolean takesParameter() {
    return !parameter.isEmpty();
  }

  /** Whether people may know of it. */
  boolean isPublic() {
    return !help.isEmpty();
  }

  String help() {
    return help;
  }
}
