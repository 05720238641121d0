package org.jdhclient.linux.diagnose;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.identity.Duid;
import org.jdhclient.linux.status.JsonText;
import org.jdhclient.time.Span;

/** Puts into JSON what of a diagnosis is DHCPv6's. */
final class DiagnosisJson6 {
  private DiagnosisJson6() {}

  /** As the first line of the text has it; null if the interface could not be looked at. */
  static JsonValue linkLocal(Observations seen) {
    return seen.first(LinkLocal.class).map(of -> Json.value(of.text())).orElse(Json.NULL);
  }

  /** The DUIDs of all servers that answered. */
  static Set<Duid> servers(Observations seen) {
    var servers = new LinkedHashSet<Duid>();
    seen.of(SeenReply6.class).forEach(reply -> reply.server().ifPresent(servers::add));
    return servers;
  }

  static JsonValue offer(ReceivedMessage message) {
    var leases =
        message.associations().stream()
            .flatMap(association -> association.leases().stream())
            .toList();
    return Json.object()
        .add("type", message.type().toString())
        .add("server", message.server().toString())
        .add(
            "status",
            SeenReply6.complaint(message)
                .map(status -> JsonText.ofName(status.toString()))
                .orElse(StatusCode.NONE.name()))
        .add("leases", DiagnosisJson.array(leases, DiagnosisJson6::lease))
        .add(
            "nameServers",
            DiagnosisJson.array(
                message.options().find(KnownOptions.NAME_SERVERS).orElse(List.of()),
                DiagnosisJson::text));
  }

  /** Lifetimes are in seconds; 4294967295 is for ever (RFC 9915 7.7). */
  private static JsonObject lease(IaLease lease) {
    return Json.object()
        .add("lease", lease.name())
        .add("preferredLifetime", seconds(lease.lifetimes().preferred()))
        .add("validLifetime", seconds(lease.lifetimes().valid()));
  }

  private static long seconds(Span lifetime) {
    return lifetime.isForever() ? HostAddress6.FOREVER : lifetime.seconds();
  }
}
