package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.run.RunFile;
import org.slf4j.Logger;

/**
 * What stood in a resolv.conf(5) before any lease: kept in the run directory for the clients of all
 * interfaces, and by each beside its leases too, for a loss of power takes the former.
 */
final class OriginalResolvConf {
  private final RunFile shared;
  private final Optional<RunFile> lasting;
  private final Logger log;

  private OriginalResolvConf(RunFile shared, Optional<RunFile> lasting, Logger log) {
    this.shared = shared;
    this.lasting = lasting;
    this.log = log;
  }

  /**
   * @param leases the file beside which it is kept
   * @param identity which resolv.conf it is
   */
  static OriginalResolvConf of(RunDirectory run, Path leases, String identity, Logger log) {
    var directory = leases.toAbsolutePath().getParent();
    boolean lasts =
        Files.isDirectory(directory) && !Files.exists(leases) || Files.isRegularFile(leases);
    return new OriginalResolvConf(
        run.resolvConfBefore(identity),
        lasts && !directory.equals(run.path())
            ? Optional.of(RunDirectory.resolvConfBefore(directory, identity))
            : Optional.empty(),
        log);
  }

  /** Somebody else has written the file: that is what is to come back. */
  void keep(String content) throws IOException {
    shared.write(content);
    keepLasting(content);
  }

  /** What stands in the file is of leases: whoever knows what stood there before shares it. */
  void share() throws IOException {
    var known = shared.read();
    if (known.isPresent()) {
      keepLasting(known.get());
    } else if (lasting.isPresent()) {
      var lasted = lasting.get().read();
      if (lasted.isPresent()) {
        shared.write(lasted.get());
      }
    }
  }

  private void keepLasting(String content) {
    try {
      if (lasting.isPresent() && !lasting.get().read().equals(Optional.of(content))) {
        lasting.get().write(content);
      }
    } catch (IOException e) {
      log.debug("after a loss of power resolv.conf will be empty: {}", IoReason.of(e));
    }
  }

  /** Empty if nobody knows. */
  String content() throws IOException {
    var known = shared.read();
    if (known.isEmpty() && lasting.isPresent()) {
      known = lasting.get().read();
    }
    return known.orElse("");
  }

  /** This client needs it no more; others may. */
  void forgetLasting() throws IOException {
    if (lasting.isPresent()) {
      lasting.get().delete();
    }
  }

  /** Nobody needs it any more. */
  void forget() throws IOException {
    shared.delete();
  }
}
