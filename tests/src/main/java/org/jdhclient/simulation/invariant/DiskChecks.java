package org.jdhclient.simulation.invariant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.LeaseFileModel;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/** What must hold of the lease file. */
public final class DiskChecks {
  private static final String UNUSABLE = "on record is no use";

  private final KernelModel kernel;
  private final VirtualClock clock;

  /** Of each address: what may be in the file, the newest last. */
  private final Map<Key, Deque<StoredLease>> written = new HashMap<>();

  /** What was seen to read back as it is, whatever its times; those are seen when it is read. */
  private final Set<StoredLease> sound = new HashSet<>();

  /** What this process has put on record last, if it was written. */
  private Optional<StoredLease> newest = Optional.empty();

  private boolean forgone;
  private int incarnation;

  private record Key(String interfaceName, Ipv4Address address) {
    static Key of(StoredLease lease) {
      return new Key(lease.interfaceName(), lease.address());
    }
  }

  DiskChecks(KernelModel kernel, VirtualClock clock) {
    this.kernel = kernel;
    this.clock = clock;
  }

  /** A lease is about to be written, in force or over. */
  public void writing(StoredLease lease, Moment moment) {
    follow(moment);
    if (sound.add(lease.ended())) {
      i29(lease);
    }
    boolean over = lease.expiresAt().equals(WallTime.EPOCH);
    var held = moment.after().lease().filter(one -> one.address().equals(lease.address()));
    if (!over && held.isPresent()) {
      endsNoLater(lease, held.get());
      Sentence.I_35.require(
          moment.cause() == Moment.Cause.RENAMED || kernel.find(lease.address()).isPresent(),
          lease.address());
    }
    written.computeIfAbsent(Key.of(lease), key -> new ArrayDeque<>()).addLast(lease);
  }

  private void endsNoLater(StoredLease lease, Lease held) {
    long left = clock.wall().secondsUntil(lease.expiresAt());
    boolean endless = held.expiresAt().equals(BootTime.NEVER);
    Sentence.I_19.require(endless || left <= secondsUntil(held.expiresAt()), lease, " of ", held);
  }

  /** Negative if it is past. */
  private long secondsUntil(BootTime end) {
    var now = clock.now();
    return now.reached(end) ? -end.until(now).seconds() : now.secondsUntil(end);
  }

  /** It could not be. */
  public void forgone() {
    forgone = true;
  }

  /** It has been: what was written of its address before is no longer there. */
  public void written(StoredLease lease) {
    newest = Optional.of(lease);
    forgone = false;
    var all = written.get(Key.of(lease));
    while (all.size() > 1) {
      all.removeFirst();
    }
  }

  /** What a process holds that the disk has not refused is found by the next one. */
  void i35(Moment moment) {
    follow(moment);
    var lease =
        moment
            .after()
            .lease()
            .filter(held -> held.isGranted() && kernel.find(held.address()).isPresent());
    if (lease.isPresent() && !forgone && !isBetween(moment)) {
      Sentence.I_35.require(
          newest.filter(on -> isOf(on, lease.get())).isPresent(), newest, " for ", lease.get());
    }
  }

  private void follow(Moment moment) {
    if (incarnation != moment.incarnation()) {
      incarnation = moment.incarnation();
      newest = Optional.empty();
      forgone = false;
    }
  }

  private static boolean isBetween(Moment moment) {
    return moment.isKilled() || moment.cause() == Moment.Cause.RENAMED;
  }

  private boolean isOf(StoredLease recorded, Lease lease) {
    return recorded.interfaceName().equals(kernel.device().name())
        && recorded.address().equals(lease.address())
        && !recorded.expiresAt().equals(WallTime.EPOCH);
  }

  public void i19(StoredLease read) {
    var known = written.getOrDefault(Key.of(read), new ArrayDeque<>());
    Sentence.I_19.require(known.contains(read), "read ", read, ", written ", known);
  }

  /** What was written passes the checks of the wire when it is read. */
  void i19(String line) {
    Sentence.I_19.require(!line.contains(UNUSABLE), line);
  }

  /** A lease as it is about to be written reads back as it is. */
  private static void i29(StoredLease stored) {
    readsBack(List.of(stored), RecordedLeases.of(stored.toText()), stored.interfaceName());
  }

  /** And so do all that were put in the file, by this client and by others, unless it was torn. */
  public void i29(LeaseFileModel<StoredLease> file) {
    file.put().forEach((name, put) -> readsBack(put, file.read(name), name));
  }

  /** Another client has written this. */
  public void another(StoredLease lease) {
    var all = written.computeIfAbsent(Key.of(lease), key -> new ArrayDeque<>());
    all.clear();
    all.addLast(lease);
  }

  private static void readsBack(
      List<StoredLease> put, RecordedLeases<StoredLease> read, String interfaceName) {
    Sentence.I_29.require(
        read.problems().isEmpty() && read.leasesOf(interfaceName).equals(put),
        "a lease file: ",
        read.problems(),
        ", put ",
        put,
        ", read ",
        read.leasesOf(interfaceName));
  }
}
