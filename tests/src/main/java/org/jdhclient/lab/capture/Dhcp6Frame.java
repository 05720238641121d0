package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A DHCPv6 message as it was on the wire, read by other code than the client's.
 *
 * @param type {@code Solicit} and so on
 * @param sourceMac in the form {@code 00:16:3e:11:22:33}
 * @param source as {@code ip addr} shows it, as is {@code destination}
 * @param xid its transaction, in hexadecimal
 */
public record Dhcp6Frame(
    Instant time,
    String type,
    String sourceMac,
    String source,
    String destination,
    UdpChecksum checksum,
    String xid,
    List<Dhcp6Option> options) {
  /** Where clients send to: All_DHCP_Relay_Agents_and_Servers (RFC 9915 7.1). */
  public static final String SERVERS = "ff02::1:2";

  /** Codes of options (RFC 9915 21) that tests look for. */
  public static final int SERVER_ID = 2;

  public static final int IA_NA = 3;
  public static final int IA_TA = 4;
  public static final int IA_ADDRESS = 5;
  public static final int RAPID_COMMIT = 14;
  public static final int IA_PD = 25;
  public static final int IA_PREFIX = 26;

  private static final int CLIENT_ID = 1;
  private static final int PREFERENCE = 7;
  private static final int STATUS_CODE = 13;
  private static final int MESSAGE_HEADER = 4;
  private static final int CLIENT_PORT = 546;
  private static final int SERVER_PORT = 547;

  private static final String[] TYPES = {
    "0",
    "Solicit",
    "Advertise",
    "Request",
    "Confirm",
    "Renew",
    "Rebind",
    "Reply",
    "Release",
    "Decline",
    "Reconfigure",
    "Information-request"
  };

  public Dhcp6Frame {
    options = List.copyOf(options);
  }

  /** Empty for a frame that is no DHCPv6 message. */
  static Optional<Dhcp6Frame> decode(Pcap.Frame frame) {
    return Datagram.in(frame.octets())
        .filter(Datagram::isIpv6)
        .filter(each -> each.port() == CLIENT_PORT || each.port() == SERVER_PORT)
        .filter(each -> each.payload().limit() >= MESSAGE_HEADER)
        .map(each -> message(frame, each));
  }

  private static Dhcp6Frame message(Pcap.Frame frame, Datagram datagram) {
    var payload = datagram.payload();
    int first = payload.getInt(0);
    return new Dhcp6Frame(
        frame.time(),
        type(first >>> 24),
        DhcpFrame.mac(frame.octets(), 6),
        address(datagram.addresses(), 0),
        address(datagram.addresses(), 16),
        datagram.checksum(),
        HexFormat.of().toHexDigits(first & 0xffffff, 6),
        Dhcp6Option.list(payload.position(MESSAGE_HEADER).slice()));
  }

  private static String type(int number) {
    return number < TYPES.length ? TYPES[number] : Integer.toString(number);
  }

  private static String address(ByteBuffer octets, int offset) {
    var address = new byte[16];
    octets.get(offset, address);
    return Ipv6Text.of(address);
  }

  /** The options of one code. */
  public List<Dhcp6Option> options(int code) {
    return options.stream().filter(option -> option.code() == code).toList();
  }

  public boolean has(int code) {
    return !options(code).isEmpty();
  }

  /** The server's DUID, in hexadecimal; empty if the message names none. */
  public String server() {
    return options(SERVER_ID).stream().map(Dhcp6Option::hexadecimal).findFirst().orElse("");
  }

  /** The client's DUID, in hexadecimal; empty if the message names none. */
  public String client() {
    return options(CLIENT_ID).stream().map(Dhcp6Option::hexadecimal).findFirst().orElse("");
  }

  /** A server's preference; 0 if the message names none (RFC 9915 18.2.9). */
  public int preference() {
    return options(PREFERENCE).stream()
        .map(option -> Byte.toUnsignedInt(option.octets(0, 1)[0]))
        .findFirst()
        .orElse(0);
  }

  /** The addresses in all its IA_NAs. */
  public List<String> addresses() {
    return addresses(IA_NA);
  }

  /** The addresses in all its IA_TAs. */
  public List<String> temporaryAddresses() {
    return addresses(IA_TA);
  }

  private List<String> addresses(int association) {
    return options(association).stream()
        .flatMap(ia -> ia.within().stream())
        .filter(option -> option.code() == IA_ADDRESS)
        .map(option -> Ipv6Text.of(option.octets(0, 16)))
        .toList();
  }

  /** The prefixes in all its IA_PDs, {@code 2001:db8:100::/56}. */
  public List<String> prefixes() {
    return options(IA_PD).stream()
        .flatMap(ia -> ia.within().stream())
        .filter(option -> option.code() == IA_PREFIX)
        .map(option -> Ipv6Text.of(option.octets(9, 16)) + "/" + option.octets(8, 1)[0])
        .toList();
  }

  /** All status codes in it, those of its IAs too. */
  public List<Integer> statuses() {
    var inAssociations =
        Stream.of(IA_NA, IA_PD)
            .flatMap(code -> options(code).stream())
            .flatMap(ia -> ia.within().stream());
    return Stream.concat(options.stream(), inAssociations)
        .filter(option -> option.code() == STATUS_CODE)
        .map(option -> (int) ByteBuffer.wrap(option.octets(0, 2)).getShort())
        .toList();
  }
}
