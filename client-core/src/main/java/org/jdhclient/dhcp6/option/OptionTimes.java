package org.jdhclient.dhcp6.option;

import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/** Lengths of time as options have them: 32 bits of seconds, all ones for ever (RFC 9915 7.7). */
public final class OptionTimes {
  private static final long INFINITY = 0xffffffffL;
  private static final int MOST_HUNDREDTHS = 0xffff;
  private static final int MILLIS_IN_A_HUNDREDTH = 10;

  /** The bounds of SOL_MAX_RT and INF_MAX_RT (RFC 9915 21.24, 21.25). */
  private static final long LEAST_MAXIMUM = 60;

  private static final long MOST_MAXIMUM = 86_400;

  /** IRT_MINIMUM (RFC 9915 7.6). */
  private static final Span LEAST_REFRESH_TIME = Span.ofSeconds(600);

  private OptionTimes() {}

  public static Span seconds(OctetReader value) throws MalformedPacketException {
    return ofNumber(value.u32());
  }

  public static void seconds(OctetWriter writer, Span time) {
    writer.u32(number(time));
  }

  /** The time that a number of 32 bits says. */
  public static Span ofNumber(long seconds) {
    return seconds == INFINITY ? Span.FOREVER : Span.ofSeconds(seconds);
  }

  /** What is longer than can be told is as long as can be told, and only what is for ever is so. */
  public static long number(Span time) {
    return time.isForever() ? INFINITY : Math.min(INFINITY - 1, time.seconds());
  }

  static Span hundredths(OctetReader value) throws MalformedPacketException {
    return Span.ofMillis((long) value.u16() * MILLIS_IN_A_HUNDREDTH);
  }

  /** What is longer than can be told is as long as can be told (RFC 9915 21.9). */
  static void hundredths(OctetWriter writer, Span time) {
    writer.u16((int) Math.min(MOST_HUNDREDTHS, time.millis() / MILLIS_IN_A_HUNDREDTH));
  }

  static Span maximum(OctetReader value) throws MalformedPacketException {
    long seconds = value.u32();
    if (seconds < LEAST_MAXIMUM || seconds > MOST_MAXIMUM) {
      throw new MalformedPacketException(seconds + " s are not 60 to 86400", 0);
    }
    return Span.ofSeconds(seconds);
  }

  /** Less than 600 s is 600 s (RFC 9915 21.23). */
  static Span refreshTime(OctetReader value) throws MalformedPacketException {
    return seconds(value).longer(LEAST_REFRESH_TIME);
  }
}
