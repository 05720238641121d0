package org.jdhclient.simulation6.invariant;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.leasefile6.StoredLease6.Standing;
import org.jdhclient.simulation.model.LeaseFileModel;

/** What must hold of the lease file. */
public final class RecordChecks {
  private static final Pattern LEASE = Pattern.compile("(?:iaaddr|iaprefix) (\\S+) \\{");

  private final Set<StoredLease6> written = new HashSet<>();
  private final Set<Ipv6Prefix> found = new HashSet<>();
  private Optional<StoredLease6> onRecord = Optional.empty();
  private Optional<StoredLease6> newest = Optional.empty();
  private boolean certain;
  private int incarnation;

  /** A lease is about to be written, in force or over; it reads back as it is. */
  public void writing(StoredLease6 lease, Moment6 moment) {
    var read = RecordedLeases.of(StoredLease6.FORMAT, lease.toText());
    Sentence6.I6_21.require(
        read.problems().isEmpty() && read.leases().equals(List.of(lease)),
        lease,
        " reads back as ",
        read.leases(),
        read.problems());
    written.add(lease);
    certain = false;
  }

  public void written(StoredLease6 lease) {
    onRecord = Optional.of(lease);
    certain = true;
  }

  /** The disk is full, or cannot be read: it stays on record as it was. */
  public void isNotWritten(String interfaceName) {
    certain = false;
  }

  /** One that this client has not written is to be found from now on. */
  void foreign(StoredLease6 lease) {
    written.add(lease);
    certain = false;
  }

  /** Somebody else has changed the file. */
  public void isOutOfHand() {
    certain = false;
  }

  /** All that were put in the file, by this client and by others, are there, unless it was torn. */
  public void i21(LeaseFileModel<StoredLease6> file) {
    file.put().forEach((name, put) -> i21(put, file.read(name), name));
  }

  private static void i21(List<StoredLease6> put, RecordedLeases<StoredLease6> read, String name) {
    Sentence6.I6_21.require(
        read.problems().isEmpty() && read.leasesOf(name).equals(put),
        "a lease file: ",
        read.problems(),
        ", put ",
        put,
        ", read ",
        read.leasesOf(name));
  }

  /** These were found, the newest last. */
  public void read(List<StoredLease6> leases) {
    for (var lease : leases) {
      Sentence6.I6_21.require(written.contains(lease), "read, and never written: ", lease);
      found.addAll(lease.prefixes());
      newest = Optional.of(lease);
    }
  }

  /** What the process that begins has found last, whatever has become of it. */
  Optional<StoredLease6> newest() {
    return newest;
  }

  /** Another process begins, which knows nothing yet. */
  public void begins() {
    newest = Optional.empty();
  }

  /** Prefixes that the process that lives has found on record, of whatever lease. */
  Set<Ipv6Prefix> found() {
    return found;
  }

  void i21(Moment6 moment) {
    if (incarnation != moment.incarnation()) {
      incarnation = moment.incarnation();
      certain = false;
    }
    if (moment.isKilled() || !certain || moment.isUnchanged() || moment.lease().isEmpty()) {
      return;
    }
    var stored = onRecord.orElseThrow();
    var held = moment.lease().get().leases().map(HeldLease::name).collect(Collectors.toSet());
    Sentence6.I6_21.require(
        stored.standing() == Standing.HELD && names(stored).equals(held),
        "on record is ",
        stored,
        ", in force ",
        held);
  }

  /** As the file has them. */
  private static Set<String> names(StoredLease6 stored) {
    return LEASE
        .matcher(stored.toText())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
