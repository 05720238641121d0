package org.jdhclient.dhcp;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdhclient.wire.Octets;

/** What the option for NetWare/IP holds (RFC 2242), as ISC names it. */
public final class NwipSpace {
  public static final String NAME = "nwip";

  /** With what the option has to begin: that its options follow here (RFC 2242 2). */
  public static final Octets EXISTS_IN_OPTIONS_AREA = Octets.of(2, 0);

  private static final OptionFormat FLAG = OptionFormat.of(OptionType.BOOLEAN);
  private static final OptionFormat OCTET = OptionFormat.of(OptionType.UNSIGNED_8);
  private static final OptionFormat ADDRESS = OptionFormat.of(OptionType.IP_ADDRESS);
  private static final OptionFormat ADDRESSES = OptionFormat.arrayOf(OptionType.IP_ADDRESS);

  private static final List<OptionDefinition> DEFINITIONS =
      List.of(
          new OptionDefinition(5, "nsq-broadcast", FLAG),
          new OptionDefinition(6, "preferred-dss", ADDRESSES),
          new OptionDefinition(7, "nearest-nwip-server", ADDRESSES),
          new OptionDefinition(8, "autoretries", OCTET),
          new OptionDefinition(9, "autoretry-secs", OCTET),
          new OptionDefinition(10, "nwip-1-1", FLAG),
          new OptionDefinition(11, "primary-dss", ADDRESS));

  private NwipSpace() {}

  /** The space where nobody has defined anything. */
  static OptionSpace standard() {
    return OptionSpace.of(
        NAME,
        StandardOptions.NWIP_SUBOPTIONS.code(),
        DEFINITIONS.stream()
            .collect(Collectors.toMap(OptionDefinition::code, Function.identity())));
  }
}
