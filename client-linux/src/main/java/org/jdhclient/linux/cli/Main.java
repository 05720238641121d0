package org.jdhclient.linux.cli;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Ports;
import org.jdhclient.linux.daemon.ClientDaemon;
import org.jdhclient.linux.daemon.ExitStatus;
import org.jdhclient.linux.daemon.Settings;
import org.jdhclient.linux.daemon.Settings.Persistence;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.wire.ChecksumMode;

/** The command {@code jdhclient}. */
public final class Main {
  private static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");
  private static final Path RUN_DIRECTORY = Path.of("/run/jdhclient");
  private static final int MAX_PORT = 0xffff;

  private Main() {}

  public static void main(String[] words) {
    System.exit(run(words));
  }

  private static int run(String... words) {
    try {
      var arguments = Arguments.scan(words);
      if (arguments.has(Option.HELP)) {
        System.out.print(new Explanation().help());
        return ExitStatus.OK;
      }
      if (arguments.has(Option.VERSION)) {
        System.out.println(Version.text());
        return ExitStatus.OK;
      }
      return obtainLease(arguments);
    } catch (UsageException e) {
      explain(e, words);
      return ExitStatus.FATAL;
    }
  }

  private static int obtainLease(Arguments arguments) throws UsageException {
    var settings = settings(arguments);
    var log = Log.open(level(arguments));
    log.info("{}\n", Version.text());
    try {
      return ClientDaemon.run(settings, log);
    } catch (UnusableInterfaceException e) {
      log.error("{}", e.getMessage());
      return ExitStatus.FATAL;
    } catch (ErrnoException e) {
      log.error("{}: {}", settings.interfaceName(), e.getMessage());
      return ExitStatus.FATAL;
    }
  }

  private static Level level(Arguments arguments) {
    if (arguments.has(Option.FOREGROUND)) {
      return Level.INFO;
    }
    return arguments.has(Option.VERBOSE) && !arguments.has(Option.QUIET) ? Level.INFO : Level.WARN;
  }

  private static Settings settings(Arguments arguments) throws UsageException {
    if (arguments.interfaces().size() != 1) {
      throw new UsageException(
          "Name one interface, such as eth0; "
              + (arguments.interfaces().isEmpty()
                  ? "none was named."
                  : "these were named: " + String.join(" ", arguments.interfaces())));
    }
    return new Settings(
        arguments.interfaces().get(0),
        server(arguments),
        ports(arguments),
        ChecksumMode.KERNEL,
        arguments.has(Option.ONE_TRY) ? Persistence.ONE_TRY : Persistence.KEEP_TRYING,
        RESOLV_CONF,
        RUN_DIRECTORY);
  }

  private static Ipv4Address server(Arguments arguments) throws UsageException {
    var text = arguments.parameter(Option.SERVER);
    if (text.isEmpty()) {
      return Ipv4Address.BROADCAST;
    }
    try {
      return Ipv4Address.parse(text.get());
    } catch (IllegalArgumentException e) {
      throw new UsageException("-s wants an IPv4 address such as 10.0.3.1, not " + text.get());
    }
  }

  /** dhclient's rule: the server's port is the one below the client's. */
  private static Ports ports(Arguments arguments) throws UsageException {
    var text = arguments.parameter(Option.PORT);
    if (text.isEmpty()) {
      return Ports.DEFAULT;
    }
    try {
      int port = Integer.parseInt(text.get());
      if (port > 1 && port <= MAX_PORT) {
        return new Ports(port, port - 1);
      }
    } catch (NumberFormatException e) {
      throw new UsageException("-p wants a port number such as 68, not " + text.get());
    }
    throw new UsageException("-p wants a port from 2 to 65535, not " + text.get());
  }

  private static void explain(UsageException e, String... words) {
    var explanation = new Explanation();
    System.err.println("jdhclient: " + e.getMessage());
    var suggestion = explanation.suggestion(words);
    if (!suggestion.isEmpty()) {
      System.err.println(suggestion);
    }
    System.err.print(explanation.help());
  }
}
