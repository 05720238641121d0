package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.Map;
import org.jdhclient.address.Family;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;

/** Puts a client's state into JSON. Times are milliseconds of CLOCK_BOOTTIME. */
public final class StatusDocument {
  private StatusDocument() {}

  /**
   * @param startedAs the name by which the client was told to work on the interface
   */
  public static JsonObject of(
      ClientSnapshot client, ChecksumMode mode, ClientKey key, String startedAs, BootTime now) {
    var refusals = Json.array();
    client.lastRefusals().forEach(refusal -> refusals.add(refusal(refusal)));
    var name = client.on().name();
    var document =
        head(name, key, startedAs)
            .add("ifindex", client.on().ifindex())
            .add("mac", client.on().macAddress().toString())
            .add("checksumMode", mode.word())
            .add("linkUp", client.linkUsable())
            .add("state", client.machine().state())
            .add("attempts", client.machine().attempts(name, now))
            .add("lease", client.machine().lease(name, now))
            .add("checksums", counts(client.packets().verdicts()))
            .add("discards", counts(client.packets().discards()));
    if (key.family() == Family.V6) {
      document.add("partsLeftOut", client.packets().partsLeftOut());
    }
    return document.add("lastRefusals", refusals);
  }

  /** Of a client that has no interface to work on. */
  public static JsonObject waiting(ClientKey key, String interfaceName) {
    return head(interfaceName, key, interfaceName)
        .add("state", "WAITING-FOR-INTERFACE")
        .add("lease", Json.NULL);
  }

  private static JsonObject head(String interfaceName, ClientKey key, String startedAs) {
    return addClient(Json.object(), interfaceName, key)
        .add("startedAs", JsonText.ofName(startedAs))
        .add("networkNamespace", key.namespace())
        .add("pid", LibC.getpid())
        .add("running", true);
  }

  /** Says of which interface, and of which of its clients, something is told. */
  static JsonObject addClient(JsonObject document, String interfaceName, ClientKey key) {
    return FamilyWords.add(document.add("interface", JsonText.ofName(interfaceName)), key.family());
  }

  static JsonObject refusal(PacketRefusal refusal) {
    return Json.object()
        .add("atMillis", JsonTimes.millis(refusal.at()))
        .add("reason", refusal.reason().text())
        .add("detail", refusal.detail());
  }

  private static <E extends Enum<E>> JsonObject counts(Map<E, Long> counts) {
    var object = Json.object();
    for (var count : counts.entrySet()) {
      object.add(count.getKey().name(), count.getValue());
    }
    return object;
  }
}
