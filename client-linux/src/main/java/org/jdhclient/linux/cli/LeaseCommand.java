package org.jdhclient.linux.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.daemon.ClientDaemon;
import org.jdhclient.linux.daemon.Estate;
import org.jdhclient.linux.daemon.ExitStatus;
import org.jdhclient.linux.daemon.Handover;
import org.jdhclient.linux.daemon.NapState;
import org.jdhclient.linux.daemon.Settings;
import org.jdhclient.linux.daemon.Successor;
import org.jdhclient.linux.host.IoReason;
import org.jdhclient.linux.host.Privileges;
import org.jdhclient.linux.host.SignalPipe;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.wire.MalformedPacketException;
import org.slf4j.Logger;

/** The command's main work: getting a lease, and keeping it, in this process or in another. */
final class LeaseCommand {
  private static final Path PID_FILE = Path.of("/run/dhclient.pid");

  private final Arguments arguments;
  private final Settings settings;
  private final Background background;
  private final Logger log;

  private LeaseCommand(Arguments arguments, Settings settings, Logger log) {
    this.arguments = arguments;
    this.settings = settings;
    this.background = new Background(arguments, settings, log);
    this.log = log;
  }

  static int run(Arguments arguments) throws UsageException {
    var environment = System.getenv();
    var checksums = ChecksumChoice.of(arguments, environment);
    var server = ServerChoice.of(arguments);
    var configuration = ConfigurationChoice.of(arguments, environment);
    var settings =
        SettingsReader.read(
            arguments,
            environment,
            configuration.configuration(),
            server.server(),
            checksums.mode());
    if (arguments.has(Option.RESUME)) {
      return new LeaseCommand(arguments, settings, Log.ofBackground()).goOn();
    }
    var log = Log.ofCommand(arguments);
    log.info("{}\n", Version.text());
    checksums.warning().ifPresent(log::warn);
    server.news().ifPresent(log::warn);
    configuration.warning().ifPresent(log::warn);
    configuration
        .configuration()
        .ifPresent(read -> read.problems().forEach(problem -> log.warn("{}", problem)));
    var command = new LeaseCommand(arguments, settings, log);
    return arguments.has(Option.NO_WAIT) ? command.beginInBackground() : command.begin();
  }

  static Optional<Path> pidFile(Arguments arguments) {
    return arguments.has(Option.NO_PID)
        ? Optional.empty()
        : SettingsReader.file(arguments, System.getenv(), Option.PID_FILE, "PATH_DHCLIENT_PID")
            .or(() -> Optional.of(PID_FILE));
  }

  private int begin() {
    if (settings.stay() == Settings.Stay.FOR_GOOD) {
      background.writePid(LibC.getpid());
    }
    return guarded(
        () -> ClientDaemon.run(settings, Optional.empty(), background, Optional.empty(), log));
  }

  private int beginInBackground() {
    return guarded(
        () -> {
          background.start(NapState.AT_ONCE, Estate.NONE);
          return ExitStatus.OK;
        });
  }

  /** In the background, with what the process before this one has written down. */
  private int goOn() {
    var state = Path.of(arguments.parameter(Option.RESUME).orElseThrow());
    var signals = new SignalPipe();
    Successor nextOfThisSleeper =
        (handover, estate) -> {
          Background.write(state, background.nap(handover, signals.lastNumber()));
          return LibC.getppid();
        };
    return guarded(
        () ->
            ClientDaemon.run(settings, begun(state), nextOfThisSleeper, Optional.of(signals), log));
  }

  /**
   * A state that is no use is told; the client then begins by the lease file. So does one that
   * comes after a crash: the state is true only until a client goes on from it.
   */
  private Optional<Handover> begun(Path state) {
    try {
      if (!Files.exists(state)) {
        return Optional.empty();
      }
      var text = Background.read(state);
      Files.delete(state);
      return NapState.handover(text);
    } catch (IOException e) {
      log.warn("beginning anew: {}", IoReason.of(e));
    } catch (MalformedPacketException e) {
      log.warn("beginning anew: {}: {}", state, e.getMessage());
    }
    return Optional.empty();
  }

  /** Work that ends in an exit status. */
  private interface Work {
    int run() throws ErrnoException, IOException;
  }

  private int guarded(Work work) {
    try {
      return work.run();
    } catch (ErrnoException e) {
      log.error("{}", Privileges.explain(e));
    } catch (IOException e) {
      log.error("cannot go to the background: {}", IoReason.of(e));
    } catch (RuntimeException e) {
      // In the background nobody would see the trace of a fault: at least where it is goes to a
      // log.
      log.error("a fault of jdhclient: {} at {}", e, top(e));
    }
    return ExitStatus.FATAL;
  }

  private static Object top(RuntimeException e) {
    var trace = e.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0];
  }
}
