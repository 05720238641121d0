package org.jdhclient.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.MalformedPacketException;

/**
 * A state of RFC 2131 figure 5, with all that is known in it. Each method is an event; its answer
 * says where to go. It is of one of two families, which say what an event is to all of them.
 *
 * <p>A message that is no use in this state is not taken: what throws {@link
 * MalformedPacketException} changes nothing.
 */
public sealed interface State permits Unleased, Leased {

  /** What others may know of it. */
  Phase phase();

  /** When to {@link #wake}, at the latest. */
  BootTime deadline();

  /** The lease in force, if there is one. */
  Optional<Lease> lease();

  /** The xid of the transaction under way, if there is one. */
  default OptionalInt transaction() {
    return OptionalInt.empty();
  }

  /** The deadline has been reached. */
  Step wake(Context context);

  default Step offered(Reply reply, Context context) throws MalformedPacketException {
    return unexpected(MessageType.OFFER);
  }

  default Step acknowledged(Reply reply, Context context) throws MalformedPacketException {
    return unexpected(MessageType.ACK);
  }

  default Step refused(Reply reply, Context context) throws MalformedPacketException {
    return unexpected(MessageType.NAK);
  }

  private Step unexpected(MessageType type) {
    return Step.ignore(this, Discard.UNEXPECTED_TYPE, type.toString());
  }

  /** Whether an ARP packet shows that an address that is not in force yet is another host's. */
  default boolean isConflict(ArpPacket packet, MacAddress own) {
    return false;
  }

  /** An ARP packet came that has to do with an address of this client. */
  default Step arp(ArpPacket packet, Context context) {
    return Step.to(this);
  }

  /** Somebody else uses the address of the lease in force, and will not let go of it. */
  Step addressConflict(Context context);

  /** The owner's script says that the lease just put into force is no good. */
  Step turnedDown(Context context);

  /** The host could not put the lease into force. */
  Step applyFailed(Context context);

  /** The owner wants to hear from a server now. */
  Step renew(Context context);

  /** The link has a carrier again. */
  Step linkUp(Context context);

  /** The link has lost its carrier, or is down. */
  Step linkDown(Context context);
}
