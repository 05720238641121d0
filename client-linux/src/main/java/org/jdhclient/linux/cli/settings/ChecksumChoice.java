package org.jdhclient.linux.cli.settings;

import java.util.Map;
import java.util.Optional;
import org.jdhclient.wire.ChecksumMode;

/**
 * The checksum mode to use: from the command line; else from a line {@code jdhclient-checksum} in
 * /etc/network/interfaces, which ifupdown puts into the environment; else from
 * /etc/default/jdhclient.
 *
 * @param warning what is wrong with a setting that was passed over; empty if nothing is
 */
public record ChecksumChoice(ChecksumMode mode, Optional<String> warning) {
  private static final String FROM_IFUPDOWN = "IF_JDHCLIENT_CHECKSUM";
  private static final String MODES = "strict, kernel, tolerant or ignore";

  /**
   * @throws UsageException if the command line names no mode; a wrong setting elsewhere is only
   *     worth a warning, for a guest without network cannot be mended from afar
   */
  public static ChecksumChoice of(
      Arguments arguments, Map<String, String> environment, Defaults defaults)
      throws UsageException {
    var given = arguments.parameter(Option.CHECKSUM);
    if (given.isPresent()) {
      var mode = ChecksumMode.named(given.get());
      if (mode.isEmpty()) {
        throw new UsageException("--checksum wants " + MODES + ", not " + given.get());
      }
      return new ChecksumChoice(mode.get(), Optional.empty());
    }
    return setting(FROM_IFUPDOWN, environment)
        .or(() -> setting(Defaults.CHECKSUM, defaults.values()))
        .orElseGet(() -> new ChecksumChoice(ChecksumMode.KERNEL, Optional.empty()));
  }

  private static Optional<ChecksumChoice> setting(String name, Map<String, String> settings) {
    var word = settings.getOrDefault(name, "");
    return word.isEmpty()
        ? Optional.empty()
        : ChecksumMode.named(word)
            .map(mode -> new ChecksumChoice(mode, Optional.empty()))
            .or(() -> Optional.of(standard(name + " wants " + MODES + ", not " + word)));
  }

  private static ChecksumChoice standard(String complaint) {
    return new ChecksumChoice(
        ChecksumMode.KERNEL, Optional.of(complaint + "; the mode is kernel, then."));
  }
}
