package org.jdhclient.lease;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.MalformedPacketException;

/**
 * An address that a server offers or leases, fit to be used by a host.
 *
 * @param address yiaddr
 * @param server the server identifier (option 54), which tells servers apart; {@link
 *     Ipv4Address#ANY} where the owner has declared the address
 */
public record LeasedAddress(Ipv4Address address, Ipv4Address server) {

  public static LeasedAddress from(DhcpMessage message) throws MalformedPacketException {
    return of(message.yiaddr(), message.options());
  }

  /**
   * @throws MalformedPacketException if there is no server identifier (RFC 2131 table 3: MUST), or
   *     one of the two is no host's address, or they are the same
   */
  static LeasedAddress of(Ipv4Address address, Options options) throws MalformedPacketException {
    return of(address, server(options), options);
  }

  /** An address that the owner has declared, of no server. */
  static LeasedAddress declared(Ipv4Address address, Options options)
      throws MalformedPacketException {
    return of(address, Ipv4Address.ANY, options);
  }

  private static LeasedAddress of(Ipv4Address address, Ipv4Address server, Options options)
      throws MalformedPacketException {
    if (!address.isHost()) {
      throw new MalformedPacketException("yiaddr " + address + " is no host's address", 16);
    }
    if (address.equals(server)) {
      throw new MalformedPacketException(
          "yiaddr " + address + " is that of " + StandardOptions.SERVER_IDENTIFIER, 16);
    }
    var prefix = Ipv4Prefix.containing(address, NetworkParameters.prefixLength(options, address));
    if (prefix.isNetworkOrBroadcast(address)) {
      throw new MalformedPacketException(
          "yiaddr "
              + address
              + " stands for the whole subnet "
              + prefix
              + " of "
              + StandardOptions.SUBNET_MASK,
          16);
    }
    return new LeasedAddress(address, server);
  }

  /** The server identifier of any server's message. */
  public static Ipv4Address server(DhcpMessage message) throws MalformedPacketException {
    return server(message.options());
  }

  private static Ipv4Address server(Options options) throws MalformedPacketException {
    var server = options.require(StandardOptions.SERVER_IDENTIFIER);
    if (!server.isHost()) {
      throw new MalformedPacketException(
          StandardOptions.SERVER_IDENTIFIER + ": " + server + " is no host's address", 0);
    }
    return server;
  }
}
