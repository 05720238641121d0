package org.jdhclient.dhcp6.association;

import java.util.Optional;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * A prefix of an IA_PD (RFC 9915 21.22).
 *
 * @param prefix as a hint, of any address but with the length that is wanted
 * @param options all of it, the status and what is excluded too
 */
public record IaPrefix(Ipv6Prefix prefix, Lifetimes lifetimes, Dhcp6Options options)
    implements IaLease {

  /** A prefix that is only named. */
  public static IaPrefix named(Ipv6Prefix prefix) {
    return new IaPrefix(prefix, Lifetimes.NONE, Dhcp6Options.NONE);
  }

  static IaPrefix decode(OctetReader value) throws MalformedPacketException {
    var lifetimes = Lifetimes.decode(value);
    int at = value.offset();
    int length = value.u8();
    if (length > Ipv6Prefix.MAX_LENGTH) {
      throw new MalformedPacketException("a prefix of " + length + " bits", at);
    }
    var prefix = Ipv6Prefix.containing(value.ipv6Address(), length);
    var decoded = new IaPrefix(prefix, lifetimes, Dhcp6Options.decode(value));
    decoded.options.get(KnownOptions.STATUS_CODE, StatusCode.NONE);
    decoded.requireExclusion();
    return decoded;
  }

  /** Without what is excluded of it a prefix would be used where it is in use already. */
  private void requireExclusion() throws MalformedPacketException {
    if (options.has(KnownOptions.PD_EXCLUDE)) {
      options.require(KnownOptions.PD_EXCLUDE).of(prefix);
    }
  }

  /** The part of it that is not the client's to give away (RFC 6603), if there is one. */
  public Optional<Ipv6Prefix> excluded() {
    try {
      return options.has(KnownOptions.PD_EXCLUDE)
          ? Optional.of(options.require(KnownOptions.PD_EXCLUDE).of(prefix))
          : Optional.empty();
    } catch (MalformedPacketException e) {
      return Optional.empty();
    }
  }

  @Override
  public StatusCode status() {
    return options.find(KnownOptions.STATUS_CODE).orElse(StatusCode.NONE);
  }

  @Override
  public IaLease named() {
    return named(prefix);
  }

  @Override
  public String name() {
    return prefix.toString();
  }

  /** One of no length is no host's either, as its network is the unspecified address. */
  @Override
  public boolean isUsable() {
    return prefix.network().isHost() && !prefix.network().isLinkLocal();
  }

  @Override
  public Dhcp6Option option() {
    var writer = new OctetWriter();
    lifetimes.encode(writer);
    writer.u8(prefix.length()).ipv6Address(prefix.network());
    options.encode(writer);
    return KnownOptions.IAPREFIX.of(writer.toOctets());
  }
}
