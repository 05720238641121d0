package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Map;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.lease.Lease;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;

/** Puts a client's state into JSON. Times are milliseconds of CLOCK_BOOTTIME. */
public final class StatusDocument {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private StatusDocument() {}

  /**
   * @param startedAs the name by which the client was told to work on the interface
   */
  public static JsonObject of(
      ClientSnapshot client, ChecksumMode mode, ClientKey key, String startedAs, BootTime now) {
    var refusals = Json.array();
    client.lastRefusals().forEach(refusal -> refusals.add(refusal(refusal)));
    return head(client.on().name(), key, startedAs)
        .add("ifindex", client.on().ifindex())
        .add("mac", client.on().macAddress().toString())
        .add("checksumMode", mode.word())
        .add("linkUp", client.linkUsable())
        .add("state", client.phase().word())
        .add("attempts", attempts(client, now))
        .add("lease", client.lease().map(lease -> lease(lease, now)).orElse(Json.NULL))
        .add("checksums", counts(client.verdicts()))
        .add("discards", counts(client.discards()))
        .add("lastRefusals", refusals);
  }

  /** Of a client that has no interface to work on. */
  public static JsonObject waiting(ClientKey key, String interfaceName) {
    return head(interfaceName, key, interfaceName)
        .add("state", "WAITING-FOR-INTERFACE")
        .add("lease", Json.NULL);
  }

  private static JsonObject head(String interfaceName, ClientKey key, String startedAs) {
    return Json.object()
        .add("interface", JsonText.ofName(interfaceName))
        .add("startedAs", JsonText.ofName(startedAs))
        .add("networkNamespace", key.namespace())
        .add("pid", LibC.getpid())
        .add("running", true);
  }

  /** How asking for a lease goes, and why the last attempt failed. */
  static JsonObject attempts(ClientSnapshot client, BootTime now) {
    var attempts = client.attempts();
    var why = attempts.why().map(cause -> Json.value(cause.because(client.on().name())));
    return Json.object()
        .add("failed", attempts.failed())
        .add("discovers", attempts.asked())
        .add("why", why.orElse(Json.NULL))
        .add("nextAtMillis", millis(attempts.next()))
        .add("secondsLeft", secondsLeft(attempts.next(), now));
  }

  static JsonObject refusal(PacketRefusal refusal) {
    return Json.object()
        .add("atMillis", millis(refusal.at()))
        .add("reason", refusal.reason().text())
        .add("detail", refusal.detail());
  }

  /** What a lease says, as others may read it. */
  static JsonValue lease(Lease lease, BootTime now) {
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
        .add("secondsLeft", secondsLeft(lease, now))
        .add("routes", routes)
        .add("nameServers", strings(parameters.nameServers()))
        .add("domainName", String.join(" ", parameters.domainNames()))
        .add("domainSearch", strings(parameters.domainSearch()))
        .add("mtu", parameters.mtu())
        .add("hostName", parameters.hostName());
  }

  private static JsonObject secondsLeft(Lease lease, BootTime now) {
    return Json.object()
        .add("renews", secondsLeft(lease.renewsAt(), now))
        .add("rebinds", secondsLeft(lease.rebindsAt(), now))
        .add("expires", secondsLeft(lease.expiresAt(), now));
  }

  private static JsonValue secondsLeft(BootTime event, BootTime now) {
    return event.equals(BootTime.NEVER)
        ? Json.NULL
        : Json.value(Math.max(0, now.secondsUntil(event)));
  }

  /** Null for never. */
  static JsonValue millis(BootTime time) {
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
