package org.jdhclient.linux.cli.settings;

import java.util.List;
import org.jdhclient.address.Family;

/** Which DHCP a command line is for; what is for the other one is refused, as dhclient does. */
public final class FamilyChoice {
  /** Each of these is as good as -6. */
  private static final List<Option> OF_IPV6 =
      List.of(
          Option.STATELESS,
          Option.ADDRESS,
          Option.TEMPORARY,
          Option.PREFIX,
          Option.ALL_ASSOCIATIONS);

  private static final List<Option> OF_IPV4 =
      List.of(Option.SERVER, Option.RELAY, Option.ARP_PROBE);

  private FamilyChoice() {}

  /**
   * @throws UsageException if there is an option for each of them
   */
  public static Family of(Arguments arguments) throws UsageException {
    if (arguments.has(Option.IPV4)) {
      refuse(arguments, Option.IPV6, "Client can only do v4 or v6, not both.");
      for (var option : OF_IPV6) {
        refuse(arguments, option, "Command not used for DHCPv4: " + option.names().get(0));
      }
      return Family.V4;
    }
    if (!arguments.has(Option.IPV6) && OF_IPV6.stream().noneMatch(arguments::has)) {
      return Family.V4;
    }
    for (var option : OF_IPV4) {
      refuse(arguments, option, "Command not used for DHCPv6: " + option.names().get(0));
    }
    return Family.V6;
  }

  /** Those whose clients are asked how they are at: both, where none is named. */
  public static List<Family> asked(Arguments arguments) throws UsageException {
    return arguments.has(Option.IPV4) || of(arguments) == Family.V6
        ? List.of(of(arguments))
        : List.of(Family.values());
  }

  private static void refuse(Arguments arguments, Option option, String why) throws UsageException {
    if (arguments.has(option)) {
      throw new UsageException(why);
    }
  }
}
