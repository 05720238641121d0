package org.jdhclient.script;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.wire.Octets;

/**
 * What an enter hook has made of a lease's variables, by the options that they stand for.
 *
 * @param values of options that it has set
 * @param removed codes of options that it has unset
 * @param metric of the first router's route, if it has a word on that; 0 for the kernel's own
 */
public record Amendments(Map<Integer, Octets> values, Set<Integer> removed, OptionalInt metric) {
  /** All as the server sent it. */
  public static final Amendments NONE = new Amendments(Map.of(), Set.of(), OptionalInt.empty());

  /** Options of which no interface knows, but files do. */
  private static final Set<Integer> OF_FILES =
      Set.of(
          StandardOptions.DOMAIN_NAME_SERVERS.code(),
          StandardOptions.DOMAIN_NAME.code(),
          StandardOptions.DOMAIN_SEARCH.code(),
          StandardOptions.HOST_NAME.code());

  public Amendments {
    values = Map.copyOf(values);
    removed = Set.copyOf(removed);
  }

  /** Whether an option is not as the server sent it. */
  public boolean concerns(int code) {
    return values.containsKey(code) || removed.contains(code);
  }

  /** A lease as the hook wants it. */
  public Lease of(Lease lease) {
    return values.isEmpty() && removed.isEmpty()
        ? lease
        : lease.amendedBy((leased, effective) -> of(effective));
  }

  private Options of(Options options) {
    var amended = new LinkedHashMap<Integer, Octets>();
    options.codes().forEach(code -> amended.put(code, options.get(code).orElseThrow()));
    amended.putAll(values);
    amended.keySet().removeAll(removed);
    return Options.of(amended);
  }

  /** The same, but for what files say, which a hook may still change when the interface is done. */
  public Amendments withFilesOf(Amendments other) {
    var set = new LinkedHashMap<>(values);
    var unset = new HashSet<>(removed);
    for (int code : OF_FILES) {
      set.remove(code);
      unset.remove(code);
      if (other.values.containsKey(code)) {
        set.put(code, other.values.get(code));
      } else if (other.removed.contains(code)) {
        unset.add(code);
      }
    }
    return new Amendments(set, unset, metric);
  }
}
