package org.jdhclient.linux.netlink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.wire.MalformedPacketException;

/**
 * Asks the kernel about links, addresses and routes, and has it change them.
 *
 * <p>The kernel answers within the call that asks, so each method waits for its answer. Errors of
 * the socket itself are {@link ErrnoException}; a request that is refused is its subclass {@link
 * NetlinkException}.
 */
public final class NetlinkSocket implements AutoCloseable {
  /** How often a dump is begun again because something changed under it. */
  private static final int DUMPS = 10;

  private final NetlinkChannel channel;
  private int lastSequence;

  private NetlinkSocket(NetlinkChannel channel) {
    this.channel = channel;
  }

  public static NetlinkSocket open() throws ErrnoException {
    return new NetlinkSocket(NetlinkChannel.open(0));
  }

  /**
   * Sends all requests, as many at once as there is room for the acknowledgements of; the kernel
   * works them off in order and does not stop at one that fails.
   *
   * @return one reply for each request, in their order
   */
  public List<NetlinkReply> request(List<NetlinkRequest> requests) throws ErrnoException {
    int most = requests.size() > 1 ? channel.mostAcknowledgements() : 1;
    var replies = new ArrayList<NetlinkReply>();
    for (int from = 0; from < requests.size(); from += most) {
      int to = Math.min(from + most, requests.size());
      replies.addAll(exchange(requests.subList(from, to)).replies());
    }
    return replies;
  }

  /**
   * @throws NetlinkException if the kernel refuses the request
   */
  public void request(NetlinkRequest request) throws ErrnoException {
    exchange(List.of(request)).replies().get(0).orThrow();
  }

  /**
   * @throws NetlinkException ENODEV if there is no such link
   */
  public LinkMessage link(String name) throws ErrnoException {
    return link(LinkMessage.getByName(name));
  }

  /**
   * @throws NetlinkException ENODEV if there is no such link
   */
  public LinkMessage link(int ifindex) throws ErrnoException {
    return link(LinkMessage.getByIndex(ifindex));
  }

  /**
   * Whether the secondaries of an address of a link stay when it goes.
   *
   * @throws NetlinkException ENODEV if there is no such link
   */
  public boolean promotesSecondaries(int ifindex) throws ErrnoException {
    return decoded(get(LinkMessage.getByIndex(ifindex)), InetConf::promotesSecondaries)
        .contains(true);
  }

  private LinkMessage link(NetlinkRequest request) throws ErrnoException {
    for (var link : decoded(get(request), LinkMessage::decode)) {
      return link;
    }
    throw new NetlinkException(request.toString(), Errno.EBADMSG.number(), "no link in the answer");
  }

  /** What the kernel answers to a request for one thing. */
  private List<NetlinkMessage> get(NetlinkRequest request) throws ErrnoException {
    var exchange = ask(request);
    exchange.replies().get(0).orThrow();
    return exchange.results();
  }

  /** Asks once more if the answer is too long, for which there is room then. */
  private Exchange ask(NetlinkRequest request) throws ErrnoException {
    try {
      return exchange(List.of(request));
    } catch (ErrnoException e) {
      if (!e.is(Errno.EMSGSIZE)) {
        throw e;
      }
      return exchange(List.of(request));
    }
  }

  /** Of a message's body what it tells. */
  @FunctionalInterface
  private interface Decoder<T> {
    T decode(NetlinkReader body) throws MalformedPacketException;
  }

  private static <T> List<T> decoded(List<NetlinkMessage> messages, Decoder<T> decoder)
      throws ErrnoException {
    var all = new ArrayList<T>();
    for (var message : messages) {
      try {
        all.add(decoder.decode(message.body()));
      } catch (MalformedPacketException e) {
        throw NetlinkChannel.malformed(e);
      }
    }
    return all;
  }

  /** All links of the network namespace. */
  public List<LinkMessage> links() throws ErrnoException {
    return decoded(dump(LinkMessage.list()), LinkMessage::decode);
  }

