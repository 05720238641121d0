package org.jdhclient.linux.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import org.jdhclient.linux.libc.ErrnoException;

/** The client's log: to who called the command, and in the background to the system's. */
final class Log {
  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger("jdhclient");

  private Log() {}

  /**
   * The log of a command: to standard error, all of it with {@code -v} or {@code -d}, else what is
   * wrong.
   */
  static Log ofCommand(Arguments arguments) {
    boolean verbose =
        arguments.has(Option.FOREGROUND)
            || arguments.has(Option.VERBOSE) && !arguments.has(Option.QUIET);
    var log = new Log();
    log.turnTo(new StandardError(), verbose ? Level.INFO : Level.WARN);
    return log;
  }

  org.slf4j.Logger logger() {
    return logger;
  }

  /** From here on to the system's log; to standard error if that cannot even be looked for. */
  void turnToSystem() {
    try {
      turnTo(SystemLog.open(SystemLog.DEV_LOG), Level.INFO);
    } catch (ErrnoException e) {
      logger.warn("no system log: {}", e.getMessage());
    }
  }

  private void turnTo(Appender<ILoggingEvent> appender, Level level) {
    appender.setContext(context);
    appender.start();
    logger.detachAndStopAllAppenders();
    logger.addAppender(appender);
    logger.setLevel(level);
  }
}
