package org.jdhclient.linux.cli.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.conf.Configuration;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.engine.Persistence;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.daemon.settings.Settings.Identification;
import org.jdhclient.linux.daemon.settings.Settings.InterfaceChoice;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.daemon.settings.Settings.Stay;
import org.jdhclient.linux.daemon.settings.Settings.Waits;
import org.jdhclient.linux.hook.Scripts;
import org.jdhclient.linux.host.files.FileNames;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.wire.ChecksumMode;

/** Makes settings of arguments, and of dhclient's environment variables where those are silent. */
public final class SettingsReader {
  private static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");
  private static final int MAX_PORT = 0xffff;
  private static final int DECLINE_WAIT = 10;
  private static final int MAX_WAIT = 86_400;

  private final Family family;
  private final Arguments arguments;
  private final Map<String, String> environment;

  private SettingsReader(Arguments arguments, Map<String, String> environment)
      throws UsageException {
    this.family = FamilyChoice.of(arguments);
    this.arguments = arguments;
    this.environment = environment;
  }

  /**
   * @param server where to ask for a lease
   * @throws UsageException if an argument does not make sense
   */
  public static Settings read(
      Arguments arguments,
      Map<String, String> environment,
      Optional<Configuration> configuration,
      Ipv4Address server,
      ChecksumMode mode)
      throws UsageException {
    return new SettingsReader(arguments, environment).read(configuration, server, mode);
  }

  private Settings read(
      Optional<Configuration> configuration, Ipv4Address server, ChecksumMode mode)
      throws UsageException {
    var relay = relay();
    return new Settings(
        family,
        Settings6Reader.read(arguments),
        interfaces(),
        configuration,
        server,
        relay,
        ports(relay),
        mode,
        arguments.has(Option.ARP_PROBE)
            ? ConflictDetection.PROBE_FIRST
            : ConflictDetection.ANNOUNCE,
        identification(),
        new Waits(seconds(Option.DECLINE_WAIT, DECLINE_WAIT), seconds(Option.DAD_WAIT, 0)),
        arguments.has(Option.ONE_TRY) ? Persistence.ONE_TRY : Persistence.KEEP_TRYING,
        stay(),
        scripts(configuration),
        files());
  }

  private Stay stay() {
    if (arguments.has(Option.FOREGROUND)) {
      return Stay.FOR_GOOD;
    }
    return arguments.has(Option.NO_WAIT) ? Stay.UNTIL_BEGUN : Stay.UNTIL_SETTLED;
  }

  private InterfaceChoice interfaces() throws UsageException {
    var named = List.copyOf(new LinkedHashSet<>(arguments.interfaces()));
    var absence = arguments.has(Option.WAIT) ? Absence.WAIT : Absence.END;
    if (!arguments.has(Option.NO_INTERFACES)) {
      return new InterfaceChoice(named.isEmpty() ? Scope.BROADCAST : Scope.NAMED, named, absence);
    }
    if (!named.isEmpty()) {
      throw new UsageException("-n is for no interface, and " + named.get(0) + " is named");
    }
    return new InterfaceChoice(Scope.NONE, named, Absence.WAIT);
  }

  private Ipv4Address relay() throws UsageException {
    var text = arguments.parameter(Option.RELAY);
    if (text.isEmpty()) {
      return Ipv4Address.ANY;
    }
    try {
      return Ipv4Address.parse(text.get());
    } catch (IllegalArgumentException e) {
      throw new UsageException("-g wants an IPv4 address such as 10.0.3.1, not " + text.get());
    }
  }

  private Ports ports(Ipv4Address relay) throws UsageException {
    var text = arguments.parameter(Option.PORT);
    if (text.isEmpty()) {
      return standardPorts(relay);
    }
    int port = number(text.get(), "-p wants a port number such as 68, not ");
    if (port < 2 || port > MAX_PORT) {
      throw new UsageException("-p wants a port from 2 to 65535, not " + text.get());
    }
    return new Ports(port, serverPort(port, relay));
  }

  private Ports standardPorts(Ipv4Address relay) {
    if (family == Family.V6) {
      return Client6Config.PORTS;
    }
    int server = Ports.DEFAULT.server();
    return relay.isAny() ? Ports.DEFAULT : new Ports(server, server);
  }

