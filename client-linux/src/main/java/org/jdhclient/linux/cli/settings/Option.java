package org.jdhclient.linux.cli.settings;

import java.util.List;

/** The table of options: the names, the parameter and the help of each. */
public enum Option {
  VERBOSE("", "Say what is done, on standard error.", "-v"),
  QUIET("", "Say only what is wrong (the default).", "-q"),
  FOREGROUND("", "Stay in the foreground, and be verbose.", "-d"),
  NO_WAIT("", "Go to the background at once, not only when there is a lease.", "-nw"),
  ONE_TRY("", "Try once: exit with status 2 if there is no lease to be had.", "-1"),
  IPV4("", "DHCPv4 (the default).", "-4"),
  IPV6("", "DHCPv6.", "-6"),
  STATELESS(
      "",
      "DHCPv6: ask for options only, such as name servers; the command ends with the first answer,"
          + " unless the configuration requests dhcp6.info-refresh-time.",
      "-S"),
  ADDRESS("", "DHCPv6: ask for an address (the default); one more each time it is given.", "-N"),
  TEMPORARY("", "DHCPv6: ask for a temporary address; one more each time it is given.", "-T"),
  PREFIX(
      "",
      "DHCPv6: ask for a prefix to delegate, and for no address without -N; one more each time it"
          + " is given.",
      "-P"),
  ALL_ASSOCIATIONS(
      "", "DHCPv6: take only a server that gives all addresses and prefixes asked for.", "-R"),
  PREFIX_LENGTH_HINT(
      "LENGTH", "DHCPv6: ask for prefixes of this length, 1 to 128.", "--prefix-len-hint"),
  ADDRESS_PREFIX_LENGTH(
      "LENGTH",
      "DHCPv6: set addresses with this length, 1 to 128 (default: 128).",
      "--address-prefix-len"),
  UNREACHABLE(
      "",
      "DHCPv6: refuse packets to what of a delegated prefix is not in use, by an unreachable route"
          + " (RFC 9915 18.2.10.1).",
      "--unreachable-prefixes"),
  WAIT(
      "",
      "If there is no interface to work on, wait for one to appear; without names, work on each"
          + " that appears.",
      "-w"),
  NO_INTERFACES("", "Work on no interface at all.", "-n"),
  RELEASE("", "End the running client, and give its lease back to the server.", "-r"),
  STOP("", "End the running client, and take the address away without telling the server.", "-x"),
  CONFIGURATION("FILE", "Read this configuration (default: /etc/dhcp/dhclient.conf).", "-cf"),
  LEASE_FILE(
      "FILE",
      "Remember leases here (default: /var/lib/dhcp/dhclient.leases, or dhclient6.leases).",
      "-lf"),
  PID_FILE(
      "FILE",
      "Write the process identifier here (default: /run/dhclient.pid, or dhclient6.pid).",
      "-pf"),
  NO_PID("", "Write no process identifier.", "--no-pid"),
  SCRIPT("FILE", "Have this dhclient-script configure the host; nothing else does then.", "-sf"),
  VARIABLE("NAME=VALUE", "One more variable for scripts; may be given again and again.", "-e"),
  IDENTIFIER(
      "",
      "DHCPv4: send a client identifier that is made of a DUID (RFC 4361); with -6 there is one"
          + " always.",
      "-i"),
  DUID_TYPE("TYPE", "Make a DUID, if there is none yet, of type LL or LLT (default: LLT).", "-D"),
  DUID_FILE(
      "FILE",
      "Look here for a DUID if the file for leases has none (default: the other family's).",
      "-df"),
  STANDARD_DDNS(
      "",
      "Changes nothing: dhclient updates the DNS by the standard's scheme then, and jdhclient"
          + " leaves that to the server.",
      "-I"),
  ARP_PROBE(
      "",
      "DHCPv4: before using an address ask by ARP whether another host has it (RFC 5227); takes up"
          + " to seven seconds.",
      "--arp-probe"),
  DECLINE_WAIT(
      "SECONDS",
      "DHCPv4: wait so long when an address turned out to be another host's (default: 10).",
      "--decline-wait-time"),
  DAD_WAIT(
      "SECONDS",
      "DHCPv6: return only when the kernel has found addresses to be nobody else's, or so long"
          + " after they were set (default: 0).",
      "--dad-wait-time"),
  SERVER("HOST", "DHCPv4: ask this server, by address or name, not everyone.", "-s"),
  RESIDENT("", "Changes nothing: the client stays in memory always.", "--resident"),
  PORT(
      "PORT",
      "Receive on this UDP port, and send to the one below it (default: 68); with DHCPv6 receive on"
          + " this one (default: 546), and send to 547.",
      "-p"),
  RELAY("ADDRESS", "DHCPv4: play a relay agent with this address; for testing servers.", "-g"),
  CHECKSUM(
      "MODE",
      "UDP checksums to accept: strict (only finished ones), kernel (also unfinished ones that the"
          + " kernel vouches for; the default), tolerant (also those that show the residue of"
          + " checksum offload), ignore (any).",
      "--checksum"),
  CHECK_CONFIG(
      "",
      "Say what is wrong with the configuration: exit status 0 if it has no syntax error.",
      "--check-config"),
  DIAGNOSE(
      "",
      "Find out why the interface gets no address, without changing anything: exit status 0 if a"
          + " normal run would be offered a lease or goes on with one on record, 3 if not or if that"
          + " is not known, 1 if it could not look.",
      "--diagnose"),
  PCAP("FILE", "With --diagnose: keep every frame seen in a file for tcpdump.", "--pcap"),
  STATUS(
      "",
      "Print what the client of an interface, or of each, is doing. Needs no root.",
      "--status"),
  MONITOR(
      "",
      "Print a line for whatever becomes of the client of an interface, or of each: of its state,"
          + " lease and link, and packets that it refuses; until interrupted. Needs no root.",
      "--monitor"),
  JSON("", "With --status, --monitor or --diagnose: print JSON.", "--json"),
  VERSION("", "Print the version and exit.", "--version"),
  HELP("", "Print this help and exit.", "--help", "-h");

  private static final String FILE = "FILE";

  private final String parameter;
  private final String help;
  private final List<String> names;

  Option(String parameter, String help, String... names) {
    this.parameter = parameter;
    this.help = help;
    this.names = List.of(names);
  }

  public List<String> names() {
    return names;
  }

  /** What to call its parameter; empty if it takes none. */
  public String parameter() {
    return parameter;
  }

  public boolean takesParameter() {
    return !parameter.isEmpty();
  }

  boolean isFile() {
    return parameter.equals(FILE);
  }

  public String help() {
    return help;
  }
}
