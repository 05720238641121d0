package org.jdhclient.linux.cli;

import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.linux.process.Privileges;
import org.slf4j.Logger;

/**
 * Work whose end is told on the log, whatever ended it: in the background nobody would see a trace.
 */
final class LoggedWork {
  private LoggedWork() {}

  /** A command's work. */
  interface Work {
    /**
     * @return the exit status
     */
    int run() throws ErrnoException;
  }

  /** The exit status of work, or of what it failed by. */
  static int status(Work work, Logger log) {
    try {
      return work.run();
    } catch (ErrnoException e) {
      log.error("{}", Privileges.explain(e));
    } catch (RuntimeException | Error e) {
      log.error("a fault of jdhclient: {} at {}", e, top(e));
    }
    return ExitStatus.FATAL;
  }

  private static Object top(Throwable fault) {
    var trace = fault.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0];
  }
}
