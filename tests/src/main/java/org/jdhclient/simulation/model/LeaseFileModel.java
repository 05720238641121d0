package org.jdhclient.simulation.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jdhclient.leasefile.LeaseDeclaration;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.LeaseFormat;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.wire.Octets;

/** A lease file at one time: its octets, which the product reads and changes, and what was put. */
public final class LeaseFileModel<L extends LeaseDeclaration<L>> {
  /** So many leases of one interface are remembered. */
  private static final int MOST = 10;

  private final LeaseFormat<L> format;
  private final BiPredicate<L, L> replaces;
  private final Octets octets;
  private final Optional<List<L>> put;
  private final Map<String, RecordedLeases<L>> read = new HashMap<>();

  private LeaseFileModel(
      LeaseFormat<L> format, BiPredicate<L, L> replaces, Octets octets, Optional<List<L>> put) {
    this.format = format;
    this.replaces = replaces;
    this.octets = octets;
    this.put = put;
  }

  /**
   * @param replaces whether a lease takes the place of an older one of its interface
   */
  public static <L extends LeaseDeclaration<L>> LeaseFileModel<L> empty(
      LeaseFormat<L> format, BiPredicate<L, L> replaces) {
    return new LeaseFileModel<>(format, replaces, Octets.EMPTY, Optional.of(List.of()));
  }

  private LeaseFileModel<L> with(Octets others, Optional<List<L>> putNow) {
    return new LeaseFileModel<>(format, replaces, others, putNow);
  }

  /** As it is when a client has put a lease on record. */
  public LeaseFileModel<L> with(L newest) {
    var edit = LeaseFileEdit.adding(format, newest);
    var head = Octets.copyOf(edit.add(octets.toByteArray()));
    return with(head.concat(Octets.copyOf(edit.end())), Optional.of(putBy(newest)));
  }

  private List<L> putBy(L newest) {
    var name = newest.interfaceName();
    var leases =
        new ArrayList<>(put.orElseGet(() -> RecordedLeases.of(format, octets.toLatin1()).leases()));
    leases.removeIf(old -> isOf(old, name) && replaces.test(newest, old));
    leases.add(newest);
    var own = leases.stream().filter(lease -> isOf(lease, name)).toList();
    if (own.size() > MOST) {
      leases.remove(own.get(0));
    }
    return leases;
  }

  private boolean isOf(L lease, String interfaceName) {
    return lease.interfaceName().equals(interfaceName);
  }

  /** As it is left when somebody has cut it off. */
  LeaseFileModel<L> torn(Chance chance) {
    var rest = octets.slice(0, chance.below(octets.length() + 1));
    return with(rest, Optional.empty());
  }

  /** What was put, the newest last, by interface; nothing if the file was torn since. */
  public Map<String, List<L>> put() {
    return put.orElse(List.of()).stream().collect(Collectors.groupingBy(L::interfaceName));
  }

  /** What a process finds that reads it for an interface. */
  public RecordedLeases<L> read(String interfaceName) {
    return read.computeIfAbsent(interfaceName, this::reading);
  }

  private RecordedLeases<L> reading(String interfaceName) {
    var leases = new RecordedLeases<>(format, interfaceName::equals);
    leases.add(octets.toByteArray());
    leases.end();
    return leases;
  }
}
