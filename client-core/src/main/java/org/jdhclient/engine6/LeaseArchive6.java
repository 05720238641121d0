package org.jdhclient.engine6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine6.port.LeaseRecord6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.wire.MalformedPacketException;

/** One interface's lease on record, which is brought up to date at each change. */
final class LeaseArchive6 {
  private final LeaseRecord6 record;
  private final String interfaceName;
  private final List<StoredLease6> declared;
  private final IdFormat ids;
  private final Clocks clocks;
  private final LeftPrefixes left;
  private final ReportLog log;

  /**
   * @param declared the owner's, for an interface that has none on record
   * @param left is told of all prefixes that are found
   */
  LeaseArchive6(
      LeaseRecord6 record,
      String interfaceName,
      List<StoredLease6> declared,
      IdFormat ids,
      Clocks clocks,
      LeftPrefixes left,
      ReportLog log) {
    this.record = record;
    this.interfaceName = interfaceName;
    this.declared = declared;
    this.ids = ids;
    this.clocks = clocks;
    this.left = left;
    this.log = log;
  }

  /** The lease on record, whatever has become of it; else the last that the owner declares. */
  Optional<StoredLease6> newest() {
    var leases = record.leasesOf(interfaceName);
    notePrefixes(leases);
    return last(leases).or(() -> last(declared));
  }

  private static Optional<StoredLease6> last(List<StoredLease6> leases) {
    return leases.stream().reduce((older, newer) -> newer);
  }

  /** What still may be used of a lease on record: nothing that no server would be believed. */
  Optional<Lease6> recalled(StoredLease6 stored) {
    try {
      return stored.recalled(clocks.wall(), clocks.now());
    } catch (MalformedPacketException e) {
      log.warn("the lease6 on record is no use: ", e);
      return Optional.empty();
    }
  }

  /**
   * Prefixes that a client before this one may have left on the host, in force still or not.
   *
   * @param running those that may stay there, and are told of once more
   */
  List<Ipv6Prefix> prefixes(List<Ipv6Prefix> running) {
    notePrefixes(record.leasesOf(interfaceName));
    return left.take(running);
  }

  private void notePrefixes(List<StoredLease6> leases) {
    leases.stream().map(StoredLease6::prefixes).forEach(left::found);
  }

  void remember(Lease6 lease) {
    record.put(stored(lease));
  }

  /** Puts it on record that a lease is over, unless its times say so. */
  void forget(Lease6 lease) {
    var now = clocks.now();
    if (lease.leases().anyMatch(each -> !now.reached(each.validUntil()))) {
      record.put(stored(lease).released());
    }
  }

  private StoredLease6 stored(Lease6 lease) {
    return StoredLease6.of(interfaceName, lease, ids, clocks.wall(), clocks.now());
  }
}
