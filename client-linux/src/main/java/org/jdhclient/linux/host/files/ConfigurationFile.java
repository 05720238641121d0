package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.conf.Configuration;

/** Reads a dhclient.conf, and the files that it includes. */
public final class ConfigurationFile {
  private ConfigurationFile() {}

  /**
   * @param file absolute; what it includes by a relative path is looked for beside it
   * @throws IOException if it cannot be read; what it includes and cannot be read is a problem of
   *     the configuration
   */
  public static Configuration read(Path file) throws IOException {
    return Configuration.parse(
        file.toString(),
        FileContent.latin1(file),
        included -> include(file.resolveSibling(FileNames.path(included))));
  }

  private static Optional<String> include(Path file) {
    try {
      return Optional.of(FileContent.latin1(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
