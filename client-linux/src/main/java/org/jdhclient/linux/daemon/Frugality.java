package org.jdhclient.linux.daemon;

import java.io.IOException;
import org.jdhclient.client.BootTime;
import org.jdhclient.linux.host.IoReason;
import org.jdhclient.linux.host.MappedFiles;
import org.jdhclient.linux.libc.ErrnoException;
import org.slf4j.Logger;

/** Gives memory back when there will be nothing to do for long: once for each such time. */
final class Frugality {
  /** In seconds; shorter waits are those for answers. */
  private static final int LONG = 30;

  private final Logger log;
  private boolean frugal;

  Frugality(Logger log) {
    this.log = log;
  }

  /**
   * @param deadline until which the process will wait, if nothing comes
   */
  void beforeWait(BootTime now, BootTime deadline) {
    boolean waitsLong = now.secondsUntil(deadline) >= LONG;
    if (waitsLong && !frugal) {
      giveBack();
    }
    frugal = waitsLong;
  }

  private void giveBack() {
    try {
      MappedFiles.pageOut();
    } catch (ErrnoException e) {
      log.debug("memory stays in use: {}", e.getMessage());
    } catch (IOException e) {
      log.debug("memory stays in use: {}", IoReason.of(e));
    }
  }
}
