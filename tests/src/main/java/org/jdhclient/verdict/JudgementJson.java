package org.jdhclient.verdict;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.List;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeaseTimes;
import org.jdhclient.lease.LeasedRoute;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.time.BootTime;

/** Puts a judgement into JSON. */
final class JudgementJson {
  private static final double NANOS = 1e9;

  private JudgementJson() {}

  static JsonObject of(String file, Judgement judgement) {
    boolean ignored = judgement instanceof Judgement.Ignored;
    var dropped = Json.array();
    judgement.dropped().forEach(option -> dropped.add(name(option.code())));
    return Json.object()
        .add("file", file)
        .add("verdict", ignored ? "ignore" : "accept")
        .add("reason", reason(judgement))
        .add("dropped", dropped)
        .add("lease", lease(judgement));
  }

  private static String reason(Judgement judgement) {
    if (judgement instanceof Judgement.Ignored ignored) {
      return ignored.reason().text() + ": " + ignored.detail();
    }
    if (judgement instanceof Judgement.Refused refused) {
      return "refused by the server, now in " + refused.state();
    }
    return judgement instanceof Judgement.Offered offered
        ? "offered, now in " + offered.state()
        : "leased, now in " + ((Judgement.Leased) judgement).state();
  }

  private static JsonValue lease(Judgement judgement) {
    if (judgement instanceof Judgement.Leased leased) {
      var lease = leased.lease();
      return times(parameters(lease.address().toString(), lease.parameters()), lease)
          .add("server", lease.server().toString());
    }
    if (judgement instanceof Judgement.Offered offered) {
      return parameters(offered.offer().yiaddr().toString(), offered.parameters());
    }
    return Json.NULL;
  }

  private static JsonObject parameters(String address, NetworkParameters parameters) {
    var routes = Json.array();
    parameters.routes().forEach(route -> routes.add(route(route)));
    return Json.object()
        .add("address", address)
        .add("prefix", parameters.prefixLength())
        .add("broadcast", parameters.broadcast().toString())
        .add("routers", array(parameters.routers()))
        .add("routes", routes)
        .add("dns", array(parameters.nameServers()))
        .add("search", array(parameters.domainSearch()))
        .add("domain_name", textOrNull(parameters.domainName()))
        .add("host_name", textOrNull(parameters.hostName()))
        .add("mtu", parameters.mtu() == 0 ? Json.NULL : Json.value(parameters.mtu()));
  }

  private static JsonObject times(JsonObject json, Lease lease) {
    LeaseTimes times = lease.times();
    return json.add("t1", seconds(times, times.renewsAt()))
        .add("t2", seconds(times, times.rebindsAt()))
        .add("lease_time", times.leaseSeconds());
  }

  /** From the request on; null for never. */
  private static JsonValue seconds(LeaseTimes times, BootTime time) {
    return time.equals(BootTime.NEVER)
        ? Json.NULL
        : Json.value((time.nanos() - times.requestedAt().nanos()) / NANOS);
  }

  private static JsonObject route(LeasedRoute leased) {
    var route = leased.route();
    return Json.object()
        .add("destination", route.destination().toString())
        .add("gateway", route.isOnLink() ? Json.NULL : Json.value(route.gateway().toString()))
        .add("metric", leased.preference());
  }

  private static String name(int code) {
    return OptionTable.STANDARD.find(code).map(OptionDefinition::name).orElse("unknown-" + code);
  }

  private static JsonArray array(List<?> values) {
    var array = Json.array();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }

  private static JsonValue textOrNull(String text) {
    return text.isEmpty() ? Json.NULL : Json.value(text);
  }
}
