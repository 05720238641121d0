package org.jdhclient.linux.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.daemon.ClientDaemon;
import org.jdhclient.linux.daemon.Ending;
import org.jdhclient.linux.daemon.ExitStatus;
import org.jdhclient.linux.daemon.Handover;
import org.jdhclient.linux.daemon.Settings;
import org.jdhclient.linux.host.BackgroundProcess;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.IoReason;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.Privileges;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.host.WallClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.status.StatusFile;
import org.jdhclient.wire.MalformedPacketException;
import org.slf4j.Logger;

/** The command's main work: getting a lease, and keeping it, in this process or in another. */
final class LeaseCommand {
  private static final Path PID_FILE = Path.of("/run/dhclient.pid");

  private final Arguments arguments;
  private final Settings settings;
  private final Logger log;

  private LeaseCommand(Arguments arguments, Settings settings, Logger log) {
    this.arguments = arguments;
    this.settings = settings;
    this.log = log;
  }

  static int run(Arguments arguments) throws UsageException {
    var checksums = ChecksumChoice.of(arguments, System.getenv());
    var settings = SettingsReader.read(arguments, checksums.mode());
    boolean resumed = arguments.has(Option.RESUME);
    var log = resumed ? Log.ofBackground() : Log.ofCommand(arguments);
    log.info("{}\n", Version.text());
    checksums.warning().ifPresent(log::warn);
    var command = new LeaseCommand(arguments, settings, log);
    return arguments.has(Option.NO_WAIT) && !resumed
        ? command.goToBackground("")
        : command.keepLease();
  }

  static Optional<Path> pidFile(Arguments arguments) {
    return arguments.has(Option.NO_PID)
        ? Optional.empty()
        : Optional.of(arguments.parameter(Option.PID_FILE).map(Path::of).orElse(PID_FILE));
  }

  private int keepLease() {
    try {
      var ending = keep(begun());
      if (ending.handover().isEmpty()) {
        return ending.status();
      }
      var handover = ending.handover().get();
      return goToBackground(
          handover.toText(settings.interfaceName(), WallClock.now(), new BootClock().now()));
    } catch (UnusableInterfaceException | InterfaceBusyException e) {
      log.error("{}", e.getMessage());
    } catch (ErrnoException e) {
      log.error("{}: {}", settings.interfaceName(), Privileges.explain(e));
    } catch (IOException e) {
      log.error("{}: {}", settings.interfaceName(), IoReason.of(e));
    } catch (RuntimeException e) {
      // In the background nobody would see the trace of a fault: at least where it is goes to a
      // log.
      log.error("{}: a fault of jdhclient: {} at {}", settings.interfaceName(), e, top(e));
    } catch (MalformedPacketException e) {
      log.error("{}: what was handed over is no use: {}", settings.interfaceName(), e.getMessage());
    }
    return ExitStatus.FATAL;
  }

  private static Object top(RuntimeException e) {
    var trace = e.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0];
  }

  private Ending keep(Optional<Handover> begun)
      throws UnusableInterfaceException, InterfaceBusyException, ErrnoException {
    if (settings.stay() == Settings.Stay.FOR_GOOD && !arguments.has(Option.RESUME)) {
      writePid(ProcessHandle.current().pid());
    }
    return ClientDaemon.run(settings, begun, log);
  }

  /** What the process before this one has begun; with -nw that is nothing. */
  private Optional<Handover> begun() throws IOException, MalformedPacketException {
    if (!arguments.has(Option.RESUME)) {
      return Optional.empty();
    }
    var text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Handover.parse(text, settings.interfaceName()));
  }

  private int goToBackground(String handover) {
    try {
      List<String> words = new ArrayList<>();
      words.add(Option.RESUME.names().get(0));
      words.addAll(arguments.words());
      // The new process runs elsewhere, where a relative path would lead elsewhere.
      words.add(Option.LEASE_FILE.names().get(0));
      words.add(settings.files().leases().toString());
      long pid = BackgroundProcess.start(words, handover);
      writePid(pid);
      if (!handover.isEmpty()) {
        new StatusFile(settings.files().runDirectory(), settings.interfaceName(), log)
            .handOver(pid);
      }
      return ExitStatus.OK;
    } catch (IOException e) {
      log.error("{}: cannot go to the background: {}", settings.interfaceName(), IoReason.of(e));
      return ExitStatus.FATAL;
    }
  }

  /** A client without a pid file is still a client. */
  private void writePid(long pid) {
    pidFile(arguments)
        .ifPresent(
            file -> {
              try {
                new PidFile(file).write(pid);
              } catch (IOException e) {
                log.warn("no pid file: {}", IoReason.of(e));
              }
            });
  }
}
