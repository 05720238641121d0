package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.ParseException;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.Answer;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.control.ControlException;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.process.Ancestry;
import org.jdhclient.linux.process.StoppedProcess;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.wire.ChecksumMode;

/** What a running client has said of itself. */
public final class Status {
  /** A client may be at a script of its owner's. */
  private static final int PATIENCE_SECONDS = 12;

  private final JsonObject document;
  private final ClientKey key;

  private Status(JsonObject document, ClientKey key) {
    this.document = document;
    this.key = key;
  }

  /**
   * Asks a client.
   *
   * @param request STATUS or MONITOR
   * @throws ControlException if it does not say how it is at
   */
  public static Status ask(ControlClient client, Request request) throws ControlException {
    if (Ancestry.has(client.pid())) {
      throw new ControlException("waits for the hook that runs this");
    }
    if (StoppedProcess.is(client.pid())) {
      throw new ControlException(
          "was stopped by a signal; kill -CONT " + client.pid() + " lets it go on");
    }
    client.ask(request);
    var answer = client.next(PATIENCE_SECONDS);
    if (answer.isEmpty()) {
      throw new ControlException(
          client.isListening()
              ? ControlClient.HANGS_UP + "; kill " + client.pid() + " ends it, its lease stays"
              : "has just ended");
    }
    if (answer.get().kind() != Answer.Kind.STATUS) {
      throw new ControlException("does not say how it is at");
    }
    try {
      return new Status(Json.parse(answer.get().text()).asObject(), client.key());
    } catch (ParseException | UnsupportedOperationException e) {
      throw new ControlException("its status is not understood: " + e.getMessage());
    }
  }

  /** Whether it is of a client of this network. */
  public boolean isHere() {
    return key.isHere();
  }

  public Family family() {
    return key.family();
  }

  public String interfaceName() {
    return JsonText.toName(document.getString("interface", "?"));
  }

  /** The name by which it was started. */
  String startedAs() {
    return JsonText.toName(document.getString("startedAs", ""));
  }

  /** The mode in which it accepts checksums. */
  public Optional<ChecksumMode> checksumMode() {
    return ChecksumMode.named(document.getString("checksumMode", ""));
  }

  public String toJson() {
    return JsonText.pretty(document);
  }

  /** On one line, as an event. */
  public String toEvent() {
    return JsonText.line(Json.object().add("event", "status").merge(document));
  }

  /** Several, as one array. */
  public static String toJson(List<Status> statuses) {
    var array = Json.array();
    for (var status : statuses) {
      array.add(status.document);
    }
    return array.isEmpty() ? "[]\n" : JsonText.pretty(array);
  }

  /** For people to read. */
  public String toText() {
    return StatusText.of(document, isHere());
  }
}
