package org.jdhclient.simulation6.invariant;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What scripts are told. */
final class ScriptChecks {
  private static final Set<String> BEGINS = Set.of("BOUND6", "RENEW6", "REBIND6");
  private static final Set<String> ENDS = Set.of("EXPIRE6", "RELEASE6", "STOP6");
  private static final int LAST_CONTROL = 31;
  private static final String UNFIT = "`$\\;|&<>\"'";

  /** What they know to be there. */
  private final Set<String> begun = new HashSet<>();

  private int incarnation;

  void i24(Moment6 moment) {
    if (incarnation != moment.incarnation()) {
      incarnation = moment.incarnation();
      begun.clear();
    }
    moment.told().forEach(this::told);
    if (!moment.isKilled() && !moment.told().isEmpty()) {
      var held = new HashSet<String>();
      moment.lease().ifPresent(lease -> lease.leases().forEach(one -> held.add(one.name())));
      Sentence6.I6_24.require(held.equals(begun), "told ", begun, ", in force ", held);
    }
  }

  private void told(Map<String, String> variables) {
    variables.values().forEach(ScriptChecks::isPlain);
    var reason = variables.get("reason");
    if (BEGINS.contains(reason)) {
      add(variables.get("new_ip6_address"));
      add(variables.get("new_ip6_prefix"));
    } else if (ENDS.contains(reason)) {
      begun.remove(variables.get("old_ip6_address"));
      begun.remove(variables.get("old_ip6_prefix"));
    }
  }

  private void add(String name) {
    if (name != null) {
      begun.add(name);
    }
  }

  private static void isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      Sentence6.I6_24.require(
          letter > LAST_CONTROL && letter < 127 && UNFIT.indexOf(letter) < 0, value);
    }
  }
}
