package org.jdhclient.lease;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOption;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * An address for a time, and what came with it.
 *
 * @param server the identifier of the server that leased it; {@link Ipv4Address#ANY} for a lease
 *     that the owner has declared, of no server
 * @param parameters the effective options, fit for use
 * @param options everything the server sent, known here or not
 * @param effectiveOptions what the owner made of them
 */
public record Lease(
    Ipv4Address address,
    Ipv4Address server,
    LeaseTimes times,
    NetworkParameters parameters,
    Options options,
    Options effectiveOptions,
    BootFields bootFields) {
  /** No seconds that an option could name. */
  private static final long ABSENT = -1;

  /**
   * Reads a DHCPACK.
   *
   * @param requestedAt when the first REQUEST of this exchange was sent
   * @param modifiers what the owner makes of the options
   * @param random spreads T1 and T2 where the server names none
   * @throws MalformedPacketException if address, server identifier or lease time are missing or no
   *     use; other options that are no use are left out of the lease and named in its parameters
   */
  public static Lease from(
      DhcpMessage ack,
      BootTime requestedAt,
      BootTime now,
      OptionModifiers modifiers,
      RandomGenerator random)
      throws MalformedPacketException {
    var effective = modifiers.effective(ack.yiaddr(), ack.options());
    var times =
        LeaseTimes.of(
            requestedAt,
            grantedSeconds(effective),
            seconds(effective, StandardOptions.RENEWAL_TIME),
            seconds(effective, StandardOptions.REBINDING_TIME),
            random);
    if (now.reached(times.expiresAt())) {
      throw new MalformedPacketException(
          StandardOptions.LEASE_TIME
              + ": a lease of "
              + times.leaseSeconds()
              + " s that has run out already",
          0);
    }
    return of(ack.yiaddr(), ack.options(), times, BootFields.of(ack)).modifiedBy(modifiers);
  }

  /**
   * Takes what a server offers.
   *
   * @throws MalformedPacketException if address, server identifier or lease time are missing or no
   *     use (RFC 2131 table 3: MUST): what comes of it would be no lease either
   */
  public static LeasedAddress offered(DhcpMessage offer, OptionModifiers modifiers)
      throws MalformedPacketException {
    var address = LeasedAddress.from(offer);
    grantedSeconds(offer.options());
    grantedSeconds(modifiers.effective(offer.yiaddr(), offer.options()));
    return address;
  }

  /**
   * Takes a lease from wherever it is known, held to the same whether from a server or from disk.
   * Its time may be over.
   *
   * @throws MalformedPacketException if address, server identifier or lease time are missing or no
   *     use
   */
  public static Lease of(
      Ipv4Address address, Options options, LeaseTimes times, BootFields bootFields)
      throws MalformedPacketException {
    grantedSeconds(options);
    return of(LeasedAddress.of(address, options), options, times, bootFields);
  }

  /**
   * Takes a lease that the owner has declared, of no server.
   *
   * @throws MalformedPacketException if its address is no use
   */
  public static Lease declared(
      Ipv4Address address, Options options, LeaseTimes times, BootFields bootFields)
      throws MalformedPacketException {
    return of(LeasedAddress.declared(address, options), options, times, bootFields);
  }

  private static Lease of(
      LeasedAddress leased, Options options, LeaseTimes times, BootFields bootFields) {
    var parameters = NetworkParameters.of(leased.address(), options);
    return new Lease(
        leased.address(), leased.server(), times, parameters, options, options, bootFields);
  }

  /** An acknowledgement that extends this lease, with what it leaves unsaid. */
  public Renewal extendedBy(DhcpMessage ack) {
    return Renewal.extending(this, ack);
  }

  /**
   * An acknowledgement that this lease still holds, with what a bare one of its server leaves
   * unsaid.
   *
   * @throws MalformedPacketException if it is of no server
   */
  public Renewal confirmedBy(DhcpMessage ack) throws MalformedPacketException {
    return Renewal.confirming(this, ack);
  }

  /** The same lease as the owner takes it. */
  Lease modifiedBy(OptionModifiers modifiers) {
    return withEffective(modifiers.effective(address, options));
  }

  /** The same lease, of which a script of the owner's has made something else again. */
  public Lease amendedBy(OptionModifiers amendments) {
    return withEffective(amendments.effective(address, effectiveOptions));
  }

  private Lease withEffective(Options effective) {
    if (effective.equals(effectiveOptions)) {
      return this;
    }
    return new Lease(
        address,
        server,
        times,
        NetworkParameters.of(address, effective),
        options,
        effective,
        bootFields);
  }

  /**
   * The lease time, 1 to {@link LeaseTimes#INFINITE}.
   *
   * @throws MalformedPacketException if there is none or it is 0
   */
  static long grantedSeconds(Options options) throws MalformedPacketException {
    long seconds = options.require(StandardOptions.LEASE_TIME);
    if (seconds == 0) {
      throw new MalformedPacketException(StandardOptions.LEASE_TIME + ": a lease of 0 seconds", 0);
    }
    return seconds;
  }

  /** An optional time; one of a wrong length is as good as none, for there is a default. */
  private static Optional<Span> seconds(Options options, StandardOption<Long> option) {
    long seconds = new OptionChoices(options).read(option, ABSENT);
    return seconds == ABSENT ? Optional.empty() : Optional.of(Span.ofSeconds(seconds));
  }

  /** Whether a server has granted it; the other ones are the owner's, for where no server is. */
  public boolean isGranted() {
    return !server.isAny();
  }

  /** Whether the kernel would take both for one and the same entry on the interface. */
  public boolean hasSameAddress(Lease other) {
    return address.equals(other.address)
        && parameters.prefixLength() == other.parameters.prefixLength();
  }

  /** siaddr; {@link Ipv4Address#ANY} for none. */
  public Ipv4Address nextServer() {
    return bootFields.nextServer();
  }

  /** sname; empty for none. */
  public Octets serverName() {
    return bootFields.serverName();
  }

  /** The message's file field; empty for none. */
  public Octets bootFile() {
    return bootFields.bootFile();
  }

  public BootTime renewsAt() {
    return times.renewsAt();
  }

  public BootTime rebindsAt() {
    return times.rebindsAt();
  }

  public BootTime expiresAt() {
    return times.expiresAt();
  }
}
