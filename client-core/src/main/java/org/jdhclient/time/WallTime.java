package org.jdhclient.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jdhclient.dhcp.TokenReader;
import org.jdhclient.wire.MalformedPacketException;

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

  private static final long LAST = 253_402_300_799L;

  public WallTime {
    if (epochSeconds < 0 || epochSeconds > LAST && epochSeconds != Long.MAX_VALUE) {
      throw new IllegalArgumentException("no time from 1970 to 9999: " + epochSeconds);
    }
  }

  /** A later time, or an earlier one; no later than the last, and no earlier than the first. */
  public WallTime plusSeconds(long seconds) {
    return isNever()
        ? NEVER
        : new WallTime(Math.max(0, Math.min(LAST, Saturating.sum(epochSeconds, seconds))));
  }

  private boolean isNever() {
    return epochSeconds == NEVER.epochSeconds;
  }

  /** Seconds from this reading to another, negative if it is past; MAX_VALUE to never. */
  public long secondsUntil(WallTime other) {
    return other.isNever() ? Long.MAX_VALUE : other.epochSeconds - epochSeconds;
  }

  /** Whether this reading is at or past another. */
  public boolean reached(WallTime other) {
    return epochSeconds >= other.epochSeconds;
  }

  /**
   * Reads {@code W YYYY/MM/DD HH:MM:SS} (UTC; the day of the week counts for nothing), {@code epoch
   * N}, or {@code never}.
   *
   * @throws MalformedPacketException if the text is none of these
   */
  public static WallTime parse(String text) throws MalformedPacketException {
    var tokens = new TokenReader(text);
    var time = parse(tokens);
    if (tokens.hasRemaining()) {
      throw new MalformedPacketException("more than a time", tokens.offset());
    }
    return time;
  }

  private static WallTime parse(TokenReader tokens) throws MalformedPacketException {
    var first = tokens.word();
    if (first.equals("never")) {
      return NEVER;
    }
    if (first.equals("epoch")) {
      return new WallTime(tokens.number(0, LAST));
    }
    new TokenReader(first).decimal(6);
    int[] date = fields(tokens, "/");
    int[] time = fields(tokens, ":");
    if (date[0] < 1970) {
      throw new MalformedPacketException("a time before 1970", 0);
    }
    try {
      var utc = LocalDateTime.of(date[0], date[1], date[2], time[0], time[1], time[2]);
      return new WallTime(utc.toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new MalformedPacketException("no such day or time of day", 0);
    }
  }

  /** Three numbers with separators between. */
  private static int[] fields(TokenReader tokens, String separator)
      throws MalformedPacketException {
    int at = tokens.offset();
    var word = tokens.word();
    var parts = word.split(separator, -1);
    if (parts.length != 3) {
      throw new MalformedPacketException("no date or time", at);
    }
    var fields = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      fields[i] = (int) new TokenReader(parts[i]).decimal(9999);
    }
    return fields;
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
