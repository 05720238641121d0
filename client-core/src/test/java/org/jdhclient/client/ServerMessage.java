package org.jdhclient.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** What a server says to the client of these tests; an xid that is not set is the client's own. */
public final class ServerMessage {
  public static final Ipv4Address SERVER = Ipv4Address.of(192, 0, 2, 1);
  public static final Ipv4Address OTHER_SERVER = Ipv4Address.of(192, 0, 2, 2);
  public static final Ipv4Address ADDRESS = Ipv4Address.of(192, 0, 2, 10);
  public static final Ipv4Address OTHER_ADDRESS = Ipv4Address.of(192, 0, 2, 11);

  private final MessageType type;
  private final Map<Integer, Octets> options = new LinkedHashMap<>();
  private int op = DhcpMessage.BOOTREPLY;
  private int htype = DhcpMessage.HTYPE_ETHERNET;
  private Octets chaddr = Hex.octets("020000000001");
  private Ipv4Address yiaddr = ADDRESS;
  private Ipv4Address destination = Ipv4Address.BROADCAST;
  private Ipv4Address siaddr = Ipv4Address.ANY;
  private Integer xid;

  private ServerMessage(MessageType type) {
    this.type = type;
    from(SERVER);
  }

  public static ServerMessage offer() {
    return message(MessageType.OFFER).lease(3600).option(1, "ffffff00");
  }

  public static ServerMessage ack() {
    return message(MessageType.ACK).lease(3600).option(1, "ffffff00");
  }

  public static ServerMessage nak() {
    return message(MessageType.NAK).address(Ipv4Address.ANY);
  }

  public static ServerMessage message(MessageType type) {
    return new ServerMessage(type);
  }

  public ServerMessage from(Ipv4Address server) {
    return option(StandardOptions.SERVER_IDENTIFIER.code(), octets(server));
  }

  public ServerMessage address(Ipv4Address address) {
    yiaddr = address;
    return this;
  }

  public ServerMessage lease(long seconds) {
    return seconds(StandardOptions.LEASE_TIME.code(), seconds);
  }

  public ServerMessage t1(long seconds) {
    return seconds(StandardOptions.RENEWAL_TIME.code(), seconds);
  }

  public ServerMessage t2(long seconds) {
    return seconds(StandardOptions.REBINDING_TIME.code(), seconds);
  }

  private ServerMessage seconds(int code, long seconds) {
    return option(code, new OctetWriter().u32(seconds).toOctets());
  }

  public ServerMessage option(int code, String hex) {
    return option(code, Hex.octets(hex));
  }

  public ServerMessage option(int code, Octets value) {
    options.put(code, value);
    return this;
  }

  public ServerMessage without(int code) {
    options.remove(code);
    return this;
  }

  public ServerMessage siaddr(Ipv4Address other) {
    siaddr = other;
    return this;
  }

  public ServerMessage op(int other) {
    op = other;
    return this;
  }

  public ServerMessage htype(int other) {
    htype = other;
    return this;
  }

  public ServerMessage chaddr(String hex) {
    chaddr = Hex.octets(hex);
    return this;
  }

  public ServerMessage xid(int other) {
    xid = other;
    return this;
  }

  public ServerMessage sentTo(Ipv4Address other) {
    destination = other;
    return this;
  }

  /** The lease of an acknowledgement, had before. */
  public Lease recorded(BootTime requestedAt) {
    try {
      var context =
          new Context(new SplittableRandom(1), requestedAt, Conversation.config(), List.of(), 0);
      return context.leaseFrom(decoded(0), requestedAt);
    } catch (MalformedPacketException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Reply reply(int clientXid) {
    return new Reply(SERVER, destination, decoded(xid == null ? clientXid : xid));
  }

  public DhcpMessage decoded(int actualXid) {
    return new DhcpMessage(
        op,
        htype,
        0,
        actualXid,
        0,
        0,
        Ipv4Address.ANY,
        yiaddr,
        siaddr,
        Ipv4Address.ANY,
        chaddr,
        Octets.EMPTY,
        Octets.EMPTY,
        type,
        Options.of(options));
  }

  /** A message as it comes off the wire. */
  public static DhcpMessage reencoded(ServerMessage message) throws MalformedPacketException {
    return DhcpMessage.decode(message.decoded(0).encode());
  }

  public static Octets octets(Ipv4Address address) {
    return new OctetWriter().ipv4Address(address).toOctets();
  }
}
