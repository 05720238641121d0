package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.lease6.ResolverWords6;
import org.jdhclient.time.BootTime;

/** What a DHCPv6 server has lent, or told, as JSON. */
final class Lease6Document {
  private Lease6Document() {}

  static JsonObject of(Lease6 lease, String interfaceName, BootTime now) {
    var associations = Json.array();
    lease.associations().forEach(held -> associations.add(association(held, now)));
    var document =
        Json.object().add("server", lease.server().toString()).add("associations", associations);
    JsonTimes.add(document, lease.renewsAt(), lease.rebindsAt(), lease.validUntil(), now);
    return resolver(document, ResolverWords6.of(lease.options(), interfaceName));
  }

  /** Options that were asked for alone: whose they are does not matter. */
  static JsonObject of(Dhcp6Options information, String interfaceName) {
    var document = Json.object().add("associations", new JsonArray());
    return resolver(document, ResolverWords6.of(information, interfaceName));
  }

  private static JsonObject resolver(JsonObject document, ResolverSettings settings) {
    return document
        .add("nameServers", JsonTimes.strings(settings.nameServers()))
        .add("domainSearch", JsonTimes.strings(settings.searchList()));
  }

  private static JsonObject association(HeldAssociation held, BootTime now) {
    var leases = Json.array();
    held.leases().forEach(lease -> leases.add(lease(held, lease, now)));
    return Json.object()
        .add("type", held.type().name())
        .add("iaid", held.iaid().toString())
        .add("renewsAtMillis", JsonTimes.millis(held.renewsAt()))
        .add("rebindsAtMillis", JsonTimes.millis(held.rebindsAt()))
        .add("leases", leases);
  }

  private static JsonObject lease(HeldAssociation of, HeldLease lease, BootTime now) {
    return Json.object()
        .add(of.type() == AssociationType.IA_PD ? "prefix" : "address", lease.name())
        .add("preferredUntilMillis", JsonTimes.millis(lease.preferredUntil()))
        .add("validUntilMillis", JsonTimes.millis(lease.validUntil()))
        .add(
            "secondsLeft",
            Json.object()
                .add("preferred", JsonTimes.secondsLeft(lease.preferredUntil(), now))
                .add("valid", JsonTimes.secondsLeft(lease.validUntil(), now)));
  }
}
