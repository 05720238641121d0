package org.jdhclient.linux.netlink;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.libc.struct.Ifaddrmsg;
import org.jdhclient.linux.libc.struct.Ifinfomsg;
import org.jdhclient.linux.libc.struct.Inet6Devconf;
import org.jdhclient.linux.libc.struct.Prefixmsg;
import org.jdhclient.wire.MalformedPacketException;

/**
 * What happens to links, addresses and what routers advertise, as the kernel tells it; never
 * blocking.
 */
public final class NetlinkMonitor implements AutoCloseable {
  public static final int RTMGRP_LINK = Ifinfomsg.RTMGRP_LINK;
  public static final int RTMGRP_IPV4_IFADDR = Ifaddrmsg.RTMGRP_IPV4_IFADDR;

  /** IPv6 addresses, and what routers say of DHCPv6 and of prefixes. */
  public static final int OF_IPV6 =
      Ifaddrmsg.RTMGRP_IPV6_IFADDR | Inet6Devconf.RTMGRP_IPV6_IFINFO | Prefixmsg.RTMGRP_IPV6_PREFIX;

  private final NetlinkChannel channel;

  private NetlinkMonitor(NetlinkChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a monitor that misses nothing from here on; look at the state of things after this, not
   * before.
   *
   * @param groups {@link #RTMGRP_LINK}, {@link #RTMGRP_IPV4_IFADDR}, {@link #OF_IPV6}, or several
   */
  public static NetlinkMonitor open(int groups) throws ErrnoException {
    return new NetlinkMonitor(NetlinkChannel.open(groups));
  }

  /**
   * Takes the events of the next datagram, if there is one; poll tells whether there are more.
   *
   * @return empty if nothing of interest happened; {@link NetlinkEvent.Overrun} alone if the kernel
   *     had to drop events (ENOBUFS), or has no memory for them, or one was too long (EMSGSIZE);
   *     {@link NetlinkEvent.Undecodable} alone if one made no sense
   */
  public List<NetlinkEvent> receive() throws ErrnoException {
    return receive(() -> channel.receive(SocketConstants.MSG_DONTWAIT), channel);
  }

  /** The messages of a datagram. */
  interface Datagram {
    List<NetlinkMessage> messages() throws ErrnoException;
  }

  /**
   * @param channel that it is from
   */
  static List<NetlinkEvent> receive(Datagram datagram, NetlinkChannel channel)
      throws ErrnoException {
    try {
      return events(datagram.messages());
    } catch (MalformedPacketException e) {
      return lost(new NetlinkEvent.Undecodable(e.getMessage()), channel);
    } catch (ErrnoException e) {
      if (NetlinkChannel.isMalformed(e)) {
        return lost(new NetlinkEvent.Undecodable(e.getMessage()), channel);
      }
      if (NetlinkChannel.isLoss(e)) {
        return lost(new NetlinkEvent.Overrun(), channel);
      }
      throw e;
    }
  }

  /** What is queued is older than what will be asked next, and would be taken for news. */
  private static List<NetlinkEvent> lost(NetlinkEvent loss, NetlinkChannel channel)
      throws ErrnoException {
    channel.drain();
    return List.of(loss);
  }

  private static List<NetlinkEvent> events(List<NetlinkMessage> messages)
      throws MalformedPacketException {
    var events = new ArrayList<NetlinkEvent>();
    for (var message : messages) {
      NetlinkEvent.decode(message, events);
    }
    return events;
  }

  /** For poll; closed by {@link #close}. */
  public FileDescriptor descriptor() {
    return channel.descriptor();
  }

  @Override
  public void close() {
    channel.close();
  }
}
