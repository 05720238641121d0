package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdhclient.conf.option.OptionSpaces;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.leasefile6.StoredLease6;

/** What a dhclient.conf says, as far as it could be read. */
public final class Configuration {
  private final List<Statement> global;
  private final Map<String, List<Statement>> byInterface;
  private final OptionSpaces spaces;
  private final Leases leases;
  private final List<Problem> problems;

  Configuration(
      List<Statement> global,
      Map<String, List<Statement>> byInterface,
      OptionSpaces spaces,
      Leases leases,
      List<Problem> problems) {
    this.global = global;
    this.byInterface = byInterface;
    this.spaces = spaces;
    this.leases = leases;
    this.problems = problems;
  }

  /**
   * Leases that the owner has declared, and how leases are to be written.
   *
   * @param ids DUIDs and IAIDs in lease files
   */
  record Leases(List<StoredLease> dhcp, List<StoredLease6> dhcp6, IdFormat ids) {}

  /**
   * Reads a configuration; whatever the text, there is one.
   *
   * @param file its name, for problems
   * @param text a character for each octet
   */
  public static Configuration parse(String file, String text, IncludedFiles includes) {
    return new ConfigurationParser(includes).parse(new Source(file, text));
  }

  /** What holds where there is no file: the host's name is sent, as by Debian's own. */
  public static Configuration ofNoFile() {
    return parse("", "send host-name = gethostname();", IncludedFiles.NONE);
  }

  /** What holds on an interface: all that stands outside of blocks, and then its own block. */
  public InterfaceSettings forInterface(String name) {
    return InterfaceSettings.of(wishesFor(name), spaces.dhcp());
  }

  /** The same for a client of DHCPv6. */
  public InterfaceSettings6 forInterface6(String name) {
    return InterfaceSettings6.of(wishesFor(name), spaces.dhcp6());
  }

  private Wishes wishesFor(String name) {
    var statements = new ArrayList<>(global);
    statements.addAll(byInterface.getOrDefault(name, List.of()));
    return Wishes.of(statements, spaces.enclosing());
  }

  /** The option names in use: the known ones, and those defined here. */
  public OptionTable optionTable() {
    return spaces.dhcp();
  }

  /** How DUIDs and IAIDs are to stand in lease files. */
  public IdFormat idFormat() {
    return leases.ids();
  }

  /** Leases of an interface, to fall back on where no server answers, the first one first. */
  public List<StoredLease> leasesOf(String interfaceName) {
    return leases.dhcp().stream().flatMap(lease -> lease.on(interfaceName).stream()).toList();
  }

  /** The same of DHCPv6. */
  public List<StoredLease6> leases6Of(String interfaceName) {
    return leases.dhcp6().stream().flatMap(lease -> lease.on(interfaceName).stream()).toList();
  }

  /** What was left out, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }
}
