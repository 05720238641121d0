package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where state is kept that a reboot may take; normally /run/jdhclient. */
public final class RunDirectory {
  private RunDirectory() {}

  /** Makes it if it is not there: readable for all, whatever the umask, for --status needs that. */
  public static void make(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      permit(directory);
    }
  }

  private static void permit(Path directory) {
    try {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      // A client needs no more than the directory; others may not see its status, then.
    }
  }
}
