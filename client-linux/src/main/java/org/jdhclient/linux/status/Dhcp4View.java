package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.client.Phase;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;

/**
 * What the machine of DHCPv4 is at.
 *
 * @param lease in force, if there is one
 */
public record Dhcp4View(Phase phase, Optional<Lease> lease, AttemptSummary attempts)
    implements MachineView {
  @Override
  public String state() {
    return phase.word();
  }

  @Override
  public JsonObject attempts(String interfaceName, BootTime now) {
    return JsonTimes.attempts(attempts, "discovers", interfaceName, now);
  }

  @Override
  public boolean hasSame(MachineView other) {
    return other instanceof Dhcp4View view && lease.equals(view.lease);
  }

  @Override
  public JsonValue lease(String interfaceName, BootTime now) {
    return lease.<JsonValue>map(held -> document(held, now)).orElse(Json.NULL);
  }

  private static JsonObject document(Lease lease, BootTime now) {
    var parameters = lease.parameters();
    var document =
        Json.object()
            .add("address", lease.address().toString())
            .add("prefixLength", parameters.prefixLength())
            .add("server", lease.server().toString())
            .add("leaseSeconds", lease.times().leaseSeconds());
    JsonTimes.add(document, lease.renewsAt(), lease.rebindsAt(), lease.expiresAt(), now);
    var routes = Json.array();
    for (var leased : parameters.routes()) {
      routes.add(leased.route().toString());
    }
    return document
        .add("routes", routes)
        .add("nameServers", JsonTimes.strings(parameters.nameServers()))
        .add("domainName", String.join(" ", parameters.domainNames()))
        .add("domainSearch", JsonTimes.strings(parameters.domainSearch()))
        .add("mtu", parameters.mtu())
        .add("hostName", parameters.hostName());
  }

  @Override
  public String line(String interfaceName, boolean linkUsable) {
    return lease
        .map(held -> address(held) + (linkUsable ? afterAddress() : withoutLink()))
        .orElseGet(() -> without(interfaceName));
  }

  private static String address(Lease lease) {
    return lease.address()
        + "/"
        + lease.parameters().prefixLength()
        + StatusText.origin(lease.server().toString());
  }

  /** Whatever is asked does not leave. */
  private String withoutLink() {
    return phase == Phase.BOUND
        ? StatusLine.LINK_DOWN
        : StatusLine.LINK_DOWN + " (" + state() + ")";
  }

  private String afterAddress() {
    return switch (phase) {
      case BOUND -> "";
      case RENEWING -> "; asking it to extend the lease (RENEWING)";
      case REBINDING -> "; asking any server to extend the lease (REBINDING)";
      default -> "; asking whether it still holds (" + phase.word() + ")";
    };
  }

  private String without(String interfaceName) {
    return switch (phase) {
      case INIT -> "about to ask for a lease (INIT)";
      case RESTING -> StatusLine.noLease(interfaceName, attempts, Family.V4);
      case WAITING_FOR_LINK, WITHOUT_LINK -> "the link is down: no carrier (WAITING-FOR-LINK)";
      case STOPPED -> "no lease any more (STOPPED)";
      case RECORDED_LEASE -> "no server answers; trying leases on record (RECORDED-LEASE)";
      default -> "asking for a lease (" + phase.word() + ")";
    };
  }
}
