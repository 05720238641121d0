package org.jdhclient.linux.daemon;

import java.util.Optional;
import org.jdhclient.client.BootTime;
import org.jdhclient.leasefile.WallTime;
import org.jdhclient.linux.daemon.Settings.Naps;
import org.jdhclient.wire.MalformedPacketException;

/**
 * What a client writes down before it ends to be started again. As text it begins with a line for
 * the script {@code sleeper}, {@code wake SECOND COUNT}; the rest is for the next client.
 *
 * @param wakeSecond as /proc/uptime counts them; what is past means at once
 * @param signals the number of the last signal that the client knows of
 * @param handover empty to begin at the beginning
 */
public record NapState(long wakeSecond, long signals, Optional<Handover> handover) {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** A client that has not even begun. */
  public static final NapState AT_ONCE = new NapState(0, 0, Optional.empty());

  /**
   * To be woken when the client has something to do; at once, if that is soon or it must not nap.
   *
   * @param uptime in nanoseconds, read at the same moment as {@code now}
   */
  public static NapState of(Handover handover, Naps naps, long signals, BootTime now, long uptime) {
    var until = handover.napsUntil().filter(deadline -> naps.fit(now, deadline));
    long wakeSecond =
        until.map(deadline -> secondAfter(deadline.nanos() - now.nanos() + uptime)).orElse(0L);
    return new NapState(wakeSecond, signals, Optional.of(handover));
  }

  private static long secondAfter(long nanos) {
    return (nanos - 1) / NANOS_PER_SECOND + 1;
  }

  /**
   * @param wallNow read at the same moment as {@code now}
   */
  public String toText(WallTime wallNow, BootTime now) {
    var rest = handover.map(of -> of.toText(wallNow, now)).orElse("");
    return "wake " + wakeSecond + " " + signals + "\n" + rest;
  }

  /**
   * What a client finds to go on with.
   *
   * @return empty if it is to begin at the beginning
   * @throws MalformedPacketException if the text is none that {@link #toText} made
   */
  public static Optional<Handover> handover(String text) throws MalformedPacketException {
    int end = text.indexOf('\n');
    var rest = text.substring(end + 1);
    return end < 0 || rest.isEmpty() ? Optional.empty() : Optional.of(Handover.parse(rest));
  }
}
