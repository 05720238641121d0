package org.jdhclient.linux.host;

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
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
