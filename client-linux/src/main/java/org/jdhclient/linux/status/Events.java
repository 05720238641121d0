package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.time.BootTime;

/**
 * What has become of a client between two looks at it, as {@code --monitor} tells it: its state,
 * its lease, its link, and the packets that it had no use for.
 */
public final class Events {
  private final ClientKey key;
  private ClientSnapshot before;

  /**
   * @param beginning what is known already
   */
  public Events(ClientKey key, ClientSnapshot beginning) {
    this.key = key;
    this.before = beginning;
  }

  /**
   * @return JSON on one line for each event
   */
  public List<String> next(ClientSnapshot now, BootTime time) {
    var since = before;
    before = now;
    var events = new ArrayList<String>();
    if (since.linkUsable() != now.linkUsable()) {
      events.add(JsonText.line(event("link", now, time).add("up", now.linkUsable())));
    }
    for (var refusal : refusals(since, now)) {
      events.add(JsonText.line(event("refused", now, time).merge(refusal)));
    }
    if (now.attempts().failed() > since.attempts().failed()) {
      events.add(
          JsonText.line(event("failed", now, time).merge(StatusDocument.attempts(now, time))));
    }
    if (!since.phase().equals(now.phase())) {
      events.add(JsonText.line(event("state", now, time).add("state", now.phase().word())));
    }
    if (!since.lease().equals(now.lease())) {
      var lease = now.lease().map(held -> StatusDocument.lease(held, time));
      events.add(JsonText.line(event("lease", now, time).add("lease", lease.orElse(Json.NULL))));
    }
    return events;
  }

  /** Of many at once those that are remembered. */
  private static List<JsonObject> refusals(ClientSnapshot since, ClientSnapshot now) {
    var last = now.lastRefusals();
    int fresh = (int) Math.min(now.refused() - since.refused(), last.size());
    return last.subList(last.size() - fresh, last.size()).stream()
        .map(StatusDocument::refusal)
        .toList();
  }

  private JsonObject event(String kind, ClientSnapshot now, BootTime time) {
    return Json.object()
        .add("event", kind)
        .add("interface", JsonText.ofName(now.on().name()))
        .add("networkNamespace", key.namespace())
        .add("atMillis", StatusDocument.millis(time));
  }
}
