package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.address.Family;
import org.jdhclient.client6.Phase;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.BootTime;

/**
 * What the machine of DHCPv6 is at.
 *
 * @param lease in force, if there is one
 * @param information the options in force that were asked for alone, if there are any
 */
public record Dhcp6View(
    Phase phase,
    Optional<Lease6> lease,
    Optional<Dhcp6Options> information,
    AttemptSummary attempts)
    implements MachineView {
  @Override
  public String state() {
    return phase.name().replace('_', '-');
  }

  /** By Solicits, or by Information-requests. */
  @Override
  public JsonObject attempts(String interfaceName, BootTime now) {
    return JsonTimes.attempts(attempts, "asked", interfaceName, now);
  }

  @Override
  public boolean hasSame(MachineView other) {
    return other instanceof Dhcp6View view
        && lease.equals(view.lease)
        && information.equals(view.information);
  }

  @Override
  public JsonValue lease(String interfaceName, BootTime now) {
    return lease
        .<JsonValue>map(held -> Lease6Document.of(held, interfaceName, now))
        .or(() -> information.map(options -> Lease6Document.of(options, interfaceName)))
        .orElse(Json.NULL);
  }

  @Override
  public String line(String interfaceName, boolean linkUsable) {
    return lease
        .map(held -> names(held) + (linkUsable ? afterNames() : withoutLink()))
        .orElseGet(() -> without(interfaceName, linkUsable));
  }

  private static String names(Lease6 lease) {
    return lease.associations().stream()
        .flatMap(association -> association.leases().stream())
        .map(HeldLease::name)
        .collect(Collectors.joining(", "));
  }

  /** Whatever is asked does not leave. */
  private String withoutLink() {
    return phase == Phase.BOUND
        ? StatusLine.LINK_DOWN
        : StatusLine.LINK_DOWN + " (" + state() + ")";
  }

  private String afterNames() {
    return switch (phase) {
      case BOUND -> "";
      case DAD -> "; asking whether another host has it (DAD)";
      case RENEWING -> "; asking its server to extend the lease (RENEWING)";
      case REBINDING -> "; asking any server to extend the lease (REBINDING)";
      case CONFIRMING -> "; asking whether it still fits the link (CONFIRMING)";
      default -> " (" + state() + ")";
    };
  }

  private String without(String interfaceName, boolean linkUsable) {
    return switch (phase) {
      case WAIT_LINK_LOCAL ->
          linkUsable
              ? "waiting for a link-local address (WAIT-LINK-LOCAL)"
              : "the link is down: no carrier (WAIT-LINK-LOCAL)";
      case RESTING -> StatusLine.noLease(interfaceName, attempts, Family.V6);
      case INFORMATION ->
          linkUsable || information.isEmpty()
              ? "asking for options (INFORMATION)"
              : "has the options that it asked for" + StatusLine.LINK_DOWN + " (INFORMATION)";
      case INFORMED ->
          "has the options that it asked for (INFORMED)" + (linkUsable ? "" : StatusLine.LINK_DOWN);
      case STOPPED -> "no lease any more (STOPPED)";
      default -> "asking for a lease (" + state() + ")";
    };
  }
}
