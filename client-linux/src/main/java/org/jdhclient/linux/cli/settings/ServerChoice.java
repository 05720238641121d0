package org.jdhclient.linux.cli.settings;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.HostNames;

/**
 * Where to ask for a lease: {@code -s} takes an address, or a name that the host can resolve
 * without the network that is yet to come.
 *
 * @param news what to tell of how it was found; empty if it was given as it is
 */
public record ServerChoice(Ipv4Address server, Optional<String> news) {

  /** A name that nobody knows is worth a warning, and everyone is asked, as dhclient does. */
  public static ServerChoice of(Arguments arguments) {
    var text = arguments.parameter(Option.SERVER);
    if (text.isEmpty()) {
      return new ServerChoice(Ipv4Address.BROADCAST, Optional.empty());
    }
    try {
      return new ServerChoice(Ipv4Address.parse(text.get()), Optional.empty());
    } catch (IllegalArgumentException e) {
      return resolve(text.get());
    }
  }

  private static ServerChoice resolve(String name) {
    return HostNames.ipv4Address(name)
        .map(Ipv4Address::new)
        .map(found -> new ServerChoice(found, Optional.of("-s: " + name + " is " + found + ".")))
        .orElseGet(
            () ->
                new ServerChoice(
                    Ipv4Address.BROADCAST,
                    Optional.of(
                        "-s: no IPv4 address is known for " + name + "; everyone is asked.")));
  }
}
