package org.jdhclient.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv4Address;

/** An option of a server's that is missing, wrong or there too often. */
public interface OptionReport extends Report {
  private static String named(String interfaceName, Set<Integer> codes) {
    var named = codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return interfaceName + (codes.size() == 1 ? ": option " : ": options ") + named;
  }

  /** A lease's option that was left out because its value is no use. */
  record Dropped(int option, String why) implements OptionReport, Warning {
    @Override
    public String text(String interfaceName) {
      return "option " + option + " of the lease is left out: " + why;
    }
  }

  /** An option is missing without which the owner takes no offer. */
  record Missing(Ipv4Address address, Ipv4Address from, String option) implements OptionReport {
    @Override
    public String text(String interfaceName) {
      return "DHCPOFFER of " + address + " from " + from + ": no " + option + " option.";
    }
  }

  /**
   * An option of an answer to the holder of a lease, of which nothing is any use.
   *
   * @param why not
   */
  record Useless(int option, String why) implements OptionReport, Warning {
    @Override
    public String text(String interfaceName) {
      return "option " + option + " of the answer is no use, and what was in force stays: " + why;
    }
  }

  /**
   * A server has sent lists whose last octets are no whole member.
   *
   * @param codes at least one
   */
  record Shortened(Set<Integer> codes) implements OptionReport, Warning {
    @Override
    public String text(String interfaceName) {
      return named(interfaceName, codes)
          + (codes.size() == 1 ? " has" : " have")
          + " octets behind the last whole member, which do not count.";
    }
  }

  /**
   * A server, or a relay before it, has sent options again that come once.
   *
   * @param codes at least one
   */
  record Repeated(Set<Integer> codes) implements OptionReport, Warning {
    @Override
    public String text(String interfaceName) {
      return named(interfaceName, codes)
          + " came more than once in a reply; the first "
          + (codes.size() == 1 ? "counts." : "of each counts.");
    }
  }
}
