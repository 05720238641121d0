package org.jdhclient.simulation.invariant;

import org.jdhclient.client.Action;

/** What must hold of a client that is told to end. */
final class EndChecks {
  private static final int RELEASE = 7;

  private final AddressChecks addresses;
  private int stopped;
  private int released;

  EndChecks(AddressChecks addresses) {
    this.addresses = addresses;
  }

  void i23(Moment moment) {
    if (moment.incarnation() == stopped) {
      boolean still = moment.actions().stream().allMatch(Action.Ignore.class::isInstance);
      Sentence.I_23.require(still, "does ", moment.actions(), " after its end");
    }
    for (var sent : moment.sentMessages()) {
      if (sent.message().type() == RELEASE) {
        Sentence.I_23.require(
            moment.cause() == Moment.Cause.RELEASE && released != moment.incarnation(),
            "RELEASE unasked");
        released = moment.incarnation();
      }
    }
    boolean ends = moment.cause() == Moment.Cause.STOP || moment.cause() == Moment.Cause.RELEASE;
    if (ends && !moment.isKilled()) {
      stopped = moment.incarnation();
      Sentence.I_23.require(!addresses.hasOwn(), "an address stays");
    }
  }
}
