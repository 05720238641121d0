package org.jdhclient.linux.diagnose;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.function.Function;
import org.jdhclient.address.Family;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.diagnosis.Diagnosis;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause6.Routers;
import org.jdhclient.diagnosis.observe.JudgedReply;
import org.jdhclient.diagnosis.observe.Notice;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.RivalClient;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.linux.status.JsonText;
import org.jdhclient.wire.ChecksumMode;

/** Puts a diagnosis into JSON. */
public final class DiagnosisJson {
  private DiagnosisJson() {}

  public static String of(Diagnosis diagnosis) {
    var seen = diagnosis.seen();
    var document =
        Json.object()
            .add("interface", JsonText.ofName(seen.name()))
            .add("mac", seen.mac().toString())
            .add("link", seen.link().name())
            .add("mode", seen.mode().word())
            .add("otherClients", array(seen.of(RivalClient.class), DiagnosisJson::client));
    addFamily(document, seen);
    return JsonText.pretty(
        document
            .add("replies", array(seen.judged(), DiagnosisJson::reply))
            .add("strangers", seen.traffic().strangers())
            .add("seen", array(seen.of(Notice.class), notice -> Json.value(notice.text())))
            .add("wouldGetLease", diagnosis.wouldGetLease())
            .add("causes", array(diagnosis.causes(), DiagnosisJson::cause)));
  }

  private static void addFamily(JsonObject document, Observations seen) {
    long sent = seen.traffic().asked().times();
    if (seen.family() == Family.V6) {
      document
          .add("linkLocal", DiagnosisJson6.linkLocal(seen))
          .add("routers", Routers.word(seen).name())
          .add("question", seen.traffic().asked().message())
          .add("questionsSent", sent)
          .add("servers", array(DiagnosisJson6.servers(seen), DiagnosisJson::text));
    } else {
      document
          .add("discoversSent", sent)
          .add("servers", array(seen.servers(), DiagnosisJson::text));
    }
  }

  static <T> JsonArray array(Iterable<T> values, Function<T, JsonValue> json) {
    var array = Json.array();
    values.forEach(value -> array.add(json.apply(value)));
    return array;
  }

  static JsonValue text(Object value) {
    return Json.value(value.toString());
  }

  private static JsonObject client(RivalClient client) {
    return Json.object().add("pid", client.pid()).add("name", JsonText.ofName(client.name()));
  }

  private static JsonObject cause(Cause cause) {
    return Json.object()
        .add("cause", cause.word())
        .add("effect", cause.effect().name())
        .add("certainty", cause.certainty().name())
        .add("verdict", JsonText.ofName(cause.verdict()))
        .add("cure", JsonText.ofName(cause.cure()))
        .add("more", array(cause.more(), line -> Json.value(JsonText.ofName(line))));
  }

  private static JsonObject reply(JudgedReply reply) {
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
        .add("offer", offer(reply))
        .add("accepted", accepted)
        .add("refusals", reasons);
  }

  private static JsonValue offer(JudgedReply reply) {
    return reply instanceof SeenReply of
        ? of.message().map(DiagnosisJson::offer).orElse(Json.NULL)
        : ((SeenReply6) reply).message().map(DiagnosisJson6::offer).orElse(Json.NULL);
  }

  private static JsonValue offer(DhcpMessage message) {
    var parameters = NetworkParameters.from(message);
    return Json.object()
        .add("type", message.type().name())
        .add("address", message.yiaddr().toString())
        .add("prefixLength", parameters.prefixLength())
        .add("routes", array(parameters.routes(), leased -> text(leased.route())))
        .add("nameServers", array(parameters.nameServers(), DiagnosisJson::text))
        .add("domainName", String.join(" ", parameters.domainNames()));
  }
}
