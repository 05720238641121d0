package org.jdhclient.linux.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;

/**
 * The client's log: bare lines on standard error. It is built here and not from a configuration
 * file, for looking for one takes longer than getting a lease.
 */
final class Log {
  private Log() {}

  /**
   * @param level from which on lines are written
   */
  static Logger open(Level level) {
    var context = new LoggerContext();
    var appender = new StandardError();
    appender.setContext(context);
    appender.start();
    var logger = context.getLogger("jdhclient");
    logger.setLevel(level);
    logger.addAppender(appender);
    return logger;
  }

  /** Writes each line whole, with one system call. */
  private static final class StandardError extends AppenderBase<ILoggingEvent> {
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.err);

    @Override
    protected void append(ILoggingEvent event) {
      var line = event.getFormattedMessage() + "\n";
      try {
        out.write(line.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // A closed or full standard error is no reason to lose the lease; logback keeps the status.
        addError("standard error cannot be written to", e);
      }
    }
  }
}
