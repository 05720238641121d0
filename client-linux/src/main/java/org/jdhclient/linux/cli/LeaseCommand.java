package org.jdhclient.linux.cli;

import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.ChecksumChoice;
import org.jdhclient.linux.cli.settings.ConfiguredSettings;
import org.jdhclient.linux.cli.settings.Defaults;
import org.jdhclient.linux.cli.settings.ServerChoice;
import org.jdhclient.linux.cli.settings.UsageException;
import org.jdhclient.linux.daemon.ClientDaemon;
import org.jdhclient.linux.daemon.client.Caller;
import org.jdhclient.linux.daemon.departure.NotedClient;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Stay;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Session;
import org.jdhclient.linux.notify.ServiceManager;

/** The command's main work: getting a lease, and keeping it. */
final class LeaseCommand {
  private LeaseCommand() {}

  static int run(Arguments arguments) throws UsageException {
    var log = Log.ofClient(arguments);
    var defaults = Defaults.read();
    var checksums = ChecksumChoice.of(arguments, System.getenv(), defaults);
    var server = ServerChoice.of(arguments);
    var source =
        ConfiguredSettings.read(arguments, server.server(), checksums.mode(), log.logger());
    log.logger().info("{}\n", Version.text());
    defaults.warning().ifPresent(log.logger()::warn);
    checksums.warning().ifPresent(log.logger()::warn);
    server.news().ifPresent(log.logger()::warn);
    source.tellProblems();
    return run(source, PidRecord.of(source.settings(), log.logger()), log);
  }

  private static int run(ConfiguredSettings source, PidRecord pid, Log log) {
    try {
      return LoggedWork.status(() -> work(source, pid, log), log.logger());
    } finally {
      pid.remove();
    }
  }

  private static int work(ConfiguredSettings source, PidRecord pid, Log log) throws ErrnoException {
    try (var manager = ServiceManager.of(System.getenv(), Session.called(), log.logger())) {
      Session.leaveDirectory();
      NotedClient.succeedIdle(source.settings(), log.logger());
      var caller = caller(source.settings(), pid, log);
      if (!caller.waits()) {
        pid.write();
      }
      return ClientDaemon.run(source.settings(), source, caller, manager, log.logger(), log);
    }
  }

  /** From here on this may be another process than the one that was called, which waits. */
  private static Caller caller(Settings settings, PidRecord pid, Log log) throws ErrnoException {
    if (settings.stay() == Stay.FOR_GOOD) {
      return Caller.NONE;
    }
    return Session.starter()
        .<Caller>map(waiting -> new CommandCaller(waiting, pid, log))
        .orElse(Caller.NONE);
  }
}
