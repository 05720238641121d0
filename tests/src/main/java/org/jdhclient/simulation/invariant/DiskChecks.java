package org.jdhclient.simulation.invariant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.simulation.model.VirtualClock;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/** What must hold of the lease file. */
public final class DiskChecks {
  private final VirtualClock clock;

  /** Of each address: what may be in the file, the newest last. */
  private final Map<Ipv4Address, Deque<Written>> written = new HashMap<>();

  private record Written(Lease lease, long steppedBack) {}

  DiskChecks(VirtualClock clock) {
    this.clock = clock;
  }

  /** A lease is about to be written. */
  public void writing(Lease lease) {
    written
        .computeIfAbsent(lease.address(), address -> new ArrayDeque<>())
        .addLast(new Written(lease, clock.steppedBack()));
  }

  /** It has been: what was written of its address before is no longer there. */
  public void written(Lease lease) {
    var all = written.get(lease.address());
    while (all.size() > 1) {
      all.removeFirst();
    }
  }

  /** A lease is written down as being over, which it may be without ever having been in force. */
  public void ending(Lease lease) {
    writing(lease);
  }

  /** What was written passes the checks of the wire when it is read. */
  public void unusable(MalformedPacketException why) {
    throw Sentence.I_19.broken("a lease on record is no use: " + why.getMessage());
  }

  public void i19(Lease read) {
    boolean known = false;
    for (var one : written.getOrDefault(read.address(), new ArrayDeque<>())) {
      known |= isSame(read, one);
    }
    Sentence.I_19.require(known, "read ", read, ", written ", written.get(read.address()));
  }

  /** A clock that was set back takes the end of a lease with it. */
  private boolean isSame(Lease read, Written one) {
    var end = one.lease().expiresAt();
    long latest =
        end.equals(BootTime.NEVER)
            ? Long.MAX_VALUE
            : Ledger.later(end.nanos(), clock.steppedBack() - one.steppedBack());
    var was = one.lease().parameters();
    var is = read.parameters();
    return read.server().equals(one.lease().server())
        && read.expiresAt().nanos() <= Math.max(latest, clock.nanos())
        && is.prefixLength() == was.prefixLength()
        && is.routers().equals(was.routers())
        && is.routes().equals(was.routes())
        && is.nameServers().equals(was.nameServers())
        && is.domainName().equals(was.domainName())
        && is.domainSearch().equals(was.domainSearch())
        && is.hostName().equals(was.hostName())
        && is.mtu() == was.mtu();
  }

  /** A lease as it is about to be written reads back as it is. */
  public void i29(StoredLease stored) {
    var database = LeaseDatabase.EMPTY.with(stored);
    var read = LeaseFile.parse(database.toText());
    Sentence.I_29.require(
        read.problems().isEmpty() && read.database().equals(database),
        "a lease file: ",
        read.problems());
  }
}
