package org.jdhclient.simulation.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.wire.Octets;

/** A lease file at one time: its octets, which the product reads and changes, and what was put. */
public final class LeaseFileModel {
  /** So many leases of one interface are remembered. */
  private static final int MOST = 10;

  private final Octets octets;
  private final Optional<List<StoredLease>> put;
  private final Map<String, RecordedLeases<StoredLease>> read = new HashMap<>();

  private LeaseFileModel(Octets octets, Optional<List<StoredLease>> put) {
    this.octets = octets;
    this.put = put;
  }

  static LeaseFileModel empty() {
    return new LeaseFileModel(Octets.EMPTY, Optional.of(List.of()));
  }

  /** As it is when a client has put a lease on record. */
  public LeaseFileModel with(StoredLease newest) {
    var edit = LeaseFileEdit.adding(newest);
    var head = Octets.copyOf(edit.add(octets.toByteArray()));
    return new LeaseFileModel(head.concat(Octets.copyOf(edit.end())), Optional.of(putBy(newest)));
  }

  private List<StoredLease> putBy(StoredLease newest) {
    var name = newest.interfaceName();
    var leases =
        new ArrayList<>(put.orElseGet(() -> RecordedLeases.of(octets.toLatin1()).leases()));
    leases.removeIf(old -> isOf(old, name) && old.address().equals(newest.address()));
    leases.add(newest);
    var own = leases.stream().filter(lease -> isOf(lease, name)).toList();
    if (own.size() > MOST) {
      leases.remove(own.get(0));
    }
    return leases;
  }

  private static boolean isOf(StoredLease lease, String interfaceName) {
    return lease.interfaceName().equals(interfaceName);
  }

  /** As it is left when somebody has cut it off. */
  LeaseFileModel torn(Chance chance) {
    var rest = octets.slice(0, chance.below(octets.length() + 1));
    return new LeaseFileModel(rest, Optional.empty());
  }

  /** What was put, the newest last, by interface; nothing if the file was torn since. */
  public Map<String, List<StoredLease>> put() {
    return put.orElse(List.of()).stream()
        .collect(Collectors.groupingBy(StoredLease::interfaceName));
  }

  /** What a process finds that reads it for an interface. */
  public RecordedLeases<StoredLease> read(String interfaceName) {
    return read.computeIfAbsent(interfaceName, this::reading);
  }

  private RecordedLeases<StoredLease> reading(String interfaceName) {
    var leases = new RecordedLeases<>(StoredLease.FORMAT, interfaceName::equals);
    leases.add(octets.toByteArray());
    leases.end();
    return leases;
  }
}
