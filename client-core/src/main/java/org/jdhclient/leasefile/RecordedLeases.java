package org.jdhclient.leasefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdhclient.wire.Octets;

/** What a lease file of any length says of some interfaces, and the DUID in it. */
public final class RecordedLeases<L extends LeaseDeclaration<L>> {
  private final Map<String, NewestLeases<L>> leases = new LinkedHashMap<>();
  private final LeaseFileReader<L> reader;
  private Optional<Octets> duid = Optional.empty();

  /**
   * @param format of the leases; those of another are passed over
   * @param isWanted of an interface's name; of others nothing is kept
   */
  public RecordedLeases(LeaseFormat<L> format, Predicate<String> isWanted) {
    reader = new LeaseFileReader<>(format, isWanted, new Reading());
  }

  /** Those of DHCPv4 in a whole text. */
  public static RecordedLeases<StoredLease> of(String text) {
    return of(StoredLease.FORMAT, text);
  }

  /** Reads a whole text, one character an octet, and of whatever interface its leases are. */
  public static <L extends LeaseDeclaration<L>> RecordedLeases<L> of(
      LeaseFormat<L> format, String text) {
    var leases = new RecordedLeases<>(format, name -> true);
    leases.add(text.getBytes(StandardCharsets.ISO_8859_1));
    leases.end();
    return leases;
  }

  private final class Reading implements Declarations<L> {
    @Override
    public void addLease(L lease) {
      leases
          .computeIfAbsent(lease.interfaceName(), name -> new NewestLeases<>(NewestLeases.MOST))
          .add(lease);
    }

    @Override
    public void add(Declaration other) {
      if (other instanceof DefaultDuid latter) {
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

  /** Those of which there is a lease, in the file's order. */
  public Set<String> interfaces() {
    return leases.keySet();
  }

  /** The newest ten of each interface, the newest of each last. */
  public List<L> leases() {
    var all = new ArrayList<L>();
    leases.values().forEach(newest -> all.addAll(newest.all()));
    return all;
  }

  /** The newest ten of an interface, the newest last. */
  public List<L> leasesOf(String interfaceName) {
    var newest = leases.get(interfaceName);
    return newest == null ? List.of() : newest.all();
  }

  /** The DUID on record; the latter counts if there are several. */
  public Optional<Octets> defaultDuid() {
    return duid;
  }

  /** What could not be read, in the file's order, at most 20. */
  public List<LeaseFileProblem> problems() {
    return reader.problems();
  }
}
