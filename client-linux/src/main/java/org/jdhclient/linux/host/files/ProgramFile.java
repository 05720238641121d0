package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is to be run, or read by a shell: whose it is counts as with all that is read. */
public final class ProgramFile {
  private ProgramFile() {}

  /**
   * Where nothing is it passes: whoever is to run it says so.
   *
   * @throws IOException if it is not to be run: what it is, or whose
   */
  public static void check(Path path) throws IOException {
    var file = SymbolicLinks.follow(path);
    var status = FileGuard.status(file);
    if (status.isPresent()) {
      FilePlace.of(file).check(file, status.get());
    }
  }
}
