package org.jdhclient.linux.cli.settings;

import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.conf.Configuration;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.SettingsSource;
import org.jdhclient.wire.ChecksumMode;
import org.slf4j.Logger;

/** The settings of a command line and of its dhclient.conf, which may be read again. */
public final class ConfiguredSettings implements SettingsSource {
  private final Arguments arguments;
  private final Map<String, String> environment = System.getenv();
  private final Ipv4Address server;
  private final ChecksumMode mode;
  private final Logger log;
  private ConfigurationChoice choice;
  private Settings settings;

  private ConfiguredSettings(Arguments arguments, Ipv4Address server, ChecksumMode mode, Logger log)
      throws UsageException {
    this.arguments = arguments;
    this.server = server;
    this.mode = mode;
    this.log = log;
    choice = ConfigurationChoice.of(arguments, environment);
    settings = with(choice.configuration());
  }

  /**
   * @param server where to ask for a lease
   * @throws UsageException if an argument does not make sense
   */
  public static ConfiguredSettings read(
      Arguments arguments, Ipv4Address server, ChecksumMode mode, Logger log)
      throws UsageException {
    return new ConfiguredSettings(arguments, server, mode, log);
  }

  private Settings with(Optional<Configuration> configuration) throws UsageException {
    return SettingsReader.read(arguments, environment, configuration, server, mode);
  }

  public Settings settings() {
    return settings;
  }

  /** Tells the log what is wrong with the configuration. */
  public void tellProblems() {
    tellProblems(choice);
  }

  private void tellProblems(ConfigurationChoice of) {
    of.warning().ifPresent(log::warn);
    of.configuration()
        .ifPresent(read -> read.problems().forEach(problem -> log.warn("{}", problem)));
  }

  @Override
  public Settings readAgain() {
    var other = choice.again();
    tellProblems(other);
    if (!other.isSound()) {
      log.warn("What held before of {} holds still.", other.file());
      return settings;
    }
    try {
      settings = with(other.configuration());
      choice = other;
      return settings;
    } catch (UsageException e) {
      throw new IllegalStateException("the command line was understood before", e);
    }
  }
}
