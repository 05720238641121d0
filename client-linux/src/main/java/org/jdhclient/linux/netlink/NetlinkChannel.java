package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.SocketConstants.AF_NETLINK;
import static org.jdhclient.linux.libc.SocketConstants.MSG_DONTWAIT;
import static org.jdhclient.linux.libc.SocketConstants.MSG_TRUNC;
import static org.jdhclient.linux.libc.SocketConstants.NETLINK_CAP_ACK;
import static org.jdhclient.linux.libc.SocketConstants.NETLINK_EXT_ACK;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_CLOEXEC;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_RAW;
import static org.jdhclient.linux.libc.SocketConstants.SOL_NETLINK;
import static org.jdhclient.linux.libc.SocketConstants.SOL_SOCKET;
import static org.jdhclient.linux.libc.SocketConstants.SO_RCVBUF;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.MessageBuffer;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.struct.SockaddrNl;
import org.jdhclient.wire.MalformedPacketException;

/** A NETLINK_ROUTE socket and its buffers: messages in and out, whatever they mean. */
final class NetlinkChannel implements AutoCloseable {
  private static final int NETLINK_ROUTE = 0;

  /** Octets queued before messages are lost; the kernel may grant less (net.core.rmem_max). */
  private static final int QUEUE_SIZE = 1 << 20;

  /** More than fit the queue: what comes faster than it is dropped ends {@link #drain}. */
  private static final int MOST_QUEUED = 10_000;

  /**
   * What the queue is charged for an acknowledgement, with the kernel's words in it: a struct
   * sk_buff and what it holds, 1280 octets at most.
   */
  private static final int ACKNOWLEDGEMENT = 2_048;

  /** The longest datagram that the kernel makes of a dump, but for a link that alone takes more. */
  private static final int DATAGRAM_SIZE = 32_768;

  /** In octets; more than a link's attributes can be. */
  private static final int LONGEST_DATAGRAM = 1 << 20;

  private final FileDescriptor descriptor;
  private MessageBuffer datagram = buffer(DATAGRAM_SIZE);

  private NetlinkChannel(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * @param groups RTMGRP_* of the events to receive; 0 for none
   */
  static NetlinkChannel open(int groups) throws ErrnoException {
    var descriptor =
        LibC.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE, "NETLINK_ROUTE");
    try {
      LibC.setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, QUEUE_SIZE, "SO_RCVBUF");
      LibC.setsockopt(descriptor, SOL_NETLINK, NETLINK_EXT_ACK, 1, "NETLINK_EXT_ACK");
      LibC.setsockopt(descriptor, SOL_NETLINK, NETLINK_CAP_ACK, 1, "NETLINK_CAP_ACK");
      LibC.bind(descriptor, address(groups));
      return new NetlinkChannel(descriptor);
    } catch (ErrnoException e) {
      descriptor.close();
      throw e;
    }
  }

  private static MessageBuffer buffer(int size) {
    return new MessageBuffer(SockaddrNl.SIZE, 0, size);
  }

  private static NativeBuffer address(int groups) {
    return new NativeBuffer(SockaddrNl.SIZE)
        .putU16(SockaddrNl.NL_FAMILY, AF_NETLINK)
        .putI32(SockaddrNl.NL_GROUPS, groups);
  }

  /** Sends messages as one datagram to the kernel. */
  void send(NetlinkWriter messages) throws ErrnoException {
    var octets = messages.toByteArray();
    var data = octets.length <= room() ? datagram.data() : new NativeBuffer(octets.length);
    LibC.send(descriptor, data.put(0, octets), octets.length);
  }

  /** How many acknowledgements the empty queue has room for. */
  int mostAcknowledgements() throws ErrnoException {
    var size = new NativeBuffer(Integer.BYTES);
    LibC.getsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, size, "SO_RCVBUF");
    return Math.max(1, size.i32(0) / ACKNOWLEDGEMENT);
  }

  /**
   * Receives the messages of the kernel's next datagram. Datagrams of other senders are dropped:
   * any process may send to this socket.
   *
   * @param flags MSG_DONTWAIT or 0
   * @return empty if there is none now
   * @throws ErrnoException ENOBUFS if messages were lost, EBADMSG for a datagram that makes no
   *     sense, EMSGSIZE for one that is too long: it is lost, and there is room for the next such
   */
  List<NetlinkMessage> receive(int flags) throws ErrnoException {
    int length = next(flags);
    if (length < 0) {
      return List.of();
    }
    if (!fits(length)) {
      throw new ErrnoException("recvmsg NETLINK_ROUTE", Errno.EMSGSIZE.number());
    }
    try {
      return messages(NetlinkReader.over(datagram.data().get(0, length)));
    } catch (MalformedPacketException e) {
      throw malformed(e);
    }
  }

  /** The length of the kernel's next datagram, of which there may be less; -1 if there is none. */
  private int next(int flags) throws ErrnoException {
    int length = datagram.receive(descriptor, flags | MSG_TRUNC);
    while (length >= 0 && datagram.name().i32(SockaddrNl.NL_PID) != 0) {
      length = datagram.receive(descriptor, flags | MSG_TRUNC);
    }
    return length;
  }

  private int room() {
    return datagram.data().size();
  }

  /** Whether a datagram of a length is whole; if not, the next one will be. */
  private boolean fits(int length) {
    if (length <= room()) {
      return true;
    }
    if (length <= LONGEST_DATAGRAM) {
      datagram = buffer(Integer.highestOneBit(length) << 1);
    }
    return false;
  }

  /** Drops whatever is queued; of a dump under way that is all of it. */
  void drain() throws ErrnoException {
    boolean more = true;
    for (int i = 0; more && i < MOST_QUEUED; i++) {
      try {
        int length = next(MSG_DONTWAIT);
        more = length >= 0;
        fits(length);
      } catch (ErrnoException e) {
        if (!isLoss(e)) {
          throw e;
        }
      }
    }
  }

  /** Whether messages were lost, and the next can be received. */
  static boolean isLoss(ErrnoException e) {
    return e.is(Errno.ENOBUFS) || e.is(Errno.ENOMEM) || e.is(Errno.EMSGSIZE);
  }

  private static List<NetlinkMessage> messages(NetlinkReader reader)
      throws MalformedPacketException {
    var messages = new ArrayList<NetlinkMessage>();
    while (reader.hasRemaining()) {
      messages.add(reader.message());
    }
    return messages;
  }

  /** Octets from the kernel that do not decode, as the failure of the call that brought them. */
  static ErrnoException malformed(MalformedPacketException cause) {
    var failure =
        new ErrnoException("recvmsg NETLINK_ROUTE", Errno.EBADMSG.number(), cause.getMessage());
    failure.initCause(cause);
    return failure;
  }

  /** Whether a datagram did not decode; the next can be received. */
  static boolean isMalformed(ErrnoException e) {
    return e.is(Errno.EBADMSG);
  }

  FileDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
