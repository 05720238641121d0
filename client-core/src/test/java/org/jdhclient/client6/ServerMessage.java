package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.authentication.ReconfigureKey;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOption;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** What a server says to the client of these tests; an xid that is not set is the client's own. */
public final class ServerMessage {
  public static final Duid SERVER = new Duid(Hex.octets("0003000102000000aa01"));
  public static final Duid OTHER_SERVER = new Duid(Hex.octets("0003000102000000aa02"));
  public static final Ipv6Address LINK_LOCAL = Ipv6Address.parse("fe80::1");
  public static final Ipv6Address ADDRESS = Ipv6Address.parse("2001:db8::10");
  public static final Ipv6Address OTHER_ADDRESS = Ipv6Address.parse("2001:db8::11");
  public static final Ipv6Prefix PREFIX = Ipv6Prefix.parse("2001:db8:1::/56");

  /** As lifetimes and times have it. */
  public static final long FOREVER = 0xffff_ffffL;

  private final Dhcp6MessageType type;
  private final List<Dhcp6Option> options = new ArrayList<>();
  private Duid server = SERVER;
  private Duid client = Conversation.CLIENT;
  private Ipv6Address destination = Conversation.OWN;
  private int xid = -1;

  private ServerMessage(Dhcp6MessageType type) {
    this.type = type;
  }

  public static ServerMessage message(Dhcp6MessageType type) {
    return new ServerMessage(type);
  }

  public static ServerMessage advertise() {
    return message(Dhcp6MessageType.ADVERTISE);
  }

  public static ServerMessage reply() {
    return message(Dhcp6MessageType.REPLY);
  }

  public ServerMessage of(Duid other) {
    server = other;
    return this;
  }

  public ServerMessage to(Duid other) {
    client = other;
    return this;
  }

  public ServerMessage sentTo(Ipv6Address other) {
    destination = other;
    return this;
  }

  public ServerMessage xid(int other) {
    xid = other;
    return this;
  }

  /** An IA_NA with T1 of 50 s, T2 of 80 s, and an address preferred for 100 s, valid for 150 s. */
  public ServerMessage address() {
    return na(1, times(50, 80), lent(ADDRESS, 100, 150));
  }

  public ServerMessage na(int iaid, RenewalTimes times, IaLease... leases) {
    return ia(AssociationType.IA_NA, iaid, times, leases);
  }

  public ServerMessage prefix() {
    return pd(1, times(60, 90), lent(PREFIX, 120, 180));
  }

  public ServerMessage pd(int iaid, RenewalTimes times, IaLease... leases) {
    return ia(AssociationType.IA_PD, iaid, times, leases);
  }

  private ServerMessage ia(AssociationType kind, int iaid, RenewalTimes times, IaLease... leases) {
    var association =
        new IdentityAssociation(kind, new Iaid(iaid), times, List.of(leases), Dhcp6Options.NONE);
    return option(association.option());
  }

  /** An association of which there is nothing but a status. */
  public ServerMessage refusing(AssociationType kind, int code) {
    var status = Dhcp6Options.of(KnownOptions.STATUS_CODE.of(new StatusCode(code, Octets.EMPTY)));
    var association = new IdentityAssociation(kind, new Iaid(1), times(0, 0), List.of(), status);
    return option(association.option());
  }

  public ServerMessage status(int code) {
    return option(KnownOptions.STATUS_CODE, new StatusCode(code, Octets.ofLatin1("because")));
  }

  public <T> ServerMessage option(KnownOption<T> option, T value) {
    return option(option.of(value));
  }

  public ServerMessage option(Dhcp6Option option) {
    options.add(option);
    return this;
  }

  public ServerMessage preference(int preference) {
    return option(KnownOptions.PREFERENCE, preference);
  }

  public static RenewalTimes times(long t1, long t2) {
    return new RenewalTimes(span(t1), span(t2));
  }

  public static IaLease lent(Ipv6Address address, long preferred, long valid) {
    return new IaAddress(address, lifetimes(preferred, valid), Dhcp6Options.NONE);
  }

  public static IaLease lent(Ipv6Prefix prefix, long preferred, long valid) {
    return new IaPrefix(prefix, lifetimes(preferred, valid), Dhcp6Options.NONE);
  }

  private static Lifetimes lifetimes(long preferred, long valid) {
    return new Lifetimes(span(preferred), span(valid));
  }

  private static Span span(long seconds) {
    return seconds == FOREVER ? Span.FOREVER : Span.ofSeconds(seconds);
  }

  public Octets encoded(int clientXid) {
    var all = new ArrayList<Dhcp6Option>();
    if (!client.equals(Conversation.NOBODY)) {
      all.add(KnownOptions.CLIENT_ID.of(client));
    }
    all.add(KnownOptions.SERVER_ID.of(server));
    all.addAll(options);
    return new Dhcp6Message(type, xid < 0 ? clientXid : xid, new Dhcp6Options(all)).encode();
  }

  /** The message as a client has it. */
  public ReceivedMessage decoded(int clientXid) {
    return reply(clientXid).message();
  }

  Reply reply(int clientXid) {
    return reply(encoded(clientXid));
  }

  /** The message as it comes off the wire, signed. */
  Reply signed(ReconfigureKey key) {
    try {
      return reply(key.sign(encoded(0)));
    } catch (MalformedPacketException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Reply reply(Octets payload) {
    try {
      return new Reply(LINK_LOCAL, destination, ReceivedMessage.decode(payload), payload);
    } catch (MalformedPacketException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
