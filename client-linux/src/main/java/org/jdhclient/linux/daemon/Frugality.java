package org.jdhclient.linux.daemon;

import java.io.IOException;
import org.jdhclient.client.BootTime;
import org.jdhclient.linux.host.IoReason;
import org.jdhclient.linux.host.MappedFiles;
import org.jdhclient.linux.libc.ErrnoException;
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

  /**
   * Garbage first, for whoever collects it reads mapped files, and frees memory of malloc's. With
   * the JVM's flags a heap that was collected is as large as what is in it.
   */
  void giveBack() {
    try {
      var files = MappedFiles.find();
      System.gc();
      Memory.trim();
      files.pageOut();
    } catch (ErrnoException e) {
      log.debug("memory stays in use: {}", e.getMessage());
    } catch (IOException e) {
      log.debug("memory stays in use: {}", IoReason.of(e));
    }
  }
}
