package org.jdhclient.bench;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdhclient.bench.client.Protocol;

/** What {@code ip -ts -oneline monitor address route} has told of eth0 so far. */
final class AddressEvents {
  private static final Pattern EVENT =
      Pattern.compile(
          "^\\[(?<time>[-0-9T:.]+)\\] *"
              + "(?:\\d+: eth0 +inet6? (?<address>[0-9a-f.:]+)/\\d+ (?<rest>.*)"
              + "|(?<route>default via \\S+ dev eth0).*)$");

  private final Protocol protocol;
  private String address = "";
  private boolean hasRoute;
  private Optional<Instant> bound = Optional.empty();
  private Optional<Instant> usable = Optional.empty();

  AddressEvents(Protocol protocol) {
    this.protocol = protocol;
  }

  void take(String line) {
    var event = EVENT.matcher(line);
    if (event.matches()) {
      var time = LocalDateTime.parse(event.group("time")).toInstant(ZoneOffset.UTC);
      if (event.group("address") == null) {
        hasRoute = true;
      } else {
        takeAddress(event, time);
      }
      if (bound.isEmpty() && isComplete()) {
        bound = Optional.of(time);
      }
    }
  }

  private void takeAddress(Matcher event, Instant time) {
    // Of IPv6 there is one for the link before any client begins.
    if (event.group("rest").startsWith("scope link") && protocol == Protocol.DHCPV6) {
      return;
    }
    address = event.group("address");
    if (usable.isEmpty() && !event.group("rest").contains(" tentative")) {
      usable = Optional.of(time);
    }
  }

  /** A router of IPv6 says itself that it is one. */
  private boolean isComplete() {
    return !address.isEmpty() && (hasRoute || protocol == Protocol.DHCPV6);
  }

  /** The address that was leased, or empty. */
  String address() {
    return address;
  }

  /**
   * When the client had done its work: its address was there, tentative or not, and of DHCPv4 a
   * default route.
   */
  Optional<Instant> bound() {
    return bound;
  }

  /** When the kernel let the address be used, as it does after it has looked for a duplicate. */
  Optional<Instant> usable() {
    return usable;
  }
}
