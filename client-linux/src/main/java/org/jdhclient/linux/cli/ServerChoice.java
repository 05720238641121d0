package org.jdhclient.linux.cli;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;

/**
 * Where to ask for a lease: {@code -s} takes an address, or a name that the host can resolve
 * without the network that is yet to come.
 *
 * @param news what to tell of how it was found; empty if it was given as it is
 */
record ServerChoice(Ipv4Address server, Optional<String> news) {

  /** A name that nobody knows is worth a warning, and everyone is asked, as dhclient does. */
  static ServerChoice of(Arguments arguments) {
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
    var addresses = addresses(name);
    if (addresses.isEmpty()) {
      return new ServerChoice(
          Ipv4Address.BROADCAST,
          Optional.of("-s: no IPv4 address is known for " + name + "; everyone is asked."));
    }
    return new ServerChoice(
        addresses.get(0), Optional.of("-s: " + name + " is " + addresses.get(0) + "."));
  }

  private static List<Ipv4Address> addresses(String name) {
    var found = new ArrayList<Ipv4Address>();
    try {
      for (var address : InetAddress.getAllByName(name)) {
        if (address instanceof Inet4Address) {
          found.add(Ipv4Address.parse(address.getHostAddress()));
        }
      }
    } catch (UnknownHostException e) {
      return List.of();
    }
    return found;
  }
}