  /** What each link of the network namespace is a part of. */
  public List<LinkDetails> details() throws ErrnoException {
    return decoded(dump(LinkMessage.list()), LinkDetails::decode);
  }

  /** The IPv4 addresses of a link. */
  public List<AddressMessage> addresses(int ifindex) throws ErrnoException {
    return addresses().stream().filter(address -> address.ifindex() == ifindex).toList();
  }

  /** The IPv4 addresses of all links. */
  public List<AddressMessage> addresses() throws ErrnoException {
    return decoded(dump(AddressMessage.list()), AddressMessage::decode);
  }

  /** The IPv6 addresses of a link. */
  public List<Ipv6AddressMessage> ipv6Addresses(int ifindex) throws ErrnoException {
    return decoded(dump(Ipv6AddressMessage.list()), NetlinkSocket::ipv6Address).stream()
        .flatMap(Optional::stream)
        .filter(address -> address.ifindex() == ifindex)
        .toList();
  }

  private static Optional<Ipv6AddressMessage> ipv6Address(NetlinkReader body)
      throws MalformedPacketException {
    return Ipv6AddressMessage.isAbout(body)
        ? Optional.of(Ipv6AddressMessage.decode(body))
        : Optional.empty();
  }

  /**
   * What of a link is IPv6's; empty if it has none.
   *
   * @throws NetlinkException ENODEV if there is no such link
   */
  public Optional<Inet6Link> inet6(int ifindex) throws ErrnoException {
    return decoded(get(LinkMessage.getByIndex(ifindex)), Inet6Link::decode).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** How a link goes by routers' advertisements; empty if it has no IPv6. */
  public Optional<RouterSettings> routerSettings(int ifindex) throws ErrnoException {
    return decoded(get(LinkMessage.getByIndex(ifindex)), RouterSettings::decode).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether there is a default route of IPv6 in the main table, by whichever link. */
  public boolean hasIpv6DefaultRoute() throws ErrnoException {
    return decoded(dump(Ipv6Routes.list()), Ipv6Routes::isDefault).contains(true);
  }

  /** The IPv4 unicast routes of the main table that go out by a link. */
  public List<RouteMessage> routes(int ifindex) throws ErrnoException {
    return decoded(dump(RouteMessage.list()), RouteMessage::decode).stream()
        .flatMap(Optional::stream)
        .filter(route -> route.ifindex() == ifindex)
        .toList();
  }

  private List<NetlinkMessage> dump(NetlinkRequest request) throws ErrnoException {
    for (int i = 0; i < DUMPS; i++) {
      var exchange = ask(request);
      exchange.replies().get(0).orThrow();
      if (!exchange.isInterrupted()) {
        return exchange.results();
      }
    }
    throw new NetlinkException(request.toString(), Errno.EINTR.number(), "changes too fast");
  }

  private Exchange exchange(List<NetlinkRequest> requests) throws ErrnoException {
    var exchange = new Exchange(requests, lastSequence + 1);
    lastSequence += requests.size();
    try {
      channel.send(exchange.encode());
      while (!exchange.isComplete()) {
        receiveInto(exchange);
      }
      return exchange;
    } catch (ErrnoException e) {
      drainAfter(e);
      throw e;
    }
  }

  /**
   * Drops what has come of an exchange that failed. Until the queue is empty the kernel drops the
   * acknowledgements of the next one (NETLINK_S_CONGESTED), and a dump under way allows no other.
   */
  private void drainAfter(ErrnoException failure) {
    try {
      channel.drain();
    } catch (ErrnoException e) {
      failure.addSuppressed(e);
    }
  }

  private void receiveInto(Exchange exchange) throws ErrnoException {
    for (var message : channel.receive(0)) {
      try {
        exchange.take(message);
      } catch (MalformedPacketException e) {
        throw NetlinkChannel.malformed(e);
      }
    }
  }

  @Override
  public void close() {
    channel.close();
  }
}
