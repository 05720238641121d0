package org.jdhclient.simulation.invariant;

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
      Sentence.I_23.require(moment.acts().isEmpty(), "does ", moment.acts(), " after its end");
    }
    for (var sent : moment.sentMessages()) {
      if (sent.message().type() == RELEASE) {
        Sentence.I_23.require(
            moment.cause() == Moment.Cause.RELEASE && released != moment.incarnation(),
            "RELEASE unasked");
        Sentence.I_23.require(
            moment.isKilled() || moment.acts().contains("record"), "it stays on record");
        released = moment.incarnation();
      }
    }
    boolean ends = moment.cause() == Moment.Cause.STOP || moment.cause() == Moment.Cause.RELEASE;
    if (ends && !moment.isKilled()) {
      if (moment.cause() == Moment.Cause.RELEASE && moment.incarnation() != stopped) {
        Sentence.I_23.require(
            moment.acts().contains("record") || !isRunning(moment), "a lease is not given back");
      }
      stopped = moment.incarnation();
      Sentence.I_23.require(!addresses.hasOwn(), "an address stays");
    }
  }

  /** Whether a lease of a server's is in force; or, where none is, one on record could be. */
  private static boolean isRunning(Moment moment) {
    var inForce = moment.before().lease();
    return inForce.isPresent() ? inForce.get().isGranted() : moment.running().isPresent();
  }
}
