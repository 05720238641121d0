package org.jdhclient.leasefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.wire.Octets;

/** What a lease file of any length says of some interfaces, and the DUID in it. */
public final class RecordedLeases {
  private final Map<String, NewestLeases> leases = new HashMap<>();
  private final LeaseFileReader reader = new LeaseFileReader(leases::containsKey, new Reading());
  private Optional<Octets> duid = Optional.empty();

  public RecordedLeases(Collection<String> interfaceNames) {
    interfaceNames.forEach(name -> leases.put(name, new NewestLeases(NewestLeases.MOST)));
  }

  private final class Reading implements Declarations {
    @Override
    public void add(Declaration declaration) {
      if (declaration instanceof StoredLease lease && leases.containsKey(lease.interfaceName())) {
        leases.get(lease.interfaceName()).add(lease);
      } else if (declaration instanceof DefaultDuid latter) {
        duid = Optional.of(latter.duid());
      }
    }

    @Override
    public void addOther(byte[] text, int from, int to) {
      // Nobody has asked for it.
    }
  }

  /** Takes the next octets of the file. */
  public void add(byte[] piece) {
    reader.add(piece);
  }

  /** There is no more. */
  public void end() {
    reader.end();
  }

  /** The newest ten of an interface that was named, the newest last. */
  public List<StoredLease> leasesOf(String interfaceName) {
    return leases.get(interfaceName).all();
  }

  /** The DUID on record; the latter counts if there are several. */
  public Optional<Octets> defaultDuid() {
    return duid;
  }

  /** What could not be read, in the file's order, at most 20. */
  public List<Problem> problems() {
    return reader.problems();
  }
}
