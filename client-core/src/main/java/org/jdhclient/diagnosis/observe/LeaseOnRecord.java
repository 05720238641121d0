package org.jdhclient.diagnosis.observe;

import java.util.List;
import org.jdhclient.address.Ipv4Address;

/**
 * A lease is on record, and still runs.
 *
 * @param names of the addresses and prefixes that a normal run would take up again
 * @param routers one of which has to be there for that; empty if nobody has to
 */
public record LeaseOnRecord(List<String> names, List<Ipv4Address> routers) implements Notice {
  public LeaseOnRecord {
    names = List.copyOf(names);
    routers = List.copyOf(routers);
  }

  public String what() {
    return String.join(", ", names);
  }

  @Override
  public String text() {
    return "a lease on record that still runs: " + what();
  }
}
