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
    var name = now.on().name();
    var machine = now.machine();
    if (machine.attempts().failed() > since.machine().attempts().failed()) {
      var attempts = machine.attempts(name, time);
      events.add(JsonText.line(event("failed", now, time).merge(attempts)));
    }
    if (!since.machine().phase().equals(machine.phase())) {
      events.add(JsonText.line(event("state", now, time).add("state", machine.state())));
    }
    if (!since.machine().hasSame(machine)) {
      var lease = machine.lease(name, time);
      events.add(JsonText.line(event("lease", now, time).add("lease", lease)));
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
    var event = Json.object().add("event", kind);
    return StatusDocument.addClient(event, now.on().name(), key)
        .add("networkNamespace", key.namespace())
        .add("atMillis", JsonTimes.millis(time));
  }
}
