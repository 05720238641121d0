package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.leasefile.StoredLease;

/** What a dhclient.conf says, as far as it could be read. */
public final class Configuration {
  private final List<Statement> global;
  private final Map<String, List<Statement>> byInterface;
  private final OptionTable optionTable;
  private final Map<String, Integer> enclosing;
  private final List<StoredLease> leases;
  private final List<Problem> problems;

  Configuration(
      List<Statement> global,
      Map<String, List<Statement>> byInterface,
      OptionTable optionTable,
      Map<String, Integer> enclosing,
      List<StoredLease> leases,
      List<Problem> problems) {
    this.global = global;
    this.byInterface = byInterface;
    this.optionTable = optionTable;
    this.enclosing = enclosing;
    this.leases = leases;
    this.problems = problems;
  }

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
    var statements = new ArrayList<>(global);
    statements.addAll(byInterface.getOrDefault(name, List.of()));
    return InterfaceSettings.of(statements, optionTable, enclosing);
  }

  /** The option names in use: the known ones, and those defined here. */
  public OptionTable optionTable() {
    return optionTable;
  }

  /** Leases of an interface, to fall back on where no server answers, the first one first. */
  public List<StoredLease> leasesOf(String interfaceName) {
    return leases.stream().flatMap(lease -> lease.on(interfaceName).stream()).toList();
  }

  /** What was left out, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }
}
