package org.jdhclient.soak;

import java.time.Duration;

/** What befalls a guest, or all of them. */
enum Trouble {
  /** Servers hear nothing for a while that no lease outlives; asking goes on ever more slowly. */
  LONG_SILENCE(Site.LEASE.multipliedBy(3).dividedBy(2), Duration.ofSeconds(150)),

  /** Servers hear nothing for a while in which no lease ends. */
  SHORT_SILENCE(Duration.ofSeconds(4), Duration.ZERO),

  /** The cable is out for a moment; the lease is asked about when it is back. */
  CARRIER_LOST(Duration.ofSeconds(2), Duration.ZERO),

  /** The owner, or a program, takes the address; that is repaired with a pause between. */
  ADDRESS_REMOVED(Duration.ZERO, Duration.ofSeconds(60)),

  /** The owner has changed the configuration. */
  HANGUP(Duration.ZERO, Duration.ZERO),

  /** As when a container is frozen for longer than its lease. */
  STOPPED(Site.LEASE.multipliedBy(3).dividedBy(2), Duration.ofSeconds(60)),

  /** The client is killed, and started again. */
  KILLED(Duration.ZERO, Duration.ofSeconds(30));

  private final Duration length;
  private final Duration excuse;

  Trouble(Duration length, Duration excuse) {
    this.length = length;
    this.excuse = excuse;
  }

  /** How long it lasts. */
  Duration length() {
    return length;
  }

  /** How long after its end a client need not have a lease; zero if it is to keep it throughout. */
  Duration excuse() {
    return excuse;
  }

  boolean isExcuse() {
    return !excuse.isZero();
  }

  /** Whether it befalls all guests at once. */
  boolean isOfAll() {
    return this == LONG_SILENCE || this == SHORT_SILENCE;
  }
}
