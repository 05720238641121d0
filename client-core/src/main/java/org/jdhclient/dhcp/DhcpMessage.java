package org.jdhclient.dhcp;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A DHCP message (RFC 2131 figure 1), its fields under their RFC names.
 *
 * @param secs 0 to 65535
 * @param chaddr as many octets as hlen says, at most 16
 * @param sname without trailing NULs; empty where it carried options
 * @param file without trailing NULs; empty where it carried options
 * @param options all of them but the message type and option overload
 */
public record DhcpMessage(
    int op,
    int htype,
    int hops,
    int xid,
    int secs,
    int flags,
    Ipv4Address ciaddr,
    Ipv4Address yiaddr,
    Ipv4Address siaddr,
    Ipv4Address giaddr,
    Octets chaddr,
    Octets sname,
    Octets file,
    MessageType type,
    Options options) {
  public static final int BOOTREQUEST = 1;
  public static final int BOOTREPLY = 2;
  public static final int HTYPE_ETHERNET = 1;

  private static final int CHADDR_LENGTH = 16;
  private static final int SNAME_LENGTH = 64;
  private static final int FILE_LENGTH = 128;
  private static final int MAGIC_COOKIE = 0x63825363;

  /** BOOTP's size, which old servers and relays want at least (RFC 951, RFC 1542 2.1). */
  private static final int MIN_LENGTH = 300;

  /** Every host takes as much (RFC 2131 2). */
  private static final int USUAL_LENGTH = 576;

  /** The same message as a relay agent would hand it on: its address is giaddr. */
  public DhcpMessage relayedBy(Ipv4Address relay) {
    return new DhcpMessage(
        op, htype, hops, xid, secs, flags, ciaddr, yiaddr, siaddr, relay, chaddr, sname, file, type,
        options);
  }

  /** The same message with something else to say to those who boot, and other options. */
  public DhcpMessage saying(
      Ipv4Address nextServer, Octets serverName, Octets bootFile, Options others) {
    return new DhcpMessage(
        op,
        htype,
        hops,
        xid,
        secs,
        flags,
        ciaddr,
        yiaddr,
        nextServer,
        giaddr,
        chaddr,
        serverName,
        bootFile,
        type,
        others);
  }

  /**
   * @param payload of a UDP datagram
   * @throws MalformedPacketException if it is shorter than its fixed part, has no DHCP magic
   *     cookie, an impossible hlen, or no known message type
   */
  public static DhcpMessage decode(Octets payload) throws MalformedPacketException {
    var reader = payload.reader();
    int op = reader.u8();
    int htype = reader.u8();
    int hlen = reader.u8();
    if (hlen > CHADDR_LENGTH) {
      throw new MalformedPacketException("hlen " + hlen + " is over 16", 2);
    }
    int hops = reader.u8();
    int xid = reader.i32();
    int secs = reader.u16();
    int flags = reader.u16();
    var ciaddr = reader.ipv4Address();
    var yiaddr = reader.ipv4Address();
    var siaddr = reader.ipv4Address();
    var giaddr = reader.ipv4Address();
    var chaddr = reader.octets(hlen);
    reader.skip(CHADDR_LENGTH - hlen);
    var sname = reader.octets(SNAME_LENGTH);
    var file = reader.octets(FILE_LENGTH);
    requireCookie(reader);
    var decoder = new OptionsDecoder();
    decoder.readOptions(reader);
    file = decoder.fileHasOptions() ? readAsOptions(file, decoder) : upToNul(file);
    sname = decoder.snameHasOptions() ? readAsOptions(sname, decoder) : upToNul(sname);
    return new DhcpMessage(
        op,
        htype,
        hops,
        xid,
        secs,
        flags,
        ciaddr,
        yiaddr,
        siaddr,
        giaddr,
        chaddr,
        sname,
        file,
        decoder.takeMessageType(),
        decoder.options());
  }

  private static void requireCookie(OctetReader reader) throws MalformedPacketException {
    int at = reader.offset();
    if (reader.i32() != MAGIC_COOKIE) {
      throw new MalformedPacketException("no DHCP magic cookie", at);
    }
  }

  /** Such a field carries options (RFC 2132 9.3), and says nothing by itself. */
  private static Octets readAsOptions(Octets field, OptionsDecoder decoder)
      throws MalformedPacketException {
    decoder.readOverloaded(field.reader());
    return Octets.EMPTY;
  }

  /** A null terminated string (RFC 2131 table 1): servers may leave anything behind its end. */
  private static Octets upToNul(Octets field) {
    int end = field.toLatin1().indexOf('\0');
    return end < 0 ? field : field.slice(0, end);
  }

  /** The UDP payload: the message type first, then the options in their order, padded to 300. */
  public Octets encode() {
    var writer = new OctetWriter(USUAL_LENGTH);
    writer.u8(op).u8(htype).u8(chaddr.length()).u8(hops).i32(xid).u16(secs).u16(flags);
    writer.ipv4Address(ciaddr).ipv4Address(yiaddr).ipv4Address(siaddr).ipv4Address(giaddr);
    field(writer, chaddr, CHADDR_LENGTH);
    field(writer, sname, SNAME_LENGTH);
    field(writer, file, FILE_LENGTH);
    writer.i32(MAGIC_COOKIE);
    writer.u8(StandardOptions.MESSAGE_TYPE.code()).u8(1).u8(type.code());
    options.encode(writer);
    return writer.padTo(MIN_LENGTH).toOctets();
  }

  private static void field(OctetWriter writer, Octets value, int length) {
    if (value.length() > length) {
      throw new IllegalArgumentException(value.length() + " octets in a field of " + length);
    }
    writer.octets(value).zeros(length - value.length());
  }
}
