package org.jdhclient.leasefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.wire.Octets;

/** A lease file's content: leases of any interface, and what else stands there, in its order. */
public final class LeaseDatabase {
  public static final LeaseDatabase EMPTY = new LeaseDatabase(List.of());

  /** So many leases of one interface are remembered. */
  private static final int MAX_LEASES = 10;

  private final List<Declaration> declarations;

  LeaseDatabase(List<Declaration> declarations) {
    this.declarations = List.copyOf(declarations);
  }

  /** The leases of all interfaces, the newest last. */
  public List<StoredLease> leases() {
    var leases = new ArrayList<StoredLease>();
    for (var declaration : declarations) {
      if (declaration instanceof StoredLease lease) {
        leases.add(lease);
      }
    }
    return leases;
  }

  /** The leases of an interface, the newest last. */
  public List<StoredLease> leasesOf(String interfaceName) {
    return leasesOf(interfaceName, declarations);
  }

  private static List<StoredLease> leasesOf(String interfaceName, List<Declaration> declarations) {
    var leases = new ArrayList<StoredLease>();
    for (var declaration : declarations) {
      if (declaration instanceof StoredLease lease && lease.isOf(interfaceName)) {
        leases.add(lease);
      }
    }
    return leases;
  }

  /**
   * Adds a lease as the newest, in the place of older ones of its interface and address. The ten
   * newest of the interface stay.
   */
  public LeaseDatabase with(StoredLease newest) {
    var kept = new ArrayList<>(declarations);
    kept.removeIf(
        declaration ->
            declaration instanceof StoredLease lease
                && lease.isOf(newest.interfaceName())
                && lease.address().equals(newest.address()));
    kept.add(newest);
    var own = leasesOf(newest.interfaceName(), kept);
    var surplus = own.subList(0, Math.max(0, own.size() - MAX_LEASES));
    for (var lease : surplus) {
      kept.removeIf(declaration -> declaration == lease);
    }
    return new LeaseDatabase(kept);
  }

  /** The DUID on record; the latter counts if there are several. */
  public Optional<Octets> defaultDuid() {
    var duid = Optional.<Octets>empty();
    for (var declaration : declarations) {
      if (declaration instanceof DefaultDuid known) {
        duid = Optional.of(known.duid());
      }
    }
    return duid;
  }

  /** Puts a DUID in the place of any on record, before the leases. */
  public LeaseDatabase withDefaultDuid(Octets duid) {
    var kept = new ArrayList<>(declarations);
    kept.removeIf(DefaultDuid.class::isInstance);
    kept.add(0, new DefaultDuid(duid));
    return new LeaseDatabase(kept);
  }

  /** The file's text in dhclient's own layout. */
  public String toText() {
    var text = new StringBuilder();
    for (var declaration : declarations) {
      text.append(declaration.toText());
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeaseDatabase that && declarations.equals(that.declarations);
  }

  @Override
  public int hashCode() {
    return declarations.hashCode();
  }

  @Override
  public String toString() {
    return toText();
  }
}
