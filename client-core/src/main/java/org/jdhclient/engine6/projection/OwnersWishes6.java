package org.jdhclient.engine6.projection;

import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.engine.projection.TakenOver;
import org.jdhclient.script6.Amendments6;

/**
 * What the owner's hooks have said when they were last run.
 *
 * @param amendments what they have made of what came
 */
public record OwnersWishes6(TakenOver takenOver, Amendments6 amendments) {
  /** No hook has said anything. */
  public static final OwnersWishes6 NONE = new OwnersWishes6(TakenOver.NOTHING, Amendments6.NONE);

  /** What hooks have taken over in all calls for one lease together. */
  OwnersWishes6 withTakenOver(TakenOver inAll) {
    return new OwnersWishes6(inAll, amendments);
  }

  /** There is nothing any more that something was made of. */
  OwnersWishes6 withoutAmendments() {
    return new OwnersWishes6(takenOver, Amendments6.NONE);
  }

  /** A lease's options have come again, and something is made of them again. */
  OwnersWishes6 withoutOptions() {
    return new OwnersWishes6(takenOver, amendments.withoutOptions());
  }

  /** What was said before something is told of: of an address its own call says all. */
  OwnersWishes6 before(IaLease told) {
    return told instanceof IaAddress
        ? new OwnersWishes6(takenOver, amendments.withoutPrefixLength())
        : this;
  }

  Dhcp6Options of(Dhcp6Options options) {
    return amendments.of(options);
  }

  int prefixLength(Placement placement) {
    return amendments.prefixLength().orElse(placement.prefixLength());
  }
}
