package org.jdhclient.linux.cli.settings;

import java.util.Optional;

/** Options of a dhclient that are not supported: each is refused by name, with the reason. */
enum UnsupportedOption {
  IPV4_OVER_IPV6("DHCPv4 over DHCPv6 is not supported", "-4o6"),
  TIMEOUT(ofRedHat("timeout SECONDS;"), "-timeout", "--timeout"),
  HOST_NAME(ofRedHat("send host-name \"NAME\";"), "-H"),
  FQDN(ofRedHat("send fqdn.fqdn \"NAME\";"), "-F"),
  CLIENT_IDENTIFIER(ofRedHat("send dhcp-client-identifier \"NAME\";"), "-C"),
  VENDOR_CLASS(ofRedHat("send vendor-class-identifier \"NAME\";"), "-V"),
  REQUEST(ofRedHat("request OPTION, OPTION;"), "--request-options"),
  BROADCAST(
      "it is of Red Hat's dhclient, and asks for answers by broadcast; jdhclient hears others too",
      "-B");

  private final String reason;
  private final String[] names;

  UnsupportedOption(String reason, String... names) {
    this.reason = reason;
    this.names = names;
  }

  /**
   * Fedora's and Red Hat's packages add options to ISC's.
   *
   * @param statement what does the same for any dhclient
   */
  private static String ofRedHat(String statement) {
    return "it is of Red Hat's dhclient; write in /etc/dhcp/dhclient.conf: " + statement;
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
