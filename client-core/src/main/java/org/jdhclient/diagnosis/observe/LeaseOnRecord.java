package org.jdhclient.diagnosis.observe;

import java.util.List;

/**
 * A lease of DHCPv6 is on record, and still runs.
 *
 * @param names of the addresses and prefixes that a normal run would take up again
 */
public record LeaseOnRecord(List<String> names) implements Notice {
  public LeaseOnRecord {
    names = List.copyOf(names);
  }

  public String what() {
    return String.join(", ", names);
  }

  @Override
  public String text() {
    return "a lease on record that still runs: " + what();
  }
}
