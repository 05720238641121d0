package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.FoundBy;
import org.jdhclient.time.BootTime;

/**
 * A state of RFC 9915 18.2, with all that is known in it. Each method is an event; its answer says
 * where to go. It is of one of two families, which say what an event is to all of them.
 */
sealed interface State permits Unleased, Leased {

  /** What others may know of it. */
  Phase phase();

  /** When to {@link #wake}, at the latest. */
  BootTime deadline();

  /** The lease in force, if there is one. */
  Optional<Lease6> lease();

  /** Options in force that were asked for alone, as a lease of nothing else. */
  default Optional<Lease6> information() {
    return Optional.empty();
  }

  /** Whether something is to be had that is not there. */
  boolean isWanting();

  /** What was asked and is not answered, if something was. */
  default Optional<Exchange> exchange() {
    return Optional.empty();
  }

  /** The deadline has been reached. */
  Step wake(Context context);

  /** A message came that answers the {@link #exchange}. */
  default Step answered(Reply reply, Context context) {
    return Step.ignore(this, Discard.UNEXPECTED_TYPE, reply.message().type().toString());
  }

  /**
   * A server wants the client to ask again, and is known to be the one it says it is.
   *
   * @param with by which message
   * @param by the server
   */
  default Step reconfigured(Dhcp6MessageType with, Duid by, Context context) {
    return Step.ignore(this, Discard.UNEXPECTED_TYPE, Dhcp6MessageType.RECONFIGURE.toString());
  }

  /** There is a link again, and a link-local address that may be used on it. */
  Step attached(Context context);

  /** There is no link any more, or no link-local address. */
  Step detached(Context context);

  /** The owner, or the network, wants a server asked now. */
  Step renew(Context context);

  /** Whether what is asked has to be answered before that: it is done in the state that follows. */
  default boolean holdsRenewalBack() {
    return false;
  }

  /** An address is nobody else's. */
  default Step unique(Ipv6Address address, Context context) {
    return Step.to(this);
  }

  /** Addresses are another host's. */
  default Step duplicated(List<Ipv6Address> addresses, FoundBy by, Context context) {
    return Step.to(this);
  }

  /** The owner wants the lease given back, and the client to end. */
  Step released(Context context);

  /** The owner wants the client to end. */
  Step stopped(Context context);
}
