package org.jdhclient.conf.expression;

import java.util.Map;
import java.util.Optional;
import org.jdhclient.conf.option.OptionName;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.Octets;

/**
 * The options of a message of either family; those of the other are not in it.
 *
 * @param dhcp6 of DHCPv6, by code: of several of one code the first
 */
public record MessageOptions(Options dhcp, Map<Integer, Octets> dhcp6) {
  static final MessageOptions NONE = new MessageOptions(Options.NONE, Map.of());

  Optional<Octets> get(OptionName option) {
    return option.isDhcp6()
        ? Optional.ofNullable(dhcp6.get(option.code()))
        : dhcp.get(option.code());
  }
}
