package org.jdhclient.linux.daemon;

import java.util.Optional;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.InterfaceLock;
import org.jdhclient.linux.host.InterfaceOwnership;
import org.jdhclient.linux.host.LockUnavailableException;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.PacketSocket;
import org.slf4j.Logger;

/**
 * An interface that is this client's: owned, up, and listened on.
 *
 * @param lock empty where there can be none
 */
record Claim(Interface on, Optional<InterfaceLock> lock, PacketSocket packets)
    implements AutoCloseable {
  /** How long a client may take to end that is told to. */
  static final int TAKE_OVER_SECONDS = 5;

  /** What to do about another client that has the interface. */
  enum Manner {
    /** It is told to end. */
    TAKE_OVER,
    /** It stays, for it is newer: this process only goes on with what an older one began. */
    IF_FREE
  }

  /**
   * @throws UnusableInterfaceException if the interface is not there, or not fit for DHCP
   * @throws ErrnoException if the kernel refuses
   * @throws InterfaceBusyException if another client keeps the interface
   */
  static Claim take(Settings settings, Manner manner, NetlinkSocket netlink, Logger log)
      throws UnusableInterfaceException, ErrnoException, InterfaceBusyException {
    var on = Interface.find(settings.interfaceName(), netlink);
    // First what takes a capability: who has none is told so, and nothing else.
    netlink.request(LinkMessage.setUp(on.ifindex()));
    var lock = own(on, settings, manner, log);
    try {
      var filter = DhcpFilter.forPort(settings.ports().client());
      return new Claim(on, lock, PacketSocket.open(on.name(), on.ifindex(), filter));
    } catch (ErrnoException e) {
      lock.ifPresent(InterfaceLock::close);
      throw e;
    }
  }

  /** Without the lock two clients may fight over the interface; that is no reason to have none. */
  private static Optional<InterfaceLock> own(
      Interface on, Settings settings, Manner manner, Logger log) throws InterfaceBusyException {
    try {
      var ownership = InterfaceOwnership.of(on, settings.files().runDirectory());
      if (manner == Manner.IF_FREE) {
        var lock = ownership.tryAcquire();
        if (lock.isEmpty()) {
          throw ownership.busy();
        }
        return lock;
      }
      var clock = new BootClock();
      return Optional.of(ownership.takeOver(clock.now().plusSeconds(TAKE_OVER_SECONDS), clock));
    } catch (LockUnavailableException e) {
      log.warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    packets.close();
    lock.ifPresent(InterfaceLock::close);
  }
}
