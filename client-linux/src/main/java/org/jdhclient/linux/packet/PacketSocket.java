package org.jdhclient.linux.packet;

import static org.jdhclient.linux.libc.SocketConstants.AF_PACKET;
import static org.jdhclient.linux.libc.SocketConstants.ETH_P_IP;
import static org.jdhclient.linux.libc.SocketConstants.MSG_TRUNC;
import static org.jdhclient.linux.libc.SocketConstants.PACKET_AUXDATA;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_CLOEXEC;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_NONBLOCK;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_RAW;
import static org.jdhclient.linux.libc.SocketConstants.SOL_PACKET;
import static org.jdhclient.linux.libc.SocketConstants.SOL_SOCKET;
import static org.jdhclient.linux.libc.SocketConstants.SO_RCVBUFFORCE;

import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.MessageBuffer;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.struct.SockaddrLl;
import org.jdhclient.linux.libc.struct.TpacketAuxdata;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;

/**
 * Ethernet frames of one interface (packet(7)), never blocking.
 *
 * <p>The socket follows an interface's index, not its name: an interface that is removed and
 * created again needs a new socket. Closing takes the kernel 8 to 16 ms.
 */
public final class PacketSocket implements AutoCloseable {
  /** The VLAN's number in a tag control information (IEEE 802.1Q); 0 is a mere priority. */
  private static final int VLAN_ID = 0x0fff;

  /** In octets of the kernel's bookkeeping, of which a frame takes some 800 more than it has. */
  private static final int QUEUE_SIZE = 2 << 20;

  private final FileDescriptor descriptor;
  private final MessageBuffer message;

  private PacketSocket(FileDescriptor descriptor, FrameBuffer buffer) {
    this.descriptor = descriptor;
    this.message = buffer.message();
  }

  /**
   * Opens a socket that receives only what the filter accepts, from the first frame on: with
   * protocol 0 the kernel delivers nothing before bind. That order also saves the 8 to 16 ms that
   * binding a socket a second time takes.
   *
   * <p>An interface that is down can be bound to; {@link #receive} then reports ENETDOWN once.
   *
   * @param name the interface's, for errors
   * @param etherType the protocol, ETH_P_*: the kernel delivers no other
   * @param buffer not to be used by another thread
   * @throws ErrnoException EPERM without CAP_NET_RAW, ENODEV if there is no such interface
   */
  public static PacketSocket open(
      String name, int ifindex, int etherType, List<BpfInstruction> filter, FrameBuffer buffer)
      throws ErrnoException {
    var descriptor = socket(name);
    try {
      SocketFilter.attach(descriptor, filter);
      LibC.setsockopt(descriptor, SOL_PACKET, PACKET_AUXDATA, 1, "PACKET_AUXDATA");
      enlargeQueue(descriptor);
      LibC.bind(descriptor, address(ifindex, etherType));
      return new PacketSocket(descriptor, buffer);
    } catch (ErrnoException e) {
      descriptor.close();
      throw e;
    }
  }

  /** The same, for IPv4. */
  public static PacketSocket open(
      String name, int ifindex, List<BpfInstruction> filter, FrameBuffer buffer)
      throws ErrnoException {
    return open(name, ifindex, ETH_P_IP, filter, buffer);
  }

