package org.jdhclient.linux.cli;

import java.io.IOException;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.ConfigurationChoice;
import org.jdhclient.linux.cli.settings.Option;
import org.jdhclient.linux.cli.settings.ServerChoice;
import org.jdhclient.linux.cli.settings.SettingsReader;
import org.jdhclient.linux.cli.settings.UsageException;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.departure.Departure;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.linux.process.Privileges;
import org.jdhclient.wire.ChecksumMode;
import org.slf4j.Logger;

/** {@code -r} and {@code -x}: ends the running client, with or without giving the lease back. */
final class DepartureCommand {
  private DepartureCommand() {}

  static int run(Arguments arguments) throws UsageException {
    var server = ServerChoice.of(arguments);
    var settings =
        SettingsReader.read(
            arguments,
            System.getenv(),
            ConfigurationChoice.of(arguments, System.getenv()).configuration(),
            server.server(),
            ChecksumMode.KERNEL);
    var log = Log.ofCommand(arguments).logger();
    var manner = arguments.has(Option.RELEASE) ? Manner.RELEASE : Manner.STOP;
    try {
      var pidFile = settings.files().pid().map(PidFile::new);
      boolean done = Departure.depart(settings, manner, pidFile, Version.text() + "\n", log);
      if (done && pidFile.isPresent()) {
        removeOld(pidFile.get(), log);
      }
      return done ? ExitStatus.OK : ExitStatus.FATAL;
    } catch (ErrnoException e) {
      log.error("{}", Privileges.explain(e));
      return ExitStatus.FATAL;
    }
  }

  /** The client has ended, whether its number can be removed or not. */
  private static void removeOld(PidFile pidFile, Logger log) {
    try {
      pidFile.deleteUnlessInUse();
    } catch (IOException e) {
      log.warn("the pid file stays: {}", IoReason.of(e));
    }
  }
}
