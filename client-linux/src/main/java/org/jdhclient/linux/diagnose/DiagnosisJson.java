package org.jdhclient.linux.diagnose;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.linux.status.JsonText;
import org.jdhclient.wire.ChecksumMode;

/** Puts a diagnosis into JSON. */
public final class DiagnosisJson {
  private DiagnosisJson() {}

  public static String of(Diagnosis diagnosis) {
    var others = Json.array();
    for (var process : diagnosis.otherClients()) {
      others.add(
          Json.object().add("pid", process.pid()).add("name", JsonText.ofName(process.name())));
    }
    var servers = Json.array();
    diagnosis.servers().forEach(server -> servers.add(server.toString()));
    var replies = Json.array();
    diagnosis.replies().forEach(reply -> replies.add(reply(reply)));
    return JsonText.pretty(
        Json.object()
            .add("interface", JsonText.ofName(diagnosis.on().name()))
            .add("mac", diagnosis.on().macAddress().toString())
            .add("link", diagnosis.link().name())
            .add("mode", diagnosis.mode().word())
            .add("otherClients", others)
            .add("discoversSent", diagnosis.discoversSent())
            .add("servers", servers)
            .add("replies", replies)
            .add("strangers", diagnosis.strangers())
            .add("wouldGetLease", diagnosis.wouldGetLease()));
  }

  private static JsonObject reply(SeenReply reply) {
    var sighting = reply.sighting();
    var accepted = Json.object();
    var reasons = Json.object();
    for (var mode : ChecksumMode.values()) {
      accepted.add(mode.word(), reply.isAcceptedIn(mode));
      if (!reply.isAcceptedIn(mode)) {
        reasons.add(mode.word(), reply.refusalIn(mode));
      }
    }
    var checksum =
        Json.object()
            .add("verdict", sighting.verdict().name())
            .add("field", sighting.checksum().field())
            .add("expected", sighting.checksum().expected());
    return Json.object()
        .add("from", sighting.source().toString())
        .add("mac", sighting.sender().toString())
        .add("checksum", checksum)
        .add("offer", reply.message().map(DiagnosisJson::offer).orElse(Json.NULL))
        .add("accepted", accepted)
        .add("refusals", reasons);
  }

  private static JsonValue offer(DhcpMessage message) {
    var parameters = NetworkParameters.from(message);
    var routes = Json.array();
    parameters.routes().forEach(leased -> routes.add(leased.route().toString()));
    var nameServers = Json.array();
    parameters.nameServers().forEach(server -> nameServers.add(server.toString()));
    return Json.object()
        .add("type", message.type().name())
        .add("address", message.yiaddr().toString())
        .add("prefixLength", parameters.prefixLength())
        .add("routes", routes)
        .add("nameServers", nameServers)
        .add("domainName", String.join(" ", parameters.domainNames()));
  }
}
