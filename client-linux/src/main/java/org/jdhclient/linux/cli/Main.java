package org.jdhclient.linux.cli;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import org.jdhclient.linux.daemon.ClientDaemon;
import org.jdhclient.linux.daemon.ExitStatus;
import org.jdhclient.linux.host.Privileges;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;

/** The command {@code jdhclient}. */
public final class Main {
  static final Path RUN_DIRECTORY = Path.of("/run/jdhclient");

  private Main() {}

  public static void main(String[] words) {
    System.exit(run(words));
  }

  private static int run(String... words) {
    try {
      return run(Arguments.scan(words));
    } catch (UsageException e) {
      explain(e, words);
      return ExitStatus.FATAL;
    }
  }

  private static int run(Arguments arguments) throws UsageException {
    if (arguments.has(Option.HELP)) {
      System.out.print(new Explanation().help());
      return ExitStatus.OK;
    }
    if (arguments.has(Option.VERSION)) {
      System.out.println(Version.text());
      return ExitStatus.OK;
    }
    if (arguments.has(Option.STATUS)) {
      return StatusCommand.run(arguments, RUN_DIRECTORY);
    }
    if (arguments.has(Option.DIAGNOSE)) {
      return DiagnoseCommand.run(arguments);
    }
    return obtainLease(arguments);
  }

  private static int obtainLease(Arguments arguments) throws UsageException {
    var checksums = ChecksumChoice.of(arguments, System.getenv());
    var settings = SettingsReader.read(arguments, checksums.mode());
    var log = Log.open(level(arguments));
    log.info("{}\n", Version.text());
    checksums.warning().ifPresent(log::warn);
    try {
      return ClientDaemon.run(settings, log);
    } catch (UnusableInterfaceException e) {
      log.error("{}", e.getMessage());
      return ExitStatus.FATAL;
    } catch (ErrnoException e) {
      log.error("{}: {}", settings.interfaceName(), Privileges.explain(e));
      return ExitStatus.FATAL;
    }
  }

  private static Level level(Arguments arguments) {
    boolean verbose =
        arguments.has(Option.FOREGROUND)
            || arguments.has(Option.VERBOSE) && !arguments.has(Option.QUIET);
    return verbose ? Level.INFO : Level.WARN;
  }

  private static void explain(UsageException e, String... words) {
    var explanation = new Explanation();
    System.err.println("jdhclient: " + e.getMessage());
    var suggestion = explanation.suggestion(words);
    if (!suggestion.isEmpty()) {
      System.err.println(suggestion);
    }
    System.err.print(explanation.synopsis());
  }
}
