package org.jdhclient.conf.expression;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.conf.option.OptionName;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.Octets;

/**
 * The options of a message of either family; those of the other are not in it.
 *
 * @param others those of DHCPv6 and of spaces that an option holds, by space and code: of several
 *     of one code the first
 */
public record MessageOptions(Options dhcp, Map<String, Map<Integer, Octets>> others) {
  static final MessageOptions NONE = new MessageOptions(Options.NONE, Map.of());

  /**
   * Those of a message of DHCPv4, and what they hold.
   *
   * @param table in which their spaces are
   */
  static MessageOptions of(Options options, OptionTable table) {
    var others = new HashMap<String, Map<Integer, Octets>>();
    for (var space : table.spaces()) {
      others.put(space.name().toLowerCase(Locale.ROOT), space.in(options));
    }
    return new MessageOptions(options, others);
  }

  static MessageOptions ofDhcp6(Map<Integer, Octets> options) {
    return new MessageOptions(Options.NONE, Map.of(OptionName.DHCP6, options));
  }

  Optional<Octets> get(OptionName option) {
    return option.isDhcp()
        ? dhcp.get(option.code())
        : Optional.ofNullable(others.getOrDefault(option.space(), Map.of()).get(option.code()));
  }
}
