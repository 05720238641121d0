package org.jdhclient.linux.cli.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Options that say how another is carried out, and mean nothing without it. */
public final class Companions {
  private static final List<Option> TOLD_AS_JSON =
      List.of(Option.STATUS, Option.MONITOR, Option.DIAGNOSE);

  private Companions() {}

  /**
   * @throws UsageException if one of them is given and what it goes with is not: who meant to ask
   *     would start a client
   */
  public static void check(Arguments arguments) throws UsageException {
    check(arguments, Option.JSON, TOLD_AS_JSON);
    check(arguments, Option.PCAP, List.of(Option.DIAGNOSE));
  }

  private static void check(Arguments arguments, Option option, List<Option> wanted)
      throws UsageException {
    if (arguments.has(option) && wanted.stream().noneMatch(arguments::has)) {
      throw new UsageException(
          name(option)
              + " goes with "
              + wanted.stream().map(Companions::name).collect(Collectors.joining(" or "))
              + " only");
    }
  }

  private static String name(Option option) {
    return option.names().get(0);
  }
}
