package org.jdhclient.linux.daemon;

import java.io.IOException;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.resolv.ResolvConf;
import org.jdhclient.linux.landlock.FileRestriction;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.process.OtherNetwork;
import org.jdhclient.linux.seccomp.SystemCallFilter;
import org.slf4j.Logger;

/**
 * Gives up, for good, what a client never needs: no program can be started any more, no privilege
 * be gained, and no file be changed but its own.
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
    keepToFiles(settings, log);
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

  /**
   * Whoever is held to files may not look at what is other processes' (ptrace(2)): not at init's
   * files and names either, which are not to be changed for another network's sake.
   */
  private static void keepToFiles(Settings settings, Logger log) {
    try {
      if (OtherNetwork.isHere()) {
        log.debug("files are not kept from this process, as it has to look at init's");
        return;
      }
      FileRestriction.load(OwnFiles.of(settings.files()));
    } catch (IOException e) {
      log.debug("files are not kept from this process: {}", IoReason.of(e));
    } catch (ErrnoException e) {
      log.debug("files are not kept from this process: {}", e.getMessage());
    }
  }
}
