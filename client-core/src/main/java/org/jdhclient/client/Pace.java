package org.jdhclient.client;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets only so many things happen in a time, whatever the network does. */
final class Pace {
  private final int most;
  private final long seconds;
  private final Deque<BootTime> recent = new ArrayDeque<>();

  /**
   * @param most in any {@code seconds}
   */
  Pace(int most, long seconds) {
    this.most = most;
    this.seconds = seconds;
  }

  boolean allows(BootTime now) {
    while (!recent.isEmpty() && now.reached(recent.getFirst().plusSeconds(seconds))) {
      recent.removeFirst();
    }
    return recent.size() < most;
  }

  void count(BootTime now) {
    recent.addLast(now);
  }
}
