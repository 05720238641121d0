package org.jdhclient.lab.relay;

import static org.jdhclient.linux.libc.SocketConstants.AF_PACKET;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_CLOEXEC;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_NONBLOCK;
import static org.jdhclient.linux.libc.SocketConstants.SOCK_RAW;
import static org.jdhclient.linux.libc.SocketConstants.SOL_PACKET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.struct.SockaddrLl;

/** One of a relay's interfaces: all frames that come in by it, and frames to go out by it. */
public final class RelayPort implements AutoCloseable {
  private static final int ETH_P_ALL = 3;

  /** linux/if_packet.h: frames that this machine sends are not received. */
  private static final int PACKET_IGNORE_OUTGOING = 23;

  private static final int FRAME_SIZE = 65_550;

  private final FileDescriptor descriptor;
  private final NativeBuffer buffer = new NativeBuffer(FRAME_SIZE);

  private RelayPort(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  public static RelayPort open(String networkInterface) throws ErrnoException, IOException {
    var index = Files.readString(Path.of("/sys/class/net", networkInterface, "ifindex")).strip();
    var address =
        new NativeBuffer(SockaddrLl.SIZE)
            .putU16(SockaddrLl.SLL_FAMILY, AF_PACKET)
            .putU16Be(SockaddrLl.SLL_PROTOCOL, ETH_P_ALL)
            .putI32(SockaddrLl.SLL_IFINDEX, Integer.parseInt(index));
    var type = SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC;
    var descriptor = LibC.socket(AF_PACKET, type, 0, "AF_PACKET " + networkInterface);
    LibC.setsockopt(descriptor, SOL_PACKET, PACKET_IGNORE_OUTGOING, 1, "PACKET_IGNORE_OUTGOING");
    LibC.bind(descriptor, address);
    return new RelayPort(descriptor);
  }

  FileDescriptor descriptor() {
    return descriptor;
  }

  /** The next frame, if there is one now. */
  public Optional<byte[]> receive() throws ErrnoException {
    try {
      var length = LibC.read(descriptor, buffer);
      return length < 0 ? Optional.empty() : Optional.of(buffer.get(0, length));
    } catch (ErrnoException e) {
      return unlessDown(e);
    }
  }

  /** Sends frames; while the cable is cut they are lost, as with any switch. */
  public void send(List<byte[]> frames) throws ErrnoException {
    for (var frame : frames) {
      buffer.put(0, frame);
      try {
        LibC.send(descriptor, buffer, frame.length);
      } catch (ErrnoException e) {
        unlessDown(e);
      }
    }
  }

  /** Without a carrier the kernel answers ENOBUFS, on an interface that is down ENETDOWN. */
  private static Optional<byte[]> unlessDown(ErrnoException e) throws ErrnoException {
    if (e.is(Errno.ENETDOWN) || e.is(Errno.ENOBUFS)) {
      return Optional.empty();
    }
    throw e;
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
