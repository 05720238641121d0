package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.run.ResolvConfFact;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.run.RunFile;
import org.jdhclient.linux.run.RunRecord;
import org.slf4j.Logger;

/**
 * Something that is to be known of a resolv.conf(5): kept in the run directory for the clients of
 * all interfaces, and by each beside its leases too, for a loss of power takes the former.
 */
final class LastingFact {
  private final ResolvConfFact fact;
  private final RunDirectory run;
  private final String identity;
  private final RunRecord shared;
  private final Optional<RunFile> lasting;
  private final Logger log;

  private LastingFact(
      ResolvConfFact fact,
      RunDirectory run,
      String identity,
      Optional<RunFile> lasting,
      Logger log) {
    this.fact = fact;
    this.run = run;
    this.identity = identity;
    this.shared = run.resolvConf(fact, identity);
    this.lasting = lasting;
    this.log = log;
  }

  /**
   * @param leases the file beside which it is kept
   * @param identity which resolv.conf it is
   */
  static LastingFact of(
      ResolvConfFact fact, RunDirectory run, Path leases, String identity, Logger log) {
    var directory = directory(leases);
    boolean lasts = !Files.exists(leases) || Files.isRegularFile(leases);
    return new LastingFact(
        fact,
        run,
        identity,
        lasts && !directory.equals(run.path())
            ? Optional.of(RunDirectory.resolvConf(directory, fact, identity))
            : Optional.empty(),
        log);
  }

  /** Where it is kept beside some leases. */
  static Path directory(Path leases) {
    return leases.toAbsolutePath().getParent();
  }

  /**
   * It is so now.
   *
   * @return why others do not know of it, if they do not
   */
  Optional<IOException> keep(String content) {
    keepLasting(content);
    return shared.keep(content);
  }

  private void keepLasting(String content) {
    try {
      if (lasting.isPresent()) {
        Files.createDirectories(lasting.get().path().getParent());
        lasting.get().keep(content);
      }
    } catch (IOException e) {
      log.debug("not known after a loss of power: {}", IoReason.of(e));
    }
  }

  /** Empty if nobody knows. */
  Optional<String> content() throws IOException {
    var known = shared.read();
    return known.isEmpty() && lasting.isPresent() ? lasting.get().read() : known;
  }

  /** No client whose leases lie in a directory needs it any more; others may. */
  void forgetBeside(Path directory) throws IOException {
    if (!directory.equals(run.path())) {
      RunDirectory.resolvConf(directory, fact, identity).delete();
    }
  }

  /** Nobody needs it any more, but for what is beside leases. */
  void forgetShared() throws IOException {
    shared.delete();
  }
}
