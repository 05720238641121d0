package org.jdhclient.simulation6.invariant;

import java.util.Collections;
import java.util.Set;
import org.jdhclient.simulation.course.VirtualClock;

/**
 * Between which times a message is sent again (RFC 9915 7.6 and 15).
 *
 * @param shortest RT of the message that was sent last, in nanoseconds
 * @param longest the same
 * @param maximum MRT in seconds; 0 for none
 * @param mostTimes MRC
 * @param duration MRD
 */
record Retransmission(
    int type, long shortest, long longest, long maximum, int mostTimes, long duration) {
  static final Retransmission NONE = new Retransmission(0, 0, 0, 0, 0, 0);

  private static final long SECOND = VirtualClock.SECOND;
  private static final long NO_END = Long.MAX_VALUE / 4;
  private static final int SOL_MAX_RT = 3600;

  /**
   * @param checksLink whether it is sent by a Confirm's parameters (RFC 9915 18.2.12)
   */
  static Retransmission of(int type, boolean checksLink) {
    var first =
        switch (type) {
          case MessageView.SOLICIT -> new Retransmission(type, 10, 11, SOL_MAX_RT, many(), NO_END);
          case MessageView.INFORMATION_REQUEST ->
              new Retransmission(type, 9, 11, SOL_MAX_RT, many(), NO_END);
          case MessageView.REQUEST -> new Retransmission(type, 9, 11, 30, 10, NO_END);
          case MessageView.RELEASE, MessageView.DECLINE ->
              new Retransmission(type, 9, 11, 0, 4, NO_END);
          case MessageView.CONFIRM -> new Retransmission(type, 9, 11, 4, many(), 10 * SECOND);
          default ->
              checksLink
                  ? new Retransmission(type, 9, 11, 4, many(), 10 * SECOND)
                  : new Retransmission(type, 90, 110, 600, many(), NO_END);
        };
    return first.inTenths();
  }

  private static int many() {
    return Integer.MAX_VALUE;
  }

  private Retransmission inTenths() {
    return with(shortest * SECOND / 10, longest * SECOND / 10);
  }

  private Retransmission with(long least, long most) {
    return new Retransmission(type, least, most, maximum, mostTimes, duration);
  }

  /**
   * Of the next: 2*RT + RAND*RT, and from MRT on MRT + RAND*MRT.
   *
   * @param said which SOL_MAX_RT servers have wanted so far
   */
  Retransmission next(Set<Long> said) {
    long least = shortest * 19 / 10;
    long most = longest * 21 / 10;
    if (maximum == 0) {
      return with(least, most);
    }
    long lowest = (isByServers() && !said.isEmpty() ? least(said) : maximum) * SECOND;
    long highest = (isByServers() && !said.isEmpty() ? most(said) : maximum) * SECOND;
    return with(
        most > lowest ? Math.min(least, lowest * 9 / 10) : least,
        most > highest ? highest * 11 / 10 : most);
  }

  /** The same for a time that may have passed in several of these. */
  Retransmission lasting(long gap) {
    return with(shortest, Math.max(longest, gap));
  }

  private boolean isByServers() {
    return type == MessageView.SOLICIT || type == MessageView.INFORMATION_REQUEST;
  }

  private long least(Set<Long> said) {
    return Math.min(maximum, Collections.min(said));
  }

  private long most(Set<Long> said) {
    return Math.max(maximum, Collections.max(said));
  }
}
