package org.jdhclient.linux.cli.settings;

import java.util.Optional;

/** dhclient's options that are not supported: each is refused by name, with the reason. */
enum UnsupportedOption {
  IPV6(
      "it is for DHCPv6, and jdhclient speaks DHCPv4 only",
      "-6",
      "-S",
      "-N",
      "-T",
      "-P",
      "-R",
      "--prefix-len-hint",
      "--address-prefix-len"),
  IPV4_OVER_IPV6("DHCPv4 over DHCPv6 is not supported", "-4o6");

  private final String reason;
  private final String[] names;

  UnsupportedOption(String reason, String... names) {
    this.reason = reason;
    this.names = names;
  }

  /** Why an option is refused; empty if it is none of these. */
  static Optional<String> reasonFor(String name) {
    for (var option : values()) {
      for (var known : option.names) {
        if (known.equals(name)) {
          return Optional.of(name + " is not supported: " + option.reason);
        }
      }
    }
    return Optional.empty();
  }
}
