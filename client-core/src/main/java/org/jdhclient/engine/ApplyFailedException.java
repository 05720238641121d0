package org.jdhclient.engine;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Action;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.projection.LeaseDeclinedException;
import org.jdhclient.time.BootTime;

/** A lease could not be put into force: the kernel refused its address, or a script the lease. */
final class ApplyFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Event event;

  private ApplyFailedException(String message, Exception cause, Event event) {
    super(message, cause);
    this.event = event;
  }

  /** What the machine is told. */
  private interface Event {
    List<Action> tell(DhcpClient client, BootTime now);
  }

  static ApplyFailedException refused(Ipv4Address address, RefusedException cause) {
    return new ApplyFailedException(
        address + " could not be configured: " + cause.getMessage(),
        cause,
        DhcpClient::applyFailed);
  }

  static ApplyFailedException declined(Ipv4Address address, LeaseDeclinedException cause) {
    return new ApplyFailedException(
        address + ": " + cause.getMessage(), cause, DhcpClient::declined);
  }

  /** Tells the machine, and returns what it wants done. */
  List<Action> tell(DhcpClient client, BootTime now) {
    return event.tell(client, now);
  }
}
