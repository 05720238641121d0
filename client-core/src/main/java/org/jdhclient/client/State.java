package org.jdhclient.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;

/**
 * A state of RFC 2131 figure 5, with all that is known in it. Each method is an event; its answer
 * says where to go. What a state does not override does not concern it.
 */
public sealed interface State
    permits AwaitingLink,
        Init,
        InitReboot,
        Selecting,
        Requesting,
        Rebooting,
        TryingRecorded,
        Probing,
        Bound,
        Extending,
        Stopped {

  /** Its name in RFC 2131. */
  String name();

  /** When to {@link #wake}, at the latest. */
  BootTime deadline();

  /** The xid of the transaction under way, if there is one. */
  default OptionalInt transaction() {
    return OptionalInt.empty();
  }

  /** The lease in force, if there is one. */
  default Optional<Lease> lease() {
    return Optional.empty();
  }

  /** The deadline has been reached. */
  Step wake(Context context);

  default Step offered(Reply reply, Context context) {
    return unexpected(MessageType.OFFER);
  }

  default Step acknowledged(Reply reply, Context context) {
    return unexpected(MessageType.ACK);
  }

  default Step refused(Reply reply, Context context) {
    return unexpected(MessageType.NAK);
  }

  /** An ARP packet came that has to do with an address of this client. */
  default Step arp(ArpPacket packet, Context context) {
    return Step.to(this);
  }

  /** Somebody else uses the address of the lease in force, and will not let go of it. */
  default Step addressConflict(Context context) {
    return Step.to(this);
  }

  /** The owner wants to hear from a server now. */
  default Step renew(Context context) {
    return Step.to(this);
  }

  /** The link has a carrier again. */
  default Step linkUp(Context context) {
    return Step.to(this);
  }

  /** The link has lost its carrier, or is down. */
  default Step linkDown(Context context) {
    return Step.to(this);
  }

  /** The host could not put the lease into force. */
  default Step applyFailed(Context context) {
    return Step.to(this);
  }

  private Step unexpected(MessageType type) {
    return Step.ignore(this, Discard.UNEXPECTED_TYPE, type.toString());
  }
}
