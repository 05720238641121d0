package org.jdhclient.engine.projection;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.engine.port.HostChange.SetMtu;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.MtuRecord;
import org.jdhclient.engine.port.MtuRecord.MtuChange;
import org.jdhclient.engine.port.RefusedException;

/**
 * What a lease makes of an interface's MTU. It is set once for a lease, and set back only if a
 * lease has changed it and nobody else since: what others set meanwhile is theirs.
 */
public final class MtuProjection {
  private final HostInterface network;
  private final MtuRecord record;
  private OptionalInt set;
  private Optional<MtuChange> former = Optional.empty();

  public MtuProjection(HostInterface network, MtuRecord record) {
    this(network, record, OptionalInt.empty());
  }

  private MtuProjection(HostInterface network, MtuRecord record, OptionalInt set) {
    this.network = network;
    this.record = record;
    this.set = set;
  }

  /** The same for a client that goes on: what was set for its lease is not set again. */
  public MtuProjection continued(HostInterface other, MtuRecord otherRecord) {
    return new MtuProjection(other, otherRecord, set);
  }

  /**
   * What is to be changed for a lease.
   *
   * @param leased in octets; 0 for what the interface had at first
   */
  Optional<SetMtu> project(int leased) throws RefusedException {
    if (leased == 0) {
      return setBack();
    }
    var link = network.link();
    if (link.isEmpty()) {
      return Optional.empty();
    }
    int present = link.get().mtu();
    int wanted = least(leased, link.get());
    boolean setBefore = set.isPresent() && set.getAsInt() == wanted;
    set = OptionalInt.of(wanted);
    return setBefore || wanted == present ? Optional.empty() : Optional.of(change(present, wanted));
  }

  private static int least(int leased, LinkState link) {
    return link.maxMtu() > 0 ? Math.min(leased, link.maxMtu()) : leased;
  }

  /** Noted before it is done: after a crash in between it is seen that it was not. */
  private SetMtu change(int present, int wanted) {
    former = record.read().filter(made -> made.leased() == present);
    int original = former.map(MtuChange::original).orElse(present);
    if (wanted != original) {
      record.keep(new MtuChange(original, wanted));
    }
    return new SetMtu(wanted);
  }

  private Optional<SetMtu> setBack() throws RefusedException {
    set = OptionalInt.empty();
    var made = record.read();
    if (made.isEmpty()) {
      return Optional.empty();
    }
    var mtu = network.link().map(LinkState::mtu);
    if (mtu.filter(present -> present == made.get().leased()).isEmpty()) {
      record.forget();
      return Optional.empty();
    }
    return Optional.of(new SetMtu(made.get().original()));
  }

  /** A change was made: once the interface has what it had at first, there is nothing to note. */
  void done(SetMtu change) {
    if (record.read().filter(made -> made.original() == change.mtu()).isPresent()) {
      record.forget();
    }
  }

  /** A change was refused: the next lease may ask for it again. What is noted is what was there. */
  void refused(SetMtu change) {
    set = OptionalInt.empty();
    if (record.read().filter(made -> made.leased() == change.mtu()).isPresent()) {
      former.ifPresentOrElse(record::keep, record::forget);
    }
  }
}
