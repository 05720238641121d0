package org.jdhclient.linux.cli.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.conf.Configuration;
import org.jdhclient.conf.Problem;
import org.jdhclient.linux.host.files.ConfigurationFile;
import org.jdhclient.linux.host.files.IoReason;

/**
 * The configuration to use: of the file that {@code -cf} or the environment names, or else of
 * /etc/dhcp/dhclient.conf, if there is one.
 *
 * @param configuration empty where no file is, or none that can be read
 * @param warning why a file was passed over; empty if none was
 */
public record ConfigurationChoice(
    Path file, Optional<Configuration> configuration, Optional<String> warning) {
  private static final Path STANDARD = Path.of("/etc/dhcp/dhclient.conf");

  /** The file that the owner has named, if any. */
  private static Optional<Path> named(Arguments arguments, Map<String, String> environment) {
    return SettingsReader.file(arguments, environment, Option.CONFIGURATION, "PATH_DHCLIENT_CONF");
  }

  public static ConfigurationChoice of(Arguments arguments, Map<String, String> environment) {
    return of(named(arguments, environment).orElse(STANDARD));
  }

  /** The same file, read anew; a file that was there is missed, whichever it is. */
  ConfigurationChoice again() {
    return configuration.isPresent() ? read(file) : of(file);
  }

  /** Whether all of it can be gone by: what is legal, and has no effect here, is no fault. */
  boolean isSound() {
    return warning.isEmpty()
        && configuration.map(Configuration::problems).orElse(List.of()).stream()
            .noneMatch(problem -> problem.kind() == Problem.Kind.SYNTAX);
  }

  private static ConfigurationChoice of(Path file) {
    if (file.equals(STANDARD) && !Files.exists(file)) {
      return new ConfigurationChoice(file, Optional.empty(), Optional.empty());
    }
    return read(file);
  }

  private static ConfigurationChoice read(Path file) {
    try {
      var read = Optional.of(ConfigurationFile.read(file));
      return new ConfigurationChoice(file, read, Optional.empty());
    } catch (IOException e) {
      var warning = "No configuration: " + IoReason.of(e);
      return new ConfigurationChoice(file, Optional.empty(), Optional.of(warning));
    }
  }
}
