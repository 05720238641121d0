package org.jdhclient.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.OptionModifiers;
import org.jdhclient.wire.Octets;

/**
 * Who the client is, what it asks for, and what it takes.
 *
 * @param sends options that it says of itself; no client identifier among them means none
 * @param requestList option 55, most wanted first
 * @param required codes of options without which an offer is no use
 * @param rejectedServers from whose addresses nothing is taken
 * @param modifiers what becomes of a server's options
 * @param optionTable under which names options are told of
 * @param server where DISCOVER and REQUEST go until there is a lease; normally the broadcast
 * @param relay the address of a relay agent to play, to which servers answer then; {@link
 *     Ipv4Address#ANY} for none
 */
public record ClientConfig(
    MacAddress hardwareAddress,
    Options sends,
    List<Integer> requestList,
    List<Integer> required,
    List<Ipv4Prefix> rejectedServers,
    OptionModifiers modifiers,
    OptionTable optionTable,
    Ipv4Address server,
    Ipv4Address relay,
    Ports ports,
    Timing timing,
    ConflictDetection conflicts) {

  /**
   * What Debian's dhclient asks for, with option 121 before 3 and 33, as RFC 3442 demands, and its
   * Microsoft twin beside it.
   */
  public static final List<Integer> DEFAULT_REQUEST_LIST =
      List.of(
          StandardOptions.SUBNET_MASK.code(),
          StandardOptions.BROADCAST_ADDRESS.code(),
          StandardOptions.TIME_OFFSET.code(),
          StandardOptions.CLASSLESS_STATIC_ROUTES.code(),
          StandardOptions.MS_CLASSLESS_STATIC_ROUTES.code(),
          StandardOptions.ROUTERS.code(),
          StandardOptions.DOMAIN_NAME.code(),
          StandardOptions.DOMAIN_NAME_SERVERS.code(),
          StandardOptions.DOMAIN_SEARCH.code(),
          StandardOptions.HOST_NAME.code(),
          StandardOptions.NETBIOS_NAME_SERVERS.code(),
          StandardOptions.NETBIOS_SCOPE.code(),
          StandardOptions.INTERFACE_MTU.code(),
          StandardOptions.NTP_SERVERS.code());

  /** What fits one unfragmented Ethernet frame: 1500 less the IP and UDP headers. */
  public static final int DEFAULT_MAX_MESSAGE_SIZE = 1472;

  /** A client that asks for what Debian's dhclient asks for, with dhclient's patience. */
  public static ClientConfig of(
      MacAddress hardwareAddress,
      Octets hostName,
      Ipv4Address server,
      Ports ports,
      ConflictDetection conflicts) {
    return new ClientConfig(
        hardwareAddress,
        hostName.isEmpty()
            ? Options.NONE
            : Options.of(Map.of(StandardOptions.HOST_NAME.code(), hostName)),
        DEFAULT_REQUEST_LIST,
        List.of(),
        List.of(),
        OptionModifiers.NONE,
        OptionTable.STANDARD,
        server,
        Ipv4Address.ANY,
        ports,
        Timing.DEFAULT,
        conflicts);
  }

  /** The same client with something else to say of itself. */
  public ClientConfig withSends(Options other) {
    return new ClientConfig(
        hardwareAddress,
        other,
        requestList,
        required,
        rejectedServers,
        modifiers,
        optionTable,
        server,
        relay,
        ports,
        timing,
        conflicts);
  }

  /** The same client with another patience. */
  public ClientConfig withTiming(Timing other) {
    return new ClientConfig(
        hardwareAddress,
        sends,
        requestList,
        required,
        rejectedServers,
        modifiers,
        optionTable,
        server,
        relay,
        ports,
        other,
        conflicts);
  }

  /** The same client as a relay agent would hand its messages on. */
  public ClientConfig relayedBy(Ipv4Address other) {
    return new ClientConfig(
        hardwareAddress,
        sends,
        requestList,
        required,
        rejectedServers,
        modifiers,
        optionTable,
        server,
        other,
        ports,
        timing,
        conflicts);
  }

  /** Whether a server may acknowledge at once what it would offer (RFC 4039). */
  public boolean wantsRapidCommit() {
    return sends.has(StandardOptions.RAPID_COMMIT.code())
        || requestList.contains(StandardOptions.RAPID_COMMIT.code());
  }

  /** The name of a required option that a server did not send. */
  public Optional<String> missing(Options received) {
    return required.stream()
        .filter(code -> !received.has(code))
        .findFirst()
        .map(optionTable::nameOf);
  }

  /** Option 61; empty for none, as with dhclient. */
  public Octets clientIdentifier() {
    return sends.get(StandardOptions.CLIENT_IDENTIFIER.code()).orElse(Octets.EMPTY);
  }

  /** Option 12; empty for none. */
  public Octets hostName() {
    return sends.get(StandardOptions.HOST_NAME.code()).orElse(Octets.EMPTY);
  }

  /** The chaddr field's octets. */
  public Octets chaddr() {
    return Octets.copyOf(hardwareAddress.octets());
  }
}
