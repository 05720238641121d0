package org.jdhclient.conf;

import java.util.Optional;
import org.jdhclient.dhcp.OptionCode;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionFormat;
import org.jdhclient.dhcp.OptionType;

/**
 * Names for options that dhclient knows by number only. They may be written in a configuration;
 * lease files and hooks see the numbers, as with dhclient.
 */
final class LaterOptions {
  private static final int CAPTIVE_PORTAL = 114;
  private static final int PROXY_AUTODISCOVERY = 252;

  private LaterOptions() {}

  static Optional<OptionDefinition> find(String name) {
    return switch (name) {
      case "rapid-commit" -> option(OptionCode.RAPID_COMMIT, name, OptionType.ZERO_LENGTH);
      case "captive-portal" -> option(CAPTIVE_PORTAL, name, OptionType.TEXT);
      case "ms-classless-static-routes" ->
          Optional.of(
              new OptionDefinition(
                  OptionCode.MS_CLASSLESS_STATIC_ROUTES,
                  name,
                  OptionFormat.arrayOf(OptionType.UNSIGNED_8)));
      case "wpad" -> option(PROXY_AUTODISCOVERY, name, OptionType.TEXT);
      default -> Optional.empty();
    };
  }

  private static Optional<OptionDefinition> option(int code, String name, OptionType type) {
    return Optional.of(new OptionDefinition(code, name, OptionFormat.of(type)));
  }
}
