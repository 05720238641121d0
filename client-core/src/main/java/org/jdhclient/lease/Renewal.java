package org.jdhclient.lease;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOption;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.NetworkParameters.DroppedOption;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * What an acknowledgement means to whoever holds the lease already: what it names, and of the rest
 * what was in force before. Many a router's answer to a renewal has lease time and server
 * identifier alone. An option of which nothing is any use names nothing.
 *
 * @param completed the acknowledgement as if it said all of it
 * @param useless options in whose place stays what was in force, and why
 */
public record Renewal(DhcpMessage completed, List<DroppedOption> useless) {
  /** Options of a message, not of a lease. */
  private static final List<StandardOption<?>> PASSING =
      List.of(StandardOptions.MESSAGE, StandardOptions.RAPID_COMMIT);

  private static final List<StandardOption<?>> TIMES =
      List.of(StandardOptions.RENEWAL_TIME, StandardOptions.REBINDING_TIME);

  private static final List<StandardOption<?>> CLASSFUL =
      List.of(StandardOptions.ROUTERS, StandardOptions.STATIC_ROUTES);

  private static final List<StandardOption<?>> CLASSLESS =
      List.of(StandardOptions.CLASSLESS_STATIC_ROUTES, StandardOptions.MS_CLASSLESS_STATIC_ROUTES);

  /** An acknowledgement that extends a lease; another address is another's. */
  static Renewal extending(Lease held, DhcpMessage ack) {
    if (!ack.yiaddr().equals(held.address())) {
      return asItIs(ack);
    }
    var useless = useless(held, ack);
    var fields = BootFields.of(ack).or(held.bootFields());
    var completed =
        ack.saying(
            fields.nextServer(),
            fields.serverName(),
            fields.bootFile(),
            completed(named(ack, useless), held.options()));
    return new Renewal(completed, useless);
  }

  /**
   * An acknowledgement of a lease that is remembered, perhaps of another network with the same
   * addresses: it is completed only if it is of the lease's server, and does not itself say what
   * every network has to say.
   *
   * @throws MalformedPacketException if it is of no server
   */
  static Renewal confirming(Lease remembered, DhcpMessage ack) throws MalformedPacketException {
    boolean sameServer = LeasedAddress.server(ack).equals(remembered.server());
    return sameServer && !isWhole(ack.options()) ? extending(remembered, ack) : asItIs(ack);
  }

  private static Renewal asItIs(DhcpMessage ack) {
    return new Renewal(ack, List.of());
  }

  private static List<DroppedOption> useless(Lease held, DhcpMessage ack) {
    var all = ack.options().before(held.options());
    return NetworkParameters.useless(ack.yiaddr(), all).stream()
        .filter(option -> changes(option.code(), ack.options(), held.options()))
        .filter(option -> held.options().has(option.code()))
        .toList();
  }

  private static Options named(DhcpMessage ack, List<DroppedOption> useless) {
    return useless.isEmpty()
        ? ack.options()
        : ack.options().without(useless.stream().map(DroppedOption::code).toList());
  }

  private static boolean isWhole(Options named) {
    return named.has(StandardOptions.SUBNET_MASK.code())
        && (hasAny(named, CLASSFUL) || hasAny(named, CLASSLESS));
  }

  private static boolean hasAny(Options options, List<StandardOption<?>> wanted) {
    return wanted.stream().anyMatch(option -> options.has(option.code()));
  }

  private static Options completed(Options named, Options held) {
    Map<Integer, Octets> kept = new LinkedHashMap<>();
    for (int code : held.codes()) {
      kept.put(code, held.get(code).orElseThrow());
    }
    drop(PASSING, kept);
    dropWhatIsOutdated(named, held, kept);
    return named.before(Options.of(kept));
  }

  /** What must not stand beside what is new: it was said together with what was before. */
  private static void dropWhatIsOutdated(Options named, Options held, Map<Integer, Octets> kept) {
    if (changes(StandardOptions.LEASE_TIME.code(), named, held)) {
      drop(TIMES, kept);
    }
    if (changes(StandardOptions.SUBNET_MASK.code(), named, held)) {
      drop(List.of(StandardOptions.BROADCAST_ADDRESS), kept);
    }
    // RFC 3442: where there are classless routes the others do not count; 249 counts after 121.
    if (CLASSFUL.stream().anyMatch(option -> changes(option.code(), named, held))) {
      drop(CLASSLESS, kept);
    } else if (changes(StandardOptions.MS_CLASSLESS_STATIC_ROUTES.code(), named, held)) {
      drop(List.of(StandardOptions.CLASSLESS_STATIC_ROUTES), kept);
    }
  }

  private static boolean changes(int code, Options named, Options held) {
    return named.has(code) && !named.get(code).equals(held.get(code));
  }

  private static void drop(List<StandardOption<?>> options, Map<Integer, Octets> kept) {
    options.forEach(option -> kept.remove(option.code()));
  }
}
