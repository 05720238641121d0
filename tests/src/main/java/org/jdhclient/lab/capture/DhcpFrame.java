package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A DHCP message as it was on the wire, read by other code than the client's.
 *
 * @param type {@code DHCPDISCOVER} and so on
 * @param destinationMac in the form {@code 00:16:3e:11:22:33}, as is {@code sourceMac}
 * @param destination dotted, as are {@code source}, {@code ciaddr} and {@code yiaddr}
 * @param options hexadecimal content by option code; of repeated ones the concatenation
 */
public record DhcpFrame(
    Instant time,
    String type,
    String destinationMac,
    String sourceMac,
    String source,
    String destination,
    UdpChecksum checksum,
    String xid,
    int secs,
    String ciaddr,
    String yiaddr,
    Map<Integer, String> options) {
  public static final String BROADCAST_MAC = "ff:ff:ff:ff:ff:ff";

  private static final String[] TYPES = {
    "BOOTP",
    "DHCPDISCOVER",
    "DHCPOFFER",
    "DHCPREQUEST",
    "DHCPDECLINE",
    "DHCPACK",
    "DHCPNAK",
    "DHCPRELEASE",
    "DHCPINFORM"
  };
  private static final int SERVER_PORT = 67;
  private static final int CLIENT_PORT = 68;
  private static final int OPTIONS = 240;
  private static final int COOKIE = 0x63825363;
  private static final int PAD = 0;
  private static final int END = 255;

  public DhcpFrame {
    options = Map.copyOf(options);
  }

  /** Empty for a frame that is no DHCP message over IPv4. */
  static Optional<DhcpFrame> decode(Pcap.Frame frame) {
    return Datagram.in(frame.octets())
        .filter(each -> !each.isIpv6())
        .filter(each -> each.port() == SERVER_PORT || each.port() == CLIENT_PORT)
        .filter(each -> each.payload().limit() >= OPTIONS)
        .map(each -> message(frame, each));
  }

  private static DhcpFrame message(Pcap.Frame frame, Datagram datagram) {
    var bootp = datagram.payload();
    var options = options(bootp);
    return new DhcpFrame(
        frame.time(),
        type(options.getOrDefault(53, "00")),
        mac(frame.octets(), 0),
        mac(frame.octets(), 6),
        dotted(datagram.addresses().getInt(0)),
        dotted(datagram.addresses().getInt(4)),
        datagram.checksum(),
        HexFormat.of().toHexDigits(bootp.getInt(4)),
        Short.toUnsignedInt(bootp.getShort(8)),
        dotted(bootp.getInt(12)),
        dotted(bootp.getInt(16)),
        options);
  }

  private static String type(String option) {
    var number = option.length() == 2 ? HexFormat.fromHexDigits(option) : TYPES.length;
    return number < TYPES.length ? TYPES[number] : "unknown";
  }

  /** The options before END, or before the first that runs over the end. */
  private static Map<Integer, String> options(ByteBuffer bootp) {
    var options = new TreeMap<Integer, String>();
    if (bootp.getInt(OPTIONS - 4) != COOKIE) {
      return options;
    }
    var in = bootp.position(OPTIONS);
    while (in.hasRemaining()) {
      var code = Byte.toUnsignedInt(in.get());
      if (code == PAD) {
        continue;
      }
      if (code == END || !in.hasRemaining()) {
        break;
      }
      var value = new byte[Byte.toUnsignedInt(in.get())];
      if (value.length > in.remaining()) {
        break;
      }
      in.get(value);
      options.merge(code, HexFormat.of().formatHex(value), String::concat);
    }
    return options;
  }

  static String mac(ByteBuffer frame, int offset) {
    var octets = new byte[6];
    frame.get(offset, octets);
    return HexFormat.ofDelimiter(":").formatHex(octets);
  }

  private static String dotted(int address) {
    return (address >>> 24)
        + "."
        + (address >>> 16 & 0xff)
        + "."
        + (address >>> 8 & 0xff)
        + "."
        + (address & 0xff);
  }

  /** An option whose content is one address, dotted; empty if the option is not there. */
  public String addressOption(int code) {
    var value = options.getOrDefault(code, "");
    return value.length() == 8 ? dotted(HexFormat.fromHexDigits(value)) : "";
  }

  /** An option whose content is a 32-bit number; 0 if the option is not there. */
  public long numberOption(int code) {
    return HexFormat.fromHexDigitsToLong(options.getOrDefault(code, "00"));
  }

  public boolean isBroadcast() {
    return destinationMac.equals(BROADCAST_MAC);
  }
}
