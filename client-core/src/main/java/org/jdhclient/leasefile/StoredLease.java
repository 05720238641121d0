package org.jdhclient.leasefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.BootFields;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeaseTimes;
import org.jdhclient.text.QuotedText;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * A lease as it is written down: whatever a file may say, fit for use or not.
 *
 * @param filename the message's file field; empty for none
 * @param serverName the message's sname field; empty for none
 * @param options all, the message type among them
 * @param others statements that mean nothing here, each with its semicolon
 * @param names under which options are written
 */
public record StoredLease(
    String interfaceName,
    Ipv4Address address,
    Octets filename,
    Octets serverName,
    Options options,
    WallTime renewsAt,
    WallTime rebindsAt,
    WallTime expiresAt,
    List<String> others,
    OptionTable names)
    implements LeaseDeclaration<StoredLease> {
  /** How they are written where the owner has defined no options. */
  public static final LeaseFormat<StoredLease> FORMAT = format(OptionTable.STANDARD);

  /** The interface of a lease that fits any; none can have such a name. */
  public static final String ANY_INTERFACE = "/";

  public StoredLease {
    others = List.copyOf(others);
  }

  /**
   * How they are written.
   *
   * @param names of options, as the owner has them
   */
  public static LeaseFormat<StoredLease> format(OptionTable names) {
    return new LeaseFormat<>("lease", () -> new LeaseBlock(names));
  }

  /**
   * Writes a lease down. Its times are rounded down to seconds.
   *
   * @param names of options, as the owner has them
   * @param wallNow read at the same moment as {@code now}
   */
  public static StoredLease of(
      String interfaceName, Lease lease, OptionTable names, WallTime wallNow, BootTime now) {
    return new StoredLease(
        interfaceName,
        lease.address(),
        lease.bootFile(),
        lease.serverName(),
        written(lease.options(), names),
        wallNow.at(lease.renewsAt(), now),
        wallNow.at(lease.rebindsAt(), now),
        wallNow.at(lease.expiresAt(), now),
        List.of(),
        names);
  }

  private static Options written(Options received, OptionTable names) {
    Map<Integer, Octets> values = new LinkedHashMap<>();
    for (int code : received.codes()) {
      values.put(code, names.canonical(code, received.get(code).orElseThrow()));
    }
    values.put(StandardOptions.MESSAGE_TYPE.code(), MessageType.ACK.octets());
    return Options.of(values);
  }

  /**
   * The lease, by the checks that it would have to pass if it came from a server. It never lasts
   * longer than from now for as long as the server granted; if its time is over, it expires now.
   *
   * @param wallNow read at the same moment as {@code now}
   * @throws MalformedPacketException if it would not be taken from a server
   */
  public Lease toLease(WallTime wallNow, BootTime now) throws MalformedPacketException {
    var times =
        LeaseTimes.remembered(
            options,
            wallNow.secondsUntil(renewsAt),
            wallNow.secondsUntil(rebindsAt),
            wallNow.secondsUntil(expiresAt),
            now);
    return Lease.of(address, leased(), times, bootFields());
  }

  /**
   * The lease, where the owner has declared it. Without a server or a lease time, as
   * dhclient.conf's own sample has it, it is of no server, and goes by its own times alone.
   *
   * @param wallNow read at the same moment as {@code now}
   * @throws MalformedPacketException if its address is no use
   */
  public Lease declared(WallTime wallNow, BootTime now) throws MalformedPacketException {
    if (options.has(StandardOptions.LEASE_TIME.code())
        && options.has(StandardOptions.SERVER_IDENTIFIER.code())) {
      return toLease(wallNow, now);
    }
    var times =
        LeaseTimes.declared(
            wallNow.secondsUntil(renewsAt),
            wallNow.secondsUntil(rebindsAt),
            wallNow.secondsUntil(expiresAt),
            now);
    return Lease.declared(address, leased(), times, bootFields());
  }

  /** The options of a lease, which a message's type is not. */
  private Options leased() {
    Map<Integer, Octets> values = new LinkedHashMap<>();
    for (int code : options.codes()) {
      if (code != StandardOptions.MESSAGE_TYPE.code()) {
        values.put(code, options.get(code).orElseThrow());
      }
    }
    return Options.of(values);
  }

  private BootFields bootFields() {
    return new BootFields(Ipv4Address.ANY, serverName, filename);
  }

  /**
   * The lease as another process finds it. Clocks were read down to the second, then and now; the
   * second that may be lost between them is taken off, so that the lease ends no later than it was
   * granted.
   *
   * @param wallNow read at the same moment as {@code now}
   * @throws MalformedPacketException if it would not be taken from a server
   */
  public Lease recalled(WallTime wallNow, BootTime now) throws MalformedPacketException {
    return toLease(wallNow.plusSeconds(1), now);
  }

  /**
   * The same lease, given back or refused: all its times are over, and stay so where the clock is
   * set back, or starts in the past as that of a machine without a battery does.
   */
  public StoredLease ended() {
    var over = WallTime.EPOCH;
    return new StoredLease(
        interfaceName, address, filename, serverName, options, over, over, over, others, names);
  }

  /** The same lease as one of an interface; empty if it is of another. */
  public Optional<StoredLease> on(String wanted) {
    if (!isOf(wanted) && !isOf(ANY_INTERFACE)) {
      return Optional.empty();
    }
    return Optional.of(
        new StoredLease(
            wanted,
            address,
            filename,
            serverName,
            options,
            renewsAt,
            rebindsAt,
            expiresAt,
            others,
            names));
  }

  boolean isOf(String wanted) {
    return interfaceName.equals(wanted);
  }

  /** There is one of an address. */
  @Override
  public boolean supersedes(StoredLease older) {
    return older.address.equals(address);
  }

  @Override
  public String toText() {
    var text = new StringBuilder("lease {\n");
    statement(text, "interface", QuotedText.ofName(Octets.ofLatin1(interfaceName)));
    statement(text, "fixed-address", address.toString());
    if (!filename.isEmpty()) {
      statement(text, "filename", QuotedText.ofName(filename));
    }
    if (!serverName.isEmpty()) {
      statement(text, "server-name", QuotedText.ofName(serverName));
    }
    for (int code : options.codes()) {
      var option = names.format(code, options.get(code).orElseThrow());
      statement(text, "option " + option.name(), option.value());
    }
    for (var other : others) {
      text.append("  ").append(other).append('\n');
    }
    statement(text, "renew", renewsAt.toString());
    statement(text, "rebind", rebindsAt.toString());
    statement(text, "expire", expiresAt.toString());
    return text.append("}\n").toString();
  }

  private static void statement(StringBuilder text, String keyword, String value) {
    text.append("  ").append(keyword).append(' ').append(value).append(";\n");
  }
}
