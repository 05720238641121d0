package org.jdhclient.client;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.OptionCode;
import org.jdhclient.wire.Octets;

/**
 * Who the client is and what it asks for.
 *
 * @param clientIdentifier option 61; empty for none, as dhclient does
 * @param hostName option 12; empty for none
 * @param requestList option 55, most wanted first
 * @param maxMessageSize option 57, in octets
 * @param server where DISCOVER and REQUEST go until there is a lease; normally the broadcast
 */
public record ClientConfig(
    MacAddress hardwareAddress,
    Octets clientIdentifier,
    Octets hostName,
    List<Integer> requestList,
    int maxMessageSize,
    Ipv4Address server,
    Ports ports,
    Timing timing,
    ConflictDetection conflicts) {

  /**
   * What Debian's dhclient asks for, with option 121 before 3 and 33, as RFC 3442 demands, and its
   * Microsoft twin beside it.
   */
  public static final List<Integer> DEFAULT_REQUEST_LIST =
      List.of(
          OptionCode.SUBNET_MASK,
          OptionCode.BROADCAST_ADDRESS,
          OptionCode.TIME_OFFSET,
          OptionCode.CLASSLESS_STATIC_ROUTES,
          OptionCode.MS_CLASSLESS_STATIC_ROUTES,
          OptionCode.ROUTERS,
          OptionCode.DOMAIN_NAME,
          OptionCode.DOMAIN_NAME_SERVERS,
          OptionCode.DOMAIN_SEARCH,
          OptionCode.HOST_NAME,
          OptionCode.NETBIOS_NAME_SERVERS,
          OptionCode.NETBIOS_SCOPE,
          OptionCode.INTERFACE_MTU,
          OptionCode.NTP_SERVERS);

  /** What fits one unfragmented Ethernet frame: 1500 less the IP and UDP headers. */
  public static final int DEFAULT_MAX_MESSAGE_SIZE = 1472;

  /** A client that asks everyone, in dhclient's way. */
  public static ClientConfig of(MacAddress hardwareAddress, Octets hostName) {
    return of(
        hardwareAddress,
        hostName,
        Ipv4Address.BROADCAST,
        Ports.DEFAULT,
        ConflictDetection.ANNOUNCE);
  }

  /** A client that asks for what Debian's dhclient asks for, with dhclient's patience. */
  public static ClientConfig of(
      MacAddress hardwareAddress,
      Octets hostName,
      Ipv4Address server,
      Ports ports,
      ConflictDetection conflicts) {
    return new ClientConfig(
        hardwareAddress,
        Octets.EMPTY,
        hostName,
        DEFAULT_REQUEST_LIST,
        DEFAULT_MAX_MESSAGE_SIZE,
        server,
        ports,
        Timing.DEFAULT,
        conflicts);
  }

  /** The chaddr field's octets. */
  Octets chaddr() {
    return Octets.copyOf(hardwareAddress.octets());
  }
}
