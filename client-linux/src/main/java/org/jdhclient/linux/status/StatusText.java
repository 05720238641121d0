package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;

/** Puts a status into words. */
final class StatusText {
  private final StringBuilder text = new StringBuilder();

  private StatusText() {}

  /**
   * @param here whether the client is one of this network
   */
  static String of(JsonObject status, boolean here) {
    var words = new StatusText();
    words.head(status, here);
    words.link(status);
    var lease = status.get("lease");
    if (lease != null && lease.isObject()) {
      words.lease(lease.asObject(), FamilyWords.of(status));
      words.times(lease.asObject().get("secondsLeft"));
      words.network(lease.asObject());
    } else if (status.get("attempts") != null) {
      words.attempts(status.get("attempts").asObject(), FamilyWords.of(status));
    }
    words.packets(status);
    return words.text.toString();
  }

  private void head(JsonObject status, boolean here) {
    text.append(name(status));
    if (!here) {
      text.append(" of network namespace ").append(status.getString("networkNamespace", "?"));
    }
    text.append(": ").append(status.getString("state", "?")).append('\n');
  }

  /** One that is up goes without saying. */
  private void link(JsonObject status) {
    if (!status.getBoolean("linkUp", true)) {
      line("link", "down");
    }
  }

  /** Of the interface, and which of its clients it is. */
  static String name(JsonObject document) {
    return JsonText.toName(document.getString("interface", "?"))
        + FamilyWords.behindName(FamilyWords.of(document));
  }

  private void lease(JsonObject lease, Family family) {
    if (family == Family.V6) {
      Lease6Words.lines(lease).forEach(each -> line(each.name(), each.text()));
      return;
    }
    line(
        "address",
        lease.getString("address", "?") + "/" + lease.getInt("prefixLength", 0) + origin(lease));
  }

  /** A server, or the owner, of whose leases no server knows. */
  static String origin(JsonObject lease) {
    return origin(lease.getString("server", "?"));
  }

  static String origin(String server) {
    return server.equals(Ipv4Address.ANY.toString())
        ? " of dhclient.conf"
        : " from server ".concat(server);
  }

  private void attempts(JsonObject attempts, Family family) {
    var asked =
        switch (family) {
          case V4 -> "DHCPDISCOVERs sent: " + attempts.getLong("discovers", 0);
          case V6 -> "messages sent: " + attempts.getLong("asked", 0);
        };
    line("tries", attempts.getLong("failed", 0) + " failed; in this one " + asked);
    if (attempts.get("why").isString()) {
      line("no lease,", "because " + attempts.getString("why", ""));
    }
    if (!attempts.get("secondsLeft").isNull()) {
      line("next try", in(attempts.get("secondsLeft")));
    }
  }

  private void times(JsonValue left) {
    if (left != null && left.isObject()) {
      line("renewal", in(left.asObject().get("renews")));
      line("rebinding", in(left.asObject().get("rebinds")));
      line("expiry", in(left.asObject().get("expires")));
    }
  }

  private void network(JsonObject lease) {
    list("routes", lease.get("routes"));
    list("DNS", lease.get("nameServers"));
    list("search", lease.get("domainSearch"));
  }

  private static String in(JsonValue seconds) {
    return seconds.isNull() ? "never" : "in " + seconds + " seconds";
  }

  private void packets(JsonObject status) {
    if (status.get("checksums") == null) {
      return;
    }
    line(
        "checksums",
        counts(status.get("checksums"), UnaryOperator.identity())
            + " (mode "
            + status.getString("checksumMode", "?")
            + ")");
    line("not used", counts(status.get("discards"), StatusText::words));
    long leftOut = status.getLong("partsLeftOut", 0);
    if (leftOut > 0) {
      line("left out", "parts of packets that are used otherwise: " + leftOut);
    }
    var refusals = status.get("lastRefusals");
    if (refusals != null && refusals.isArray()) {
      for (var refusal : refusals.asArray()) {
        var members = refusal.asObject();
        line("", members.getString("reason", "") + ": " + members.getString("detail", ""));
      }
    }
  }

  private static String counts(JsonValue counts, UnaryOperator<String> naming) {
    var text = new StringBuilder();
    for (var count : counts == null ? Json.object() : counts.asObject()) {
      if (count.getValue().asLong() > 0) {
        text.append(text.isEmpty() ? "" : ", ");
        text.append(count.getValue().asLong()).append(' ').append(naming.apply(count.getName()));
      }
    }
    return text.isEmpty() ? "none" : text.toString();
  }

  /** An enum constant's name as words. */
  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void list(String name, JsonValue values) {
    if (values == null || values.asArray().isEmpty()) {
      return;
    }
    var joined = new StringBuilder();
    for (var value : values.asArray()) {
      joined.append(joined.isEmpty() ? "" : ", ").append(value.asString());
    }
    line(name, joined.toString());
  }

  private void line(String name, String value) {
    text.append("  ").append(name).append(" ".repeat(11 - name.length())).append(value);
    text.append('\n');
  }
}
