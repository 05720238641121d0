package org.jdhclient.simulation.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.engine.port.MtuRecord.MtuChange;

/** The device below an interface: its name, its hardware address, its carrier and its MTU. */
public final class DeviceModel {
  private static final int USUAL_MTU = 1500;
  private static final int LEAST_MTU = 68;

  /** A name comes again: what is on record by it is found by its next bearer. */
  private static final int NAMES = 4;

  private final int maxMtu;
  private MacAddress macAddress;
  private int renames;
  private boolean up = true;
  private boolean carrier = true;
  private int changes;
  private int mtu = USUAL_MTU;
  private int ownersMtu = USUAL_MTU;
  private boolean mtuInDoubt;
  private Optional<MtuChange> noted = Optional.empty();
  private OptionalInt mtuOfLease = OptionalInt.empty();

  /**
   * @param maxMtu that it takes; 0 if it does not tell
   */
  public DeviceModel(MacAddress macAddress, int maxMtu) {
    this.macAddress = macAddress;
    this.maxMtu = maxMtu;
  }

  /** Of carrier, and of the administrator's will. */
  public enum State {
    UP,
    DOWN
  }

  public LinkState link() {
    var state = isUsable() ? Carrier.THERE : Carrier.NONE;
    return new LinkState(name(), Optional.of(macAddress), state, mtu, maxMtu);
  }

  public boolean isUsable() {
    return up && carrier;
  }

  public boolean isUp() {
    return up;
  }

  public String name() {
    return "eth" + renames % NAMES;
  }

  public void rename() {
    renames++;
  }

  public MacAddress macAddress() {
    return macAddress;
  }

  public void hardware(MacAddress other) {
    macAddress = other;
  }

  public void carrier(State state) {
    carrier = state == State.UP;
    changes++;
  }

  public void admin(State state) {
    up = state == State.UP;
    changes++;
  }

  /** How often carrier and administrator have changed it. */
  public int changes() {
    return changes;
  }

  public int mtu() {
    return mtu;
  }

  /** What it would have without a lease. */
  public int ownersMtu() {
    return ownersMtu;
  }

  /** Whether something came between a change of the MTU and its note. */
  public boolean isMtuInDoubt() {
    return mtuInDoubt;
  }

  /** The owner sets the MTU, if the device takes it. */
  public void ownerSetsMtu(int wanted) {
    if (isTaken(wanted)) {
      mtu = wanted;
      ownersMtu = wanted;
      mtuInDoubt = false;
    }
  }

  /**
   * The client sets the MTU.
   *
   * @return whether the device takes it
   */
  public boolean leaseSetsMtu(int wanted) {
    boolean taken = isTaken(wanted);
    if (taken) {
      mtu = wanted;
      mtuOfLease = OptionalInt.of(wanted);
      mtuInDoubt = false;
    }
    return taken;
  }

  /** Whether this very process has set an MTU for its lease before, and nothing else since. */
  public boolean isSetForLease(int wanted) {
    return mtuOfLease.isPresent() && mtuOfLease.getAsInt() == wanted;
  }

  /** A process begins, which does not know what those before it have set. */
  public void clientStarts() {
    mtuOfLease = OptionalInt.empty();
  }

  /** The client was to set the MTU, and could not. */
  public void mtuRefused() {
    mtuOfLease = OptionalInt.empty();
    mtuInDoubt = true;
  }

  private boolean isTaken(int wanted) {
    return wanted >= LEAST_MTU && (maxMtu == 0 || wanted <= maxMtu);
  }

  public Optional<MtuChange> noted() {
    return noted;
  }

  /** What is noted of a change is noted before it is made, until no lease has changed it. */
  public void note(Optional<MtuChange> change) {
    mtuInDoubt |= change.isPresent();
    mtuOfLease = change.isPresent() ? mtuOfLease : OptionalInt.empty();
    noted = change;
  }

  /** The device is made anew. */
  public void clear() {
    up = true;
    carrier = true;
    changes++;
    mtu = USUAL_MTU;
    ownersMtu = USUAL_MTU;
    mtuInDoubt = false;
    mtuOfLease = OptionalInt.empty();
    noted = Optional.empty();
  }
}
