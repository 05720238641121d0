package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Map;
import org.jdhclient.client.State;
import org.jdhclient.lease.Lease;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;

/** Puts a client's state into JSON. */
public final class StatusDocument {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final JsonObject document = Json.object();

  /** A packet that was not used. */
  public record Refusal(BootTime at, Discard reason, String detail) {}

  public StatusDocument(Interface on, long pid, String bootId, ChecksumMode mode) {
    document
        .add("interface", on.name())
        .add("mac", on.macAddress().toString())
        .add("pid", pid)
        .add("bootId", bootId)
        .add("checksumMode", mode.word());
  }

  public StatusDocument state(State state) {
    document.add("state", state.phase().word());
    document.add("lease", state.lease().map(StatusDocument::lease).orElse(Json.NULL));
    return this;
  }

  public StatusDocument packets(
      Map<ChecksumVerdict, Long> verdicts,
      Map<Discard, Long> discards,
      Iterable<Refusal> lastRefusals) {
    document.add("checksums", counts(verdicts));
    document.add("discards", counts(discards));
    var refusals = Json.array();
    for (var refusal : lastRefusals) {
      refusals.add(
          Json.object()
              .add("atMillis", millis(refusal.at()))
              .add("reason", refusal.reason().text())
              .add("detail", refusal.detail()));
    }
    document.add("lastRefusals", refusals);
    return this;
  }

  public JsonObject toJson() {
    return document;
  }

  /** What a lease says, as others may read it. */
  private static JsonValue lease(Lease lease) {
    var parameters = lease.parameters();
    var routes = Json.array();
    for (var leased : parameters.routes()) {
      routes.add(leased.route().toString());
    }
    return Json.object()
        .add("address", lease.address().toString())
        .add("prefixLength", parameters.prefixLength())
        .add("server", lease.server().toString())
        .add("leaseSeconds", lease.times().leaseSeconds())
        .add("renewsAtMillis", millis(lease.renewsAt()))
        .add("rebindsAtMillis", millis(lease.rebindsAt()))
        .add("expiresAtMillis", millis(lease.expiresAt()))
        .add("routes", routes)
        .add("nameServers", strings(parameters.nameServers()))
        .add("domainName", parameters.domainName())
        .add("domainSearch", strings(parameters.domainSearch()))
        .add("mtu", parameters.mtu())
        .add("hostName", parameters.hostName());
  }

  /** Milliseconds since boot; null for never. */
  private static JsonValue millis(BootTime time) {
    return time.equals(BootTime.NEVER) ? Json.NULL : Json.value(time.nanos() / NANOS_PER_MILLI);
  }

  private static JsonArray strings(Iterable<?> values) {
    var array = Json.array();
    for (var value : values) {
      array.add(value.toString());
    }
    return array;
  }

  private static <E extends Enum<E>> JsonObject counts(Map<E, Long> counts) {
    var object = Json.object();
    for (var count : counts.entrySet()) {
      object.add(count.getKey().name(), count.getValue());
    }
    return object;
  }
}
