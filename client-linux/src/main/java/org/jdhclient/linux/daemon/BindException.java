package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Action;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.linux.hook.LeaseDeclinedException;
import org.jdhclient.linux.libc.ErrnoException;

/** A lease could not be put into force: the kernel refused its address, or a script the lease. */
final class BindException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Event event;

  private BindException(String message, Exception cause, Event event) {
    super(message, cause);
    this.event = event;
  }

  /** What the machine is told. */
  private interface Event {
    List<Action> tell(DhcpClient client, BootTime now);
  }

  static BindException refused(Ipv4Address address, ErrnoException cause) {
    return new BindException(
        address + " could not be configured: " + cause.getMessage(), cause, DhcpClient::bindFailed);
  }

  static BindException declined(Ipv4Address address, LeaseDeclinedException cause) {
    return new BindException(address + ": " + cause.getMessage(), cause, DhcpClient::declined);
  }

  /** Tells the machine, and returns what it wants done. */
  List<Action> tell(DhcpClient client, BootTime now) {
    return event.tell(client, now);
  }
}
