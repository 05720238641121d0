package org.jdhclient.lease;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOption;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * What an acknowledgement means to whoever holds the lease already: what it names, and of the rest
 * what was in force before. Many a router's answer to a renewal has lease time and server
 * identifier alone.
 */
final class Renewal {
  /** Options of a message, not of a lease. */
  private static final List<StandardOption<?>> PASSING =
      List.of(StandardOptions.MESSAGE, StandardOptions.RAPID_COMMIT);

  private static final List<StandardOption<?>> TIMES =
      List.of(StandardOptions.RENEWAL_TIME, StandardOptions.REBINDING_TIME);

  private static final List<StandardOption<?>> CLASSFUL =
      List.of(StandardOptions.ROUTERS, StandardOptions.STATIC_ROUTES);

  private static final List<StandardOption<?>> CLASSLESS =
      List.of(StandardOptions.CLASSLESS_STATIC_ROUTES, StandardOptions.MS_CLASSLESS_STATIC_ROUTES);

  private final Options held;
  private final Options named;

  private Renewal(Options held, Options named) {
    this.held = held;
    this.named = named;
  }

  /** An acknowledgement that extends a lease, and says all of it; another address is another's. */
  static DhcpMessage completed(DhcpMessage ack, Lease held) {
    if (!ack.yiaddr().equals(held.address())) {
      return ack;
    }
    var fields = BootFields.of(ack).or(held.bootFields());
    return ack.saying(
        fields.nextServer(),
        fields.serverName(),
        fields.bootFile(),
        new Renewal(held.options(), ack.options()).all());
  }

  /**
   * An acknowledgement of a lease that is remembered, perhaps of another network with the same
   * addresses: it is completed only if it is of the lease's server, and does not itself say what
   * every network has to say.
   *
   * @throws MalformedPacketException if it is of no server
   */
  static DhcpMessage confirmed(DhcpMessage ack, Lease remembered) throws MalformedPacketException {
    boolean sameServer = LeasedAddress.server(ack).equals(remembered.server());
    return sameServer && !isWhole(ack.options()) ? completed(ack, remembered) : ack;
  }

  private static boolean isWhole(Options named) {
    return named.has(StandardOptions.SUBNET_MASK.code())
        && (hasAny(named, CLASSFUL) || hasAny(named, CLASSLESS));
  }

  private static boolean hasAny(Options options, List<StandardOption<?>> wanted) {
    return wanted.stream().anyMatch(option -> options.has(option.code()));
  }

  private Options all() {
    Map<Integer, Octets> kept = new LinkedHashMap<>();
    for (int code : held.codes()) {
      kept.put(code, held.get(code).orElseThrow());
    }
    drop(PASSING, kept);
    dropWhatIsOutdated(kept);
    return named.before(Options.of(kept));
  }

  /** What must not stand beside what is new: it was said together with what was before. */
  private void dropWhatIsOutdated(Map<Integer, Octets> kept) {
    if (changes(StandardOptions.LEASE_TIME)) {
      drop(TIMES, kept);
    }
    if (changes(StandardOptions.SUBNET_MASK)) {
      drop(List.of(StandardOptions.BROADCAST_ADDRESS), kept);
    }
    // RFC 3442: where there are classless routes the others do not count; 249 counts after 121.
    if (CLASSFUL.stream().anyMatch(this::changes)) {
      drop(CLASSLESS, kept);
    } else if (changes(StandardOptions.MS_CLASSLESS_STATIC_ROUTES)) {
      drop(List.of(StandardOptions.CLASSLESS_STATIC_ROUTES), kept);
    }
  }

  private boolean changes(StandardOption<?> option) {
    int code = option.code();
    return named.has(code) && !named.get(code).equals(held.get(code));
  }

  private static void drop(List<StandardOption<?>> options, Map<Integer, Octets> kept) {
    options.forEach(option -> kept.remove(option.code()));
  }
}
