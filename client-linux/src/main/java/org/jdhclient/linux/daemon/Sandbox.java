package org.jdhclient.linux.daemon;

import org.jdhclient.linux.host.resolv.ResolvConf;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.seccomp.SystemCallFilter;
import org.slf4j.Logger;

/**
 * Gives up, for good, what a client never needs: no program can be started any more, and no
 * privilege be gained.
 *
 * <p>So it is only for a process that starts none: not one with scripts, or whose resolv.conf
 * another program makes; nor one that goes to the background, where it lives for months, and hooks
 * that a package brings meanwhile are to be run.
 */
final class Sandbox {
  private Sandbox() {}

  /** A process that cannot be confined works all the same. */
  static void enter(Settings settings, Logger log) {
    if (startsProcesses(settings, log)) {
      log.debug("system calls are not filtered, as programs may have to be started");
      return;
    }
    try {
      SystemCallFilter.load();
    } catch (ErrnoException e) {
      log.debug("system calls are not filtered: {}", e.getMessage());
    }
  }

  private static boolean startsProcesses(Settings settings, Logger log) {
    return settings.stay() != Settings.Stay.FOR_GOOD
        || settings.scripts().startProcesses(log)
        || ResolvConf.isMadeByProgram(settings.files().resolvConf());
  }
}
