package org.jdhclient.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A reading of the wall clock, which may step at any time and is worth no more than that.
 *
 * @param epochSeconds since 1970-01-01 00:00:00 UTC; 0 to the end of the year 9999, or {@link
 *     #NEVER}
 */
public record WallTime(long epochSeconds) {
  /** Later than any reading. */
  public static final WallTime NEVER = new WallTime(Long.MAX_VALUE);

  public static final WallTime EPOCH = new WallTime(0);

  private static final Span ALL_BUT_A_SECOND = Span.ofMillis(999);

  private static final long END_OF_9999 = 253_402_300_799L;

  /** The last one that can be written as a date. */
  public static final WallTime LAST = new WallTime(END_OF_9999);

  public WallTime {
    if (epochSeconds < 0 || epochSeconds > END_OF_9999 && epochSeconds != Long.MAX_VALUE) {
      throw new IllegalArgumentException("no time from 1970 to 9999: " + epochSeconds);
    }
  }

  /** A later time, or an earlier one; no later than the last, and no earlier than the first. */
  public WallTime plusSeconds(long seconds) {
    return isNever()
        ? NEVER
        : new WallTime(Math.max(0, Math.min(END_OF_9999, Saturating.sum(epochSeconds, seconds))));
  }

  private boolean isNever() {
    return epochSeconds == NEVER.epochSeconds;
  }

  /**
   * What it shows, or has shown, at a time since boot, rounded down to seconds.
   *
   * @param now when this was read
   */
  public WallTime at(BootTime time, BootTime now) {
    if (time.equals(BootTime.NEVER)) {
      return NEVER;
    }
    return now.reached(time)
        ? plusSeconds(-time.until(now).plus(ALL_BUT_A_SECOND).seconds())
        : plusSeconds(now.secondsUntil(time));
  }

  /** Seconds from this reading to another, negative if it is past; MAX_VALUE to never. */
  public long secondsUntil(WallTime other) {
    return other.isNever() ? Long.MAX_VALUE : other.epochSeconds - epochSeconds;
  }

  /** Whether this reading is at or past another. */
  public boolean reached(WallTime other) {
    return epochSeconds >= other.epochSeconds;
  }

  /** As dhclient writes it by default. */
  @Override
  public String toString() {
    if (isNever()) {
      return "never";
    }
    var utc = LocalDateTime.ofEpochSecond(epochSeconds, 0, ZoneOffset.UTC);
    var text = new StringBuilder();
    text.append(utc.getDayOfWeek().getValue() % 7).append(' ').append(utc.getYear());
    twoDigits(text.append('/'), utc.getMonthValue());
    twoDigits(text.append('/'), utc.getDayOfMonth());
    twoDigits(text.append(' '), utc.getHour());
    twoDigits(text.append(':'), utc.getMinute());
    twoDigits(text.append(':'), utc.getSecond());
    return text.toString();
  }

  private static void twoDigits(StringBuilder text, int number) {
    text.append(number < 10 ? "0" : "").append(number);
  }
}
