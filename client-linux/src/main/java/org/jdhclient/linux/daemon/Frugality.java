package org.jdhclient.linux.daemon;

import org.jdhclient.client.BootTime;
import org.jdhclient.linux.libc.Memory;
import org.slf4j.Logger;

/** Gives memory back when there will be nothing to do for long. */
final class Frugality {
  /** In seconds; shorter waits are those for answers. */
  private static final int LONG = 30;

  private final Logger log;

  Frugality(Logger log) {
    this.log = log;
  }

  /**
   * @param deadline until which the process will wait, if nothing comes
   */
  static boolean isWorthwhile(BootTime now, BootTime deadline) {
    return now.secondsUntil(deadline) >= LONG;
  }

  void giveBack() {
    Memory.giveBack();
    log.debug("memory that is not in use is the kernel's again");
  }
}
