package org.jdhclient.script;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.Octets;

/**
 * Compares what an enter hook was given with what it has left: what differs is its wish.
 *
 * <p>Values that are no use do not count, and are named; a hook that unsets the subnet mask wants
 * the address alone, as dhclient-script(8) sets it then.
 */
final class AmendmentReader {
  private static final Octets HOST_MASK = Octets.of(255, 255, 255, 255);

  /** Routes for which dhclient's hooks have a variable; it has none for option 249. */
  private static final List<Integer> ROUTES =
      List.of(
          StandardOptions.ROUTERS.code(),
          StandardOptions.STATIC_ROUTES.code(),
          StandardOptions.CLASSLESS_STATIC_ROUTES.code());

  private final Map<Integer, Octets> values = new LinkedHashMap<>();
  private final Set<Integer> removed = new LinkedHashSet<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final OptionTable names;
  private final Map<String, String> given;
  private final Map<String, String> left;

  /**
   * @param names of options, as the owner has them
   */
  AmendmentReader(OptionTable names, Map<String, String> given, Map<String, String> left) {
    this.names = names;
    this.given = given;
    this.left = left;
    read();
  }

  private void read() {
    for (int code : AmendableVariables.CODES) {
      read(code, AmendableVariables.nameOf(code, names));
    }
    int microsofts = StandardOptions.MS_CLASSLESS_STATIC_ROUTES.code();
    if (!concerns(microsofts) && ROUTES.stream().anyMatch(this::concerns)) {
      removed.add(microsofts);
    }
    for (var name : AmendableVariables.FIXED) {
      if (isChanged(name)) {
        refused.put(name, "that is agreed upon with the server");
      }
    }
  }

  Amendments amendments() {
    return new Amendments(values, removed, metric());
  }

  /** Why other variables do not count, by their names. */
  Map<String, String> refused() {
    return refused;
  }

  private void read(int code, String name) {
    var words = VariableWords.of(left, name);
    if (!isChanged(name)) {
      return;
    }
    if (!words.isEmpty()) {
      set(code, name, words);
    } else if (code == StandardOptions.SUBNET_MASK.code()) {
      values.put(code, HOST_MASK);
    } else {
      removed.add(code);
    }
  }

  private void set(int code, String name, List<String> words) {
    var value = VariableValue.of(code, words);
    if (!value.octets().isEmpty()) {
      values.put(code, value.octets());
    }
    if (!value.useless().isEmpty()) {
      refused.put(name, VariableWords.useless(value.useless()));
    }
  }

  private boolean concerns(int code) {
    return values.containsKey(code) || removed.contains(code);
  }

  private boolean isChanged(String name) {
    return VariableWords.isChanged(name, given, left);
  }

  private OptionalInt metric() {
    return isChanged(AmendableVariables.METRIC)
        ? OptionalInt.of(AmendableVariables.metric(left))
        : OptionalInt.empty();
  }
}
