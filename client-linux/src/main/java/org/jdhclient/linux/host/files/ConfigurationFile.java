package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.conf.Configuration;

/** Reads a dhclient.conf, and the files that it includes. */
public final class ConfigurationFile {
  /** In octets; a configuration by hand is far from it, and a device never ends. */
  private static final int MAX_LENGTH = 1 << 20;

  private ConfigurationFile() {}

  /**
   * @param file absolute; what it includes by a relative path is looked for beside it
   * @throws IOException if it cannot be read; what it includes and cannot be read is a problem of
   *     the configuration
   */
  public static Configuration read(Path file) throws IOException {
    return Configuration.parse(
        file.toString(),
        text(file),
        included -> include(file.resolveSibling(FileNames.path(included))));
  }

  private static Optional<String> include(Path file) {
    try {
      return Optional.of(text(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** One character an octet. */
  private static String text(Path file) throws IOException {
    var octets = FileContent.octets(file, MAX_LENGTH + 1);
    if (octets.length > MAX_LENGTH) {
      throw new IOException(file + " is longer than 1 MiB");
    }
    return new String(octets, StandardCharsets.ISO_8859_1);
  }
}
