package org.jdhclient.client;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a client is in its life: all that others ask of its state. Names are RFC 2131's where it
 * has one; what it has none for is INIT there, REQUESTING ({@link #PROBING}) or BOUND.
 */
public enum Phase {
  /** Nothing has been asked yet. */
  INIT("INIT"),
  /** An attempt has failed, or the network wants none: the next begins after a rest. */
  RESTING("INIT"),
  /** The link has no carrier. */
  WAITING_FOR_LINK("WAITING-FOR-LINK"),
  /** The link has no carrier, and has had none for so long that the attempt has failed. */
  WITHOUT_LINK("WAITING-FOR-LINK"),
  SELECTING("SELECTING"),
  REQUESTING("REQUESTING"),
  /** A lease was acknowledged; others on the link are asked for its address (RFC 5227). */
  PROBING("PROBING"),
  INIT_REBOOT("INIT-REBOOT"),
  REBOOTING("REBOOTING"),
  /** No server answers; it is seen whether a lease on record fits this link. */
  RECORDED_LEASE("RECORDED-LEASE"),
  BOUND("BOUND"),
  /** REBOOTING with the lease in force: the link has come back, and may be another network's. */
  VERIFYING("REBOOTING"),
  RENEWING("RENEWING"),
  REBINDING("REBINDING"),
  STOPPED("STOPPED");

  private static final Set<Phase> LEASED = EnumSet.of(BOUND, VERIFYING, RENEWING, REBINDING);
  private static final Set<Phase> AT_REST = EnumSet.of(INIT, RESTING, WITHOUT_LINK, BOUND, STOPPED);

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  /** As people are told. */
  public String word() {
    return word;
  }

  /** Whether a lease is in force. */
  public boolean hasLease() {
    return LEASED.contains(this);
  }

  /** Whether no answer is awaited: until the deadline there is nothing to do. */
  public boolean isAtRest() {
    return AT_REST.contains(this);
  }
}