  /**
   * A flood of frames that pass the filter must not crowd out the one that is waited for. Without
   * CAP_NET_ADMIN over the whole machine, as in a container, the queue is what the kernel gives.
   */
  private static void enlargeQueue(FileDescriptor descriptor) throws ErrnoException {
    try {
      LibC.setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, QUEUE_SIZE, "SO_RCVBUFFORCE");
    } catch (ErrnoException e) {
      if (!e.is(Errno.EPERM)) {
        throw e;
      }
    }
  }

  private static FileDescriptor socket(String name) throws ErrnoException {
    try {
      return LibC.socket(
          AF_PACKET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, "AF_PACKET ".concat(name));
    } catch (ErrnoException e) {
      throw e.is(Errno.EPERM) ? e.explainedBy("AF_PACKET needs CAP_NET_RAW") : e;
    }
  }

  private static NativeBuffer address(int ifindex, int etherType) {
    return new NativeBuffer(SockaddrLl.SIZE)
        .putU16(SockaddrLl.SLL_FAMILY, AF_PACKET)
        .putU16Be(SockaddrLl.SLL_PROTOCOL, etherType)
        .putI32(SockaddrLl.SLL_IFINDEX, ifindex);
  }

  /**
   * Exchanges the filter; frames that wait to be received passed the one of before.
   *
   * @throws ErrnoException ENOMEM
   */
  public void exchangeFilter(List<BpfInstruction> filter) throws ErrnoException {
    SocketFilter.attach(descriptor, filter);
  }

  /**
   * Takes the next frame that is meant for this interface. Frames to other hosts, this host's own,
   * those of a VLAN and those longer than any that a server may send are passed over.
   *
   * @return empty if there is none now
   * @throws ErrnoException ENETDOWN once when the interface goes down or away
   */
  public Optional<Frame> receive() throws ErrnoException {
    for (int length = next(); length >= 0; length = next()) {
      if (isForUs(length)) {
        return Optional.of(frame(length));
      }
    }
    return Optional.empty();
  }

  /**
   * Takes the next frame whoever it is for and whoever sent it, those of a VLAN among them.
   *
   * @return empty if there is none now
   * @throws ErrnoException ENETDOWN once when the interface goes down or away
   */
  public Optional<TappedFrame> tap() throws ErrnoException {
    for (int length = next(); length >= 0; length = next()) {
      if (length <= FrameBuffer.SIZE) {
        return Optional.of(new TappedFrame(frame(length), heading(), vlan()));
      }
    }
    return Optional.empty();
  }

  /** Whether a refusal to receive is that the interface went down or away, which is told once. */
  public static boolean isLinkDown(ErrnoException e) {
    return e.is(Errno.ENETDOWN);
  }

  private int next() throws ErrnoException {
    return message.receive(descriptor, MSG_TRUNC);
  }

  private Frame frame(int length) {
    return new Frame(Octets.copyOf(message.data().get(0, length)), kernelChecksum());
  }

  private KernelChecksum kernelChecksum() {
    return hasStatus(TpacketAuxdata.TP_STATUS_CSUMNOTREADY)
        ? KernelChecksum.NOT_READY
        : KernelChecksum.SILENT;
  }

  private boolean isForUs(int length) {
    return heading() == Heading.TO_US && length <= FrameBuffer.SIZE && vlan() == 0;
  }

  private Heading heading() {
    return switch (message.name().u8(SockaddrLl.SLL_PKTTYPE)) {
      case SockaddrLl.PACKET_OTHERHOST -> Heading.TO_OTHERS;
      case SockaddrLl.PACKET_OUTGOING -> Heading.FROM_US;
      default -> Heading.TO_US;
    };
  }

  /** The kernel takes the tag off a frame before it shows it, and tells it aside. */
  private int vlan() {
    return hasStatus(TpacketAuxdata.TP_STATUS_VLAN_VALID)
        ? message.control().u16(auxdata() + TpacketAuxdata.TP_VLAN_TCI) & VLAN_ID
        : 0;
  }

  private boolean hasStatus(int flag) {
    int auxdata = auxdata();
    return auxdata >= 0 && (message.control().i32(auxdata + TpacketAuxdata.TP_STATUS) & flag) != 0;
  }

  private int auxdata() {
    return message.findControl(SOL_PACKET, PACKET_AUXDATA, TpacketAuxdata.SIZE);
  }

  /**
   * Sends a frame as it is.
   *
   * @param frame from the destination's MAC address on; at most the interface's MTU and 14 octets
   * @throws ErrnoException ENETDOWN, ENXIO (the interface is gone), ENOBUFS, EMSGSIZE ...
   */
  public void send(Octets frame) throws ErrnoException {
    message.data().put(0, frame.toByteArray());
    try {
      LibC.send(descriptor, message.data(), frame.length());
    } catch (ErrnoException e) {
      throw SendRefusal.explained(e);
    }
  }

  /** For poll; closed by {@link #close}. */
  public FileDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
