package org.jdhclient.linux.host.record;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.ForeignDuid;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.run.RunDirectory;
import org.slf4j.Logger;

/**
 * A file in which a DUID is looked for, and nothing is ever written: another lease file, or the one
 * in which another client keeps its DUID, so that who changes the client stays the same to servers.
 */
public final class DuidFile {
  private final Path file;
  private final LeaseFile leases;

  /**
   * @param file a symbolic link is followed
   * @param run as for {@link LeaseFile}
   */
  public DuidFile(Path file, RunDirectory run, Logger log) {
    this.file = file;
    this.leases = new LeaseFile(file, run, log);
  }

  /** What is wrong with it is told as of a lease file. */
  Optional<Duid> duid() {
    return foreign().or(leases::defaultDuid);
  }

  private Optional<Duid> foreign() {
    try {
      var content = FileContent.octets(file, ForeignDuid.MOST);
      return ForeignDuid.find(content, ByteOrder.nativeOrder());
    } catch (IOException e) {
      // It is not there, or longer: then it is a lease file, or none.
      return Optional.empty();
    }
  }
}
