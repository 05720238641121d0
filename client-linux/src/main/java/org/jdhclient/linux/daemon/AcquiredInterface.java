package org.jdhclient.linux.daemon;

import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.PacketSocket;

/** An interface that is this client's: owned, up, and listened on. */
record AcquiredInterface(Interface on, Ownership ownership, PacketSocket packets)
    implements AutoCloseable {
  /**
   * A client that has the interface is asked to end.
   *
   * @throws UnusableInterfaceException if the interface goes away meanwhile
   * @throws ErrnoException if the kernel refuses
   * @throws InterfaceBusyException if another client keeps the interface
   */
  static AcquiredInterface take(Interface on, DaemonContext shared)
      throws UnusableInterfaceException, ErrnoException, InterfaceBusyException {
    try {
      // First what takes a capability: who has none is told so, and nothing else.
      setUp(on, shared);
      return listen(on, shared.own(on), shared);
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV) || e.is(Errno.ENXIO)) {
        throw new UnusableInterfaceException(on.name() + " was removed: " + e.getMessage());
      }
      throw e;
    }
  }

  /**
   * An interface that this process owns already.
   *
   * @param ownership closed if the interface cannot be listened on
   */
  static AcquiredInterface holding(Interface on, Ownership ownership, DaemonContext shared)
      throws ErrnoException {
    try {
      setUp(on, shared);
    } catch (ErrnoException e) {
      ownership.close();
      throw e;
    }
    return listen(on, ownership, shared);
  }

  private static void setUp(Interface on, DaemonContext shared) throws ErrnoException {
    shared.netlink().request(LinkMessage.setUp(on.ifindex()));
  }

  private static AcquiredInterface listen(Interface on, Ownership ownership, DaemonContext shared)
      throws ErrnoException {
    try {
      // Nothing was sent yet, so nothing can be an answer.
      var filter = DhcpFilter.rejectAll();
      var packets = PacketSocket.open(on.name(), on.ifindex(), filter, shared.frames());
      return new AcquiredInterface(on, ownership, packets);
    } catch (ErrnoException e) {
      ownership.close();
      throw e;
    }
  }

  /** The same interface, whose name is another now. */
  AcquiredInterface named(String name) {
    return new AcquiredInterface(on.named(name), ownership, packets);
  }

  @Override
  public void close() {
    packets.close();
    ownership.close();
  }
}
