package org.jdhclient.linux.daemon.client;

import org.jdhclient.linux.daemon.ownership.Ownership;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;

/** An interface that is this client's: owned, and up. */
public record AcquiredInterface(Interface on, Ownership ownership) implements AutoCloseable {
  /**
   * A client that has the interface is asked to end.
   *
   * @throws ErrnoException if the kernel refuses
   * @throws InterfaceBusyException if another client keeps the interface
   */
  public static AcquiredInterface take(Interface on, DaemonContext shared)
      throws ErrnoException, InterfaceBusyException {
    // First what takes a capability: who has none is told so, and nothing else.
    setUp(on, shared);
    return new AcquiredInterface(on, shared.own(on));
  }

  /**
   * An interface that this process owns already.
   *
   * @param ownership closed if the interface cannot be set up
   */
  public static AcquiredInterface holding(Interface on, Ownership ownership, DaemonContext shared)
      throws ErrnoException {
    try {
      setUp(on, shared);
      return new AcquiredInterface(on, ownership);
    } catch (ErrnoException e) {
      ownership.close();
      throw e;
    }
  }

  private static void setUp(Interface on, DaemonContext shared) throws ErrnoException {
    shared.netlink().request(LinkMessage.setUp(on.ifindex()));
  }

  /** Opens sockets. */
  interface Opening<S> {
    S open(Interface on) throws ErrnoException;
  }

  /** Opens sockets on it; it is let go of if that cannot be. */
  <S> S listen(Opening<S> opening) throws ErrnoException {
    try {
      return opening.open(on);
    } catch (ErrnoException e) {
      ownership.close();
      throw e;
    }
  }

  /** The same interface, whose name is another now. */
  AcquiredInterface named(String name) {
    return new AcquiredInterface(on.named(name), ownership);
  }

  @Override
  public void close() {
    ownership.close();
  }
}
