package org.jdhclient.linux.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Consumer;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.Option;
import org.jdhclient.linux.control.Answer;
import org.jdhclient.linux.control.LogTap;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Session;

/**
 * The client's log: to the system's, and to who called the command until that returns; for a while
 * also to who asks the client to do something.
 */
final class Log implements LogTap {
  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger("jdhclient");
  private final Tap tap = new Tap();

  private final StandardError terminal;

  /** Who shows that there is nothing yet. */
  private final Consumer<String> waiting;

  private Log(StandardError terminal, Consumer<String> waiting) {
    this.terminal = terminal;
    this.waiting = waiting;
    logger.setLevel(Level.INFO);
    start(terminal);
  }

  /**
   * The log of a command that has a client do something, whose lines are in the system's log
   * already: to standard error, all of it with {@code -v} or {@code -d}, else what is wrong.
   */
  static Log ofCommand(Arguments arguments) {
    boolean verbose =
        arguments.has(Option.FOREGROUND)
            || arguments.has(Option.VERBOSE) && !arguments.has(Option.QUIET);
    return new Log(
        new StandardError(verbose ? Level.INFO : Level.WARN),
        verbose || !Session.hasTerminal() ? line -> {} : Terminal::complain);
  }

  /** That of a client: to the system's log too, but with {@code -d}, where somebody reads. */
  static Log ofClient(Arguments arguments) {
    var log = ofCommand(arguments);
    if (!arguments.has(Option.FOREGROUND)) {
      log.addSystem();
    }
    return log;
  }

  private void addSystem() {
    try {
      start(SystemLog.open(SystemLog.DEV_LOG, CalledName.get()));
    } catch (ErrnoException e) {
      logger.warn("no system log: {}", e.getMessage());
    }
  }

  org.slf4j.Logger logger() {
    return logger;
  }

  /** Shows whoever sits at a terminal without the log that there is nothing yet. */
  void keepWaiting(String line) {
    waiting.accept(line);
  }

  /** From here on nothing more to who called the command. */
  void leaveTerminal() {
    logger.detachAppender(terminal);
    terminal.stop();
  }

  private void start(Appender<ILoggingEvent> appender) {
    appender.setContext(context);
    appender.start();
    logger.addAppender(appender);
  }

  @Override
  public void open(Listener listener) {
    tap.listener = listener;
    start(tap);
  }

  @Override
  public void close() {
    logger.detachAppender(tap);
    tap.stop();
  }

  /** Writes bare lines to standard error, each whole with one system call. */
  private static final class StandardError extends AppenderBase<ILoggingEvent> {
    private final Level least;

    StandardError(Level least) {
      this.least = least;
    }

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLevel().isGreaterOrEqual(least)) {
        Terminal.complain(event.getFormattedMessage());
      }
    }
  }

  /** Hands lines on to who asks. */
  private static final class Tap extends AppenderBase<ILoggingEvent> {
    private Listener listener = (kind, text) -> {};

    @Override
    protected void append(ILoggingEvent event) {
      listener.line(kind(event.getLevel()), event.getFormattedMessage());
    }

    private static Answer.Kind kind(Level level) {
      return switch (level.toInt()) {
        case Level.ERROR_INT -> Answer.Kind.ERROR;
        case Level.WARN_INT -> Answer.Kind.WARN;
        default -> Answer.Kind.INFO;
      };
    }
  }
}
