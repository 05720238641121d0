package org.jdhclient.lease;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOption;
import org.jdhclient.lease.NetworkParameters.DroppedOption;
import org.jdhclient.wire.MalformedPacketException;

/**
 * Reads optional options: one that is absent or no use gives way to a default, and of the useless
 * ones it is remembered that, and why. The one place where a bad option is forgiven.
 */
final class OptionChoices {
  /** More of a kind than any host uses: what a lease holds must not grow with the packet. */
  private static final int MAX_KEPT = 64;

  private final Options options;
  private final List<DroppedOption> dropped = new ArrayList<>();
  private final Set<Integer> useless = new HashSet<>();

  OptionChoices(Options options) {
    this.options = options;
  }

  <T> T read(StandardOption<T> option, T otherwise) {
    return readIf(option, otherwise, value -> true);
  }

  /** Looks at an option that is read elsewhere: if it is no use, that is remembered. */
  void check(StandardOption<Long> option) {
    read(option, 0L);
  }

  <T> T readIf(StandardOption<T> option, T otherwise, Predicate<T> usable) {
    var octets = options.get(option.code());
    if (octets.isEmpty()) {
      return otherwise;
    }
    try {
      T value = option.decoder().decode(octets.get());
      if (usable.test(value)) {
        return value;
      }
      drop(option.code(), value + " cannot be used");
    } catch (MalformedPacketException e) {
      drop(option.code(), e.getMessage());
    }
    useless.add(option.code());
    return otherwise;
  }

  /**
   * A list of which only the usable members are kept. However many are not, they are remembered
   * once: a server must not fill the log.
   */
  <T> List<T> readAll(StandardOption<List<T>> option, Predicate<T> usable) {
    var kept = new ArrayList<T>();
    var others = new ArrayList<T>();
    for (T value : read(option, List.<T>of())) {
      (kept.size() < MAX_KEPT && usable.test(value) ? kept : others).add(value);
    }
    dropMembers(option, others, kept.size());
    return kept.stream().distinct().toList();
  }

  /**
   * Remembers, once, which members of an option are no use; nothing if there are none.
   *
   * @param kept how many others are
   */
  void dropMembers(StandardOption<?> option, List<?> members, int kept) {
    if (members.isEmpty()) {
      return;
    }
    var more = members.size() == 1 ? "" : " and " + (members.size() - 1) + " more";
    drop(option.code(), members.get(0) + more + " cannot be used");
    if (kept == 0) {
      useless.add(option.code());
    }
  }

  /** Those of which nothing is any use. */
  List<DroppedOption> useless() {
    return dropped.stream().filter(option -> useless.contains(option.code())).toList();
  }

  List<DroppedOption> dropped() {
    return List.copyOf(dropped);
  }

  private void drop(int code, String why) {
    dropped.add(new DroppedOption(code, why));
  }
}
