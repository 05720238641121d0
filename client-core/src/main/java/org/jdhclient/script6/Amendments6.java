package org.jdhclient.script6;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.wire.Octets;

/**
 * What an enter hook has made of the variables, by the options that they stand for.
 *
 * @param values of options that it has set
 * @param removed codes of options that it has unset
 * @param prefixLength with which the address is to be set, if it has a word on that
 */
public record Amendments6(
    Map<Integer, Octets> values, Set<Integer> removed, OptionalInt prefixLength) {
  /** All as the server sent it. */
  public static final Amendments6 NONE = new Amendments6(Map.of(), Set.of(), OptionalInt.empty());

  public Amendments6 {
    values = Map.copyOf(values);
    removed = Set.copyOf(removed);
  }

  /** A server's options as the hook wants them. */
  public Dhcp6Options of(Dhcp6Options options) {
    var amended = new ArrayList<Dhcp6Option>();
    for (var option : options.list()) {
      if (!values.containsKey(option.code()) && !removed.contains(option.code())) {
        amended.add(option);
      }
    }
    values.forEach((code, value) -> amended.add(new Dhcp6Option(code, value)));
    return new Dhcp6Options(amended);
  }

  /** What is left of them when a lease's options are told anew. */
  public Amendments6 withoutOptions() {
    return new Amendments6(Map.of(), Set.of(), prefixLength);
  }

  /** What is left of them when an address is told anew. */
  public Amendments6 withoutPrefixLength() {
    return new Amendments6(values, removed, OptionalInt.empty());
  }

  /**
   * These, and where they have no word those of another call: a lease's addresses are told one by
   * one, its options with each of them.
   */
  public Amendments6 over(Amendments6 earlier) {
    var set = new LinkedHashMap<>(earlier.values);
    set.keySet().removeAll(removed);
    set.putAll(values);
    var unset = new HashSet<>(earlier.removed);
    unset.removeAll(values.keySet());
    unset.addAll(removed);
    return new Amendments6(
        set, unset, prefixLength.isPresent() ? prefixLength : earlier.prefixLength);
  }
}
