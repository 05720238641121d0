package org.jdhclient.linux.status;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts into words what a client has of a DHCPv6 server. */
final class Lease6Words {
  private Lease6Words() {}

  /** A line of a status. */
  record Line(String name, String text) {}

  /** The server, and each address and prefix. */
  static List<Line> lines(JsonObject lease) {
    var lines = new ArrayList<Line>();
    var server = lease.getString("server", "");
    if (!server.isEmpty()) {
      lines.add(new Line("server", server));
    }
    for (var association : associations(lease)) {
      for (var held : leases(association.asObject())) {
        lines.add(line(held.asObject(), association.asObject()));
      }
    }
    return lines;
  }

  private static Line line(JsonObject held, JsonObject association) {
    return new Line(
        isPrefix(held) ? "prefix" : "address",
        name(held)
            + " of "
            + association.getString("type", "?")
            + " "
            + association.getString("iaid", "?")
            + times(held.get("secondsLeft")));
  }

  private static String times(JsonValue left) {
    return left == null || !left.isObject()
        ? ""
        : ", preferred "
            + span(left.asObject().get("preferred"))
            + ", valid "
            + span(left.asObject().get("valid"));
  }

  private static String span(JsonValue seconds) {
    return seconds == null || seconds.isNull() ? "for ever" : "for " + seconds + " seconds";
  }

  /** The same in a line of its own. */
  static String line(JsonObject lease) {
    var names = new ArrayList<String>();
    for (var association : associations(lease)) {
      for (var held : leases(association.asObject())) {
        names.add(name(held.asObject()));
      }
    }
    return names.isEmpty()
        ? "options" + nameServers(lease)
        : "lease of " + String.join(", ", names) + " from server " + lease.getString("server", "?");
  }

  private static String nameServers(JsonObject lease) {
    var servers =
        array(lease, "nameServers").values().stream()
            .map(JsonValue::asString)
            .collect(Collectors.joining(", "));
    return servers.isEmpty() ? "" : ", name servers " + servers;
  }

  private static boolean isPrefix(JsonObject held) {
    return held.get("prefix") != null;
  }

  private static String name(JsonObject held) {
    return held.getString(isPrefix(held) ? "prefix" : "address", "?");
  }

  private static JsonArray associations(JsonObject lease) {
    return array(lease, "associations");
  }

  private static JsonArray leases(JsonObject association) {
    return array(association, "leases");
  }

  private static JsonArray array(JsonObject of, String name) {
    var value = of.get(name);
    return value == null || !value.isArray() ? new JsonArray() : value.asArray();
  }
}
