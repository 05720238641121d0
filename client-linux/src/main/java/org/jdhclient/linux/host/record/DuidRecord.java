package org.jdhclient.linux.host.record;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.identity.Duid;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.text.QuotedText;
import org.slf4j.Logger;

/**
 * The host's DUID as it is on record in the lease file; if it is not, in another file; else it is
 * made. It goes on record in the first.
 */
public final class DuidRecord {
  private final LeaseFile leases;
  private final Optional<DuidFile> other;
  private final Maker maker;
  private final IdFormat written;
  private final Logger log;
  private Optional<Duid> known = Optional.empty();

  /**
   * @param written in what form it goes on record
   */
  public DuidRecord(
      LeaseFile leases, Optional<DuidFile> other, Maker maker, IdFormat written, Logger log) {
    this.leases = leases;
    this.other = other;
    this.maker = maker;
    this.written = written;
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

  /** The same, but that nothing goes on record: one that is made may be another next time. */
  public Duid unrecorded(MacAddress mac) {
    return known.or(leases::defaultDuid).or(this::foreign).orElseGet(() -> maker.make(mac));
  }

  private Optional<Duid> foreign() {
    return other.flatMap(DuidFile::duid);
  }

  private Duid look(MacAddress mac) {
    var own = leases.defaultDuid();
    if (own.isPresent()) {
      return own.get();
    }
    var duid = foreign().orElseGet(() -> make(mac));
    leases.putDefaultDuid(duid, written);
    return duid;
  }

  private Duid make(MacAddress mac) {
    var made = maker.make(mac);
    log.info("Created duid {}.", QuotedText.ofName(made.octets()));
    return made;
  }
}
