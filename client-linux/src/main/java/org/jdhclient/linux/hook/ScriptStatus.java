package org.jdhclient.linux.hook;

import org.jdhclient.address.Family;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.slf4j.Logger;

/**
 * What the exit status of hooks, or of a script, means.
 *
 * @param family of the addresses that they may decline
 */
record ScriptStatus(Family family) {
  /** Of hooks of DHCPv4: the address is in use elsewhere, or the lease is no good. */
  private static final int DECLINED = 2;

  /** Of DHCPv6: another host has the address, as ISC's scripts say it. */
  private static final int DUPLICATE = 3;

  private static final int SIGNAL = 128;

  /** Whether hooks of one of the families decline by it. */
  static boolean declines(int status) {
    return status == DECLINED || status == DUPLICATE;
  }

  /** What hooks say. */
  Verdict ofHooks(int status) {
    return verdict(status == (family == Family.V4 ? DECLINED : DUPLICATE));
  }

  /** What a script says: of DHCPv4 by whatever status but 0 (dhclient-script(8)). */
  Verdict ofScript(int status) {
    return verdict(family == Family.V4 ? status != 0 : status == DUPLICATE);
  }

  private static Verdict verdict(boolean isDeclined) {
    return isDeclined ? Verdict.DECLINED : Verdict.FINE;
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
