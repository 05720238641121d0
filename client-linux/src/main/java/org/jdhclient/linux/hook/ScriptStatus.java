package org.jdhclient.linux.hook;

import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.slf4j.Logger;

/** What the exit status of hooks, or of a script, means. */
final class ScriptStatus {
  /** The address is in use elsewhere, or the lease is no good: it is declined. */
  static final int DECLINED = 2;

  private static final int SIGNAL = 128;

  private ScriptStatus() {}

  /** What hooks say, whose shell may end with a status that none of them has meant. */
  static Verdict verdict(int status) {
    return status == DECLINED ? Verdict.DECLINED : Verdict.FINE;
  }

  /**
   * Tells of a script that did not end well.
   *
   * @return the status, or 0 if a signal ended the script: that says nothing of the lease
   */
  static int told(int status, String script, Logger log) {
    if (status > SIGNAL) {
      log.warn("{} was ended by signal {}", script, status - SIGNAL);
      return 0;
    }
    if (status != 0) {
      log.warn("{} ended with status {}", script, status);
    }
    return status;
  }
}
