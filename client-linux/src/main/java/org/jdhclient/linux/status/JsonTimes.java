package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.time.BootTime;

/** Times in JSON: milliseconds of CLOCK_BOOTTIME, and seconds that are left. */
final class JsonTimes {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private JsonTimes() {}

  /** Null for never. */
  static JsonValue millis(BootTime time) {
    return time.equals(BootTime.NEVER) ? Json.NULL : Json.value(time.nanos() / NANOS_PER_MILLI);
  }

  /** Null for never. */
  static JsonValue secondsLeft(BootTime event, BootTime now) {
    return event.equals(BootTime.NEVER)
        ? Json.NULL
        : Json.value(Math.max(0, now.secondsUntil(event)));
  }

  /** When a lease is to be extended, and when it ends. */
  static JsonObject add(
      JsonObject lease, BootTime renews, BootTime rebinds, BootTime expires, BootTime now) {
    return lease
        .add("renewsAtMillis", millis(renews))
        .add("rebindsAtMillis", millis(rebinds))
        .add("expiresAtMillis", millis(expires))
        .add(
            "secondsLeft",
            Json.object()
                .add("renews", secondsLeft(renews, now))
                .add("rebinds", secondsLeft(rebinds, now))
                .add("expires", secondsLeft(expires, now)));
  }

  /**
   * How asking for a lease goes, and why the last attempt failed.
   *
   * @param asked what the messages by which a server is looked for are called
   */
  static JsonObject attempts(
      AttemptSummary attempts, String asked, String interfaceName, BootTime now) {
    var why = attempts.why().map(cause -> Json.value(cause.because(interfaceName)));
    return Json.object()
        .add("failed", attempts.failed())
        .add(asked, attempts.asked())
        .add("why", why.orElse(Json.NULL))
        .add("nextAtMillis", millis(attempts.next()))
        .add("secondsLeft", secondsLeft(attempts.next(), now));
  }

  static JsonArray strings(Iterable<?> values) {
    var array = Json.array();
    for (var value : values) {
      array.add(value.toString());
    }
    return array;
  }
}
