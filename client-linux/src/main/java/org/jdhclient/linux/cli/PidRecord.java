package org.jdhclient.linux.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.Option;
import org.jdhclient.linux.cli.settings.SettingsReader;
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

  static PidRecord of(Arguments arguments, Family family, Logger log) {
    return new PidRecord(file(arguments, family), log);
  }

  /** The file that was asked for, or dhclient's; empty if there is to be none. */
  static Optional<PidFile> file(Arguments arguments, Family family) {
    return arguments.has(Option.NO_PID)
        ? Optional.empty()
        : SettingsReader.file(arguments, System.getenv(), Option.PID_FILE, "PATH_DHCLIENT_PID")
            .or(() -> Optional.of(standard(family)))
            .map(PidFile::new);
  }

  private static Path standard(Family family) {
    return Path.of(
        switch (family) {
          case V4 -> "/run/dhclient.pid";
          case V6 -> "/run/dhclient6.pid";
        });
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