  /**
   * dhclient's rule: of DHCPv4 the server's port is the one below the client's; but a relay agent
   * has the server's port itself.
   */
  private int serverPort(int port, Ipv4Address relay) {
    if (family == Family.V6) {
      return Client6Config.PORTS.server();
    }
    return relay.isAny() ? port - 1 : port;
  }

  private Identification identification() throws UsageException {
    var type =
        switch (arguments.parameter(Option.DUID_TYPE).orElse("LLT")) {
          case "LLT" -> Identification.DUID_LLT;
          case "LL" -> Identification.DUID_LL;
          default ->
              throw new UsageException(
                  "-D wants LL or LLT, not " + arguments.parameter(Option.DUID_TYPE).orElseThrow());
        };
    return family == Family.V6 || arguments.has(Option.IDENTIFIER)
        ? type
        : Identification.HARDWARE_ADDRESS;
  }

  private int seconds(Option option, int standard) throws UsageException {
    var text = arguments.parameter(option);
    if (text.isEmpty()) {
      return standard;
    }
    var complaint = option.names().get(0) + " wants seconds from 0 to " + MAX_WAIT + ", not ";
    int seconds = number(text.get(), complaint);
    if (seconds < 0 || seconds > MAX_WAIT) {
      throw new UsageException(complaint + text.get());
    }
    return seconds;
  }

  private Scripts scripts(Optional<Configuration> configuration) throws UsageException {
    Map<String, String> variables = new LinkedHashMap<>();
    for (var variable : arguments.parameters(Option.VARIABLE)) {
      if (!isVariable(variable)) {
        throw new UsageException("-e wants NAME=value, not " + variable);
      }
      int equals = variable.indexOf('=');
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    var hooks = Scripts.standard().withExtra(variables);
    return file(Option.SCRIPT, "PATH_DHCLIENT_SCRIPT")
        .or(() -> configuration.flatMap(this::configuredScript))
        .or(() -> InstalledScript.ofAnother(InstalledScript.STANDARD))
        .map(script -> hooks.with(new Scripts.Script(script)))
        .orElse(hooks);
  }

  /** The file's {@code script} statement: one script serves all interfaces of a process. */
  private Optional<Path> configuredScript(Configuration configuration) {
    var names = arguments.interfaces();
    var script = configuration.forInterface(names.isEmpty() ? "" : names.get(0)).script();
    return script.isEmpty()
        ? Optional.empty()
        : Optional.of(FileNames.path(script).toAbsolutePath());
  }

  /** A name of letters, digits and underscores, as a shell takes it, and a value. */
  private static boolean isVariable(String text) {
    int equals = text.indexOf('=');
    return equals >= 0 && ShellAssignment.isName(text.substring(0, equals));
  }

  private Settings.Files files() {
    return new Settings.Files(
        RESOLV_CONF,
        RunDirectory.STANDARD,
        file(Option.LEASE_FILE, "PATH_DHCLIENT_DB").orElse(leases(family)),
        pid(),
        file(Option.DUID_FILE, "").or(() -> Optional.of(leases(family.other()))));
  }

  /** The file that was asked for, or dhclient's; empty if there is to be none. */
  private Optional<Path> pid() {
    return arguments.has(Option.NO_PID)
        ? Optional.empty()
        : file(Option.PID_FILE, "PATH_DHCLIENT_PID").or(() -> Optional.of(standardPid()));
  }

  private Path standardPid() {
    return Path.of(
        switch (family) {
          case V4 -> "/run/dhclient.pid";
          case V6 -> "/run/dhclient6.pid";
        });
  }

  private static Path leases(Family family) {
    return Path.of(
        switch (family) {
          case V4 -> "/var/lib/dhcp/dhclient.leases";
          case V6 -> "/var/lib/dhcp/dhclient6.leases";
        });
  }

  private Optional<Path> file(Option option, String variable) {
    return file(arguments, environment, option, variable);
  }

  /** A file named by an option or else by a variable of the environment; absolute. */
  public static Optional<Path> file(
      Arguments arguments, Map<String, String> environment, Option option, String variable) {
    var standard = environment.getOrDefault(variable, "");
    return arguments
        .parameter(option)
        .or(() -> standard.isEmpty() ? Optional.empty() : Optional.of(FileNames.octets(standard)))
        .map(name -> FileNames.path(name).toAbsolutePath());
  }

  static int number(String text, String complaint) throws UsageException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new UsageException(complaint + text);
    }
  }
}
