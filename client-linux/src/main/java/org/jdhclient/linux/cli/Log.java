package org.jdhclient.linux.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import org.jdhclient.linux.libc.ErrnoException;
import org.slf4j.Logger;

/**
 * The client's log. It is built here and not from a configuration file, for looking for one takes
 * longer than getting a lease.
 */
final class Log {
  private Log() {}

  /**
   * The log of a command: to standard error, all of it with {@code -v} or {@code -d}, else what is
   * wrong.
   */
  static Logger ofCommand(Arguments arguments) {
    boolean verbose =
        arguments.has(Option.FOREGROUND)
            || arguments.has(Option.VERBOSE) && !arguments.has(Option.QUIET);
    return to(new StandardError(), verbose ? Level.INFO : Level.WARN);
  }

  /** The log of a process in the background: to the system's log. */
  static Logger ofBackground() {
    return to(systemLog(), Level.INFO);
  }

  /** A system log that cannot even be looked for is as good as none: errors are told instead. */
  private static Appender<ILoggingEvent> systemLog() {
    try {
      return SystemLog.open(SystemLog.DEV_LOG);
    } catch (ErrnoException e) {
      return new StandardError();
    }
  }

  private static Logger to(Appender<ILoggingEvent> appender, Level level) {
    var context = new LoggerContext();
    appender.setContext(context);
    appender.start();
    var logger = context.getLogger("jdhclient");
    logger.setLevel(level);
    logger.addAppender(appender);
    return logger;
  }
}
