package org.jdhclient.linux.daemon;

import java.util.Optional;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.InterfaceLock;
import org.jdhclient.linux.host.LockUnavailableException;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.PacketSocket;

/**
 * An interface that is this client's: owned, up, and listened on.
 *
 * @param lock empty where there can be none
 */
record AcquiredInterface(Interface on, Optional<InterfaceLock> lock, PacketSocket packets)
    implements AutoCloseable {
  /** How long a client may take to end that is told to. */
  static final int TAKE_OVER_SECONDS = 5;

  /**
   * A client that has the interface is told to end.
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
      return listen(on, own(on, shared), shared);
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV) || e.is(Errno.ENXIO)) {
        throw new UnusableInterfaceException(on.name() + " was removed: " + e.getMessage());
      }
      throw e;
    }
  }

  /**
   * An interface whose lock this process has already.
   *
   * @param lock closed if the interface cannot be listened on
   */
  static AcquiredInterface holding(Interface on, Optional<InterfaceLock> lock, DaemonContext shared)
      throws ErrnoException {
    try {
      setUp(on, shared);
    } catch (ErrnoException e) {
      lock.ifPresent(InterfaceLock::close);
      throw e;
    }
    return listen(on, lock, shared);
  }

  private static void setUp(Interface on, DaemonContext shared) throws ErrnoException {
    shared.netlink().request(LinkMessage.setUp(on.ifindex()));
  }

  private static AcquiredInterface listen(
      Interface on, Optional<InterfaceLock> lock, DaemonContext shared) throws ErrnoException {
    try {
      // Nothing was sent yet, so nothing can be an answer.
      var filter = DhcpFilter.rejectAll();
      var packets = PacketSocket.open(on.name(), on.ifindex(), filter, shared.frames());
      return new AcquiredInterface(on, lock, packets);
    } catch (ErrnoException e) {
      lock.ifPresent(InterfaceLock::close);
      throw e;
    }
  }

  /** Without the lock two clients may fight over the interface; that is no reason to have none. */
  private static Optional<InterfaceLock> own(Interface on, DaemonContext shared)
      throws InterfaceBusyException {
    try {
      var ownership = shared.ownership(on);
      var clock = new BootClock();
      return Optional.of(ownership.takeOver(clock.now().plusSeconds(TAKE_OVER_SECONDS), clock));
    } catch (LockUnavailableException e) {
      shared.log().warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  /** The same interface, whose name is another now. */
  AcquiredInterface named(String name) {
    return new AcquiredInterface(on.named(name), lock, packets);
  }

  @Override
  public void close() {
    packets.close();
    lock.ifPresent(InterfaceLock::close);
  }
}
