package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import org.jdhclient.address.Family;
import org.jdhclient.linux.run.ClientKey;

/** Puts an event into words. */
public final class EventText {
  private EventText() {}

  /**
   * @param event as {@link Events} has it
   */
  public static String of(String event) {
    var told = Json.parse(event).asObject();
    return StatusText.name(told) + ": " + what(told);
  }

  /** The event that a client has ended. */
  public static String ended(String interfaceName, ClientKey key) {
    return JsonText.line(
        StatusDocument.addClient(Json.object().add("event", "ended"), interfaceName, key)
            .add("networkNamespace", key.namespace()));
  }

  private static String what(JsonObject event) {
    return switch (event.getString("event", "")) {
      case "state" -> "state " + event.getString("state", "?");
      case "link" -> event.getBoolean("up", false) ? "the link is up" : "the link is down";
      case "refused" ->
          "packet not used: "
              + event.getString("reason", "?")
              + ": "
              + event.getString("detail", "?");
      case "failed" -> "no lease, because " + event.getString("why", "?");
      case "lease" -> lease(event);
      case "ended" -> "the client has ended";
      default -> event.toString();
    };
  }

  private static String lease(JsonObject event) {
    var lease = event.get("lease");
    if (lease == null || !lease.isObject()) {
      return "no lease";
    }
    return FamilyWords.of(event) == Family.V6
        ? Lease6Words.line(lease.asObject())
        : lease4(lease.asObject());
  }

  private static String lease4(JsonObject held) {
    return "lease of "
        + held.getString("address", "?")
        + "/"
        + held.getInt("prefixLength", 0)
        + StatusText.origin(held)
        + " for "
        + held.getLong("leaseSeconds", 0)
        + " seconds";
  }
}
