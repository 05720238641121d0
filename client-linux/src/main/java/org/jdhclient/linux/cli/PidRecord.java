package org.jdhclient.linux.cli;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.LibC;
import org.slf4j.Logger;

/** Where the client's process number is to be found, if anywhere. */
final class PidRecord {
  private final Optional<PidFile> file;
  private final Logger log;

  private PidRecord(Optional<PidFile> file, Logger log) {
    this.file = file;
    this.log = log;
  }

  static PidRecord of(Settings settings, Logger log) {
    return new PidRecord(settings.files().pid().map(PidFile::new), log);
  }

  /** Whoever ends leaves no number behind that may be a stranger's one day. */
  void remove() {
    try {
      if (file.isPresent()) {
        file.get().deleteIfOf(LibC.getpid());
      }
    } catch (IOException e) {
      log.warn("the pid file stays: {}", IoReason.of(e));
    }
  }

  /** A client without a pid file is still a client. */
  void write() {
    try {
      if (file.isPresent()) {
        file.get().write(LibC.getpid());
      }
    } catch (IOException e) {
      log.warn("no pid file: {}", IoReason.of(e));
    }
  }
}
