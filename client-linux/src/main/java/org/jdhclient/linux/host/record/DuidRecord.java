package org.jdhclient.linux.host.record;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.identity.Duid;
import org.jdhclient.text.QuotedText;
import org.slf4j.Logger;

/**
 * The host's DUID as it is on record in the lease file; if it is not, in another lease file; else
 * it is made. It goes on record in the first.
 */
public final class DuidRecord {
  private final LeaseStore leases;
  private final Optional<LeaseStore> other;
  private final Maker maker;
  private final Logger log;
  private Optional<Duid> known = Optional.empty();

  public DuidRecord(LeaseStore leases, Optional<LeaseStore> other, Maker maker, Logger log) {
    this.leases = leases;
    this.other = other;
    this.maker = maker;
    this.log = log;
  }

  /** Makes a DUID of an interface's address. */
  @FunctionalInterface
  public interface Maker {
    Duid make(MacAddress mac);
  }

  /**
   * @param mac of an interface, to make a DUID of if there is none yet
   */
  public Duid duid(MacAddress mac) {
    if (known.isEmpty()) {
      known = Optional.of(look(mac));
    }
    return known.get();
  }

  private Duid look(MacAddress mac) {
    var own = leases.defaultDuid();
    if (own.isPresent()) {
      return new Duid(own.get());
    }
    var foreign = other.flatMap(LeaseStore::defaultDuid);
    var duid = foreign.map(Duid::new).orElseGet(() -> make(mac));
    leases.putDefaultDuid(duid.octets());
    return duid;
  }

  private Duid make(MacAddress mac) {
    var made = maker.make(mac);
    log.info("Created duid {}.", QuotedText.ofName(made.octets()));
    return made;
  }
}
