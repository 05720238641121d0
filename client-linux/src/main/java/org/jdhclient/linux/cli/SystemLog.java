package org.jdhclient.linux.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.LocalAddress;
import org.jdhclient.linux.libc.LocalDatagrams;
import org.jdhclient.text.PrintableText;

/**
 * The system's log: lines of RFC 3164 as datagrams to /dev/log. They bear no time stamp: who
 * receives them on the same machine sets his own.
 *
 * <p>Where nobody listens at /dev/log, as in many containers, lines are lost in silence: a client
 * must not fail for want of a log, and has no other place to complain to. The path is looked up for
 * each line, so that a log that comes later, or comes back, gets what follows.
 */
final class SystemLog extends AppenderBase<ILoggingEvent> {
  static final Path DEV_LOG = Path.of("/dev/log");

  private static final int FACILITY_DAEMON = 3 << 3;
  private static final int SEVERITY_ERROR = 3;
  private static final int SEVERITY_WARNING = 4;
  private static final int SEVERITY_INFORMATIONAL = 6;
  private static final int SEVERITY_DEBUG = 7;

  /** In octets; what rsyslog takes by default. RFC 3164's 1024 are for the way over a network. */
  private static final int MAX_LENGTH = 8192;

  private final LocalDatagrams log;
  private final String name;

  private SystemLog(LocalDatagrams log, String name) {
    this.log = log;
    this.name = name;
  }

  /**
   * @param path normally {@link #DEV_LOG}; nothing need be there
   * @param name whose lines they are
   * @throws ErrnoException if there is no descriptor left for a socket
   */
  static SystemLog open(Path path, String name) throws ErrnoException {
    return new SystemLog(LocalDatagrams.to(LocalAddress.path(path)), name);
  }

  @Override
  protected void append(ILoggingEvent event) {
    // Which process this is changes on the way to the background.
    var head = "<" + priority(event.getLevel()) + ">" + name + "[" + LibC.getpid() + "]: ";
    for (var text : event.getFormattedMessage().split("\n")) {
      if (!text.isBlank()) {
        send(head + text);
      }
    }
  }

  /** A log that hangs, and so has no room, must not stop the client. */
  private void send(String text) {
    var octets = PrintableText.of(text).getBytes(StandardCharsets.US_ASCII);
    try {
      log.send(Arrays.copyOf(octets, Math.min(octets.length, MAX_LENGTH)));
    } catch (ErrnoException e) {
      // ENOENT, ECONNREFUSED: nobody listens.
      addError("the system's log cannot be written to", e);
    }
  }

  private static int priority(Level level) {
    return FACILITY_DAEMON | severity(level);
  }

  private static int severity(Level level) {
    return switch (level.toInt()) {
      case Level.ERROR_INT -> SEVERITY_ERROR;
      case Level.WARN_INT -> SEVERITY_WARNING;
      case Level.INFO_INT -> SEVERITY_INFORMATIONAL;
      default -> SEVERITY_DEBUG;
    };
  }

  @Override
  public void stop() {
    super.stop();
    log.close();
  }
}
