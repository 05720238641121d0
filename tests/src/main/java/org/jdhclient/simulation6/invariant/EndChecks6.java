package org.jdhclient.simulation6.invariant;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.client6.Phase;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.simulation6.model.KernelAddress6;

/** What must hold when a client has been told to end. */
final class EndChecks6 {
  private final Kernel6 kernel;

  EndChecks6(Kernel6 kernel) {
    this.kernel = kernel;
  }

  void i20(Moment6 moment) {
    if (moment.isKilled()) {
      return;
    }
    if (moment.phaseBefore() == Phase.STOPPED) {
      Sentence6.I6_20.require(moment.sentMessages().isEmpty(), "something is sent");
      Sentence6.I6_20.require(moment.phase() == Phase.STOPPED, "it is ", moment.phase());
    }
    boolean ends = moment.cause() == Moment6.Cause.STOP || moment.cause() == Moment6.Cause.RELEASE;
    if (ends) {
      Sentence6.I6_20.require(moment.options().isEmpty(), "a lease is in force");
      moment.leaseBefore().ifPresent(lease -> lease.addresses().forEach(this::isGone));
    }
  }

  private void isGone(Ipv6Address address) {
    var left = kernel.find(address).filter(KernelAddress6::isClients);
    Sentence6.I6_20.require(left.isEmpty(), left, " is there");
  }
}
