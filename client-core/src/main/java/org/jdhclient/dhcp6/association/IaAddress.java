package org.jdhclient.dhcp6.association;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * An address of an IA_NA or IA_TA (RFC 9915 21.6).
 *
 * @param options all of it, the status too
 */
public record IaAddress(Ipv6Address address, Lifetimes lifetimes, Dhcp6Options options)
    implements IaLease {

  /** An address that is only named. */
  public static IaAddress named(Ipv6Address address) {
    return new IaAddress(address, Lifetimes.NONE, Dhcp6Options.NONE);
  }

  static IaAddress decode(OctetReader value) throws MalformedPacketException {
    var address = value.ipv6Address();
    var decoded = new IaAddress(address, Lifetimes.decode(value), Dhcp6Options.decode(value));
    decoded.options.get(KnownOptions.STATUS_CODE, StatusCode.NONE);
    return decoded;
  }

  @Override
  public StatusCode status() {
    return options.find(KnownOptions.STATUS_CODE).orElse(StatusCode.NONE);
  }

  @Override
  public IaLease named() {
    return named(address);
  }

  @Override
  public String name() {
    return address.toString();
  }

  @Override
  public boolean isUsable() {
    return address.isHost();
  }

  @Override
  public Dhcp6Option option() {
    var writer = new OctetWriter().ipv6Address(address);
    lifetimes.encode(writer);
    options.encode(writer);
    return KnownOptions.IAADDR.of(writer.toOctets());
  }
}
