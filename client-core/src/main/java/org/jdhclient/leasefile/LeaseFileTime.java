package org.jdhclient.leasefile;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.time.WallTime;

/** Reads times as dhclient writes them (dhclient.leases(5)). */
final class LeaseFileTime {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;
  private static final int LAST_WEEKDAY = 6;
  private static final int LAST_MINUTE = 59;
  private static final int PARTS = 3;

  private LeaseFileTime() {}

  /**
   * Reads {@code W YYYY/MM/DD HH:MM:SS} (UTC; the day of the week counts for nothing), {@code epoch
   * N}, or {@code never}.
   */
  static WallTime parse(TokenCursor tokens) throws SyntaxException {
    if (tokens.skipsWord("never")) {
      return WallTime.NEVER;
    }
    if (tokens.skipsWord("epoch")) {
      return new WallTime(tokens.number(0, WallTime.LAST.epochSeconds()));
    }
    tokens.decimal(LAST_WEEKDAY);
    var date = tokens.peek();
    int year = (int) tokens.decimal(LAST_YEAR);
    int month = behindSlash(tokens);
    int day = behindSlash(tokens);
    int[] time = timeOfDay(tokens);
    if (year < FIRST_YEAR) {
      throw SyntaxException.at(date, "a time before 1970");
    }
    try {
      var utc = LocalDateTime.of(year, month, day, time[0], time[1], time[2]);
      return new WallTime(utc.toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw SyntaxException.at(date, "no such day or time of day");
    }
  }

  private static int behindSlash(TokenCursor tokens) throws SyntaxException {
    tokens.expect("/", "a date");
    return (int) tokens.decimal(LAST_YEAR);
  }

  /** Hours, minutes and seconds, which are one word. */
  private static int[] timeOfDay(TokenCursor tokens) throws SyntaxException {
    var token = tokens.peek();
    var parts = tokens.word("a time of day").split(":", -1);
    var time = new int[PARTS];
    if (parts.length != PARTS) {
      throw SyntaxException.at(token, "no time of day");
    }
    for (int i = 0; i < PARTS; i++) {
      time[i] = (int) new TokenCursor(parts[i]).decimal(LAST_MINUTE);
    }
    return time;
  }
}
