package org.jdhclient.simulation.invariant;

import java.util.HashSet;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.KernelModel.Owner;

/** What must hold of addresses that others have set on the interface. */
public final class ForeignChecks {
  private final KernelModel kernel;
  private Set<Foreign> foreign = Set.of();
  private long seen;

  /** An address of others, whatever its rank among those of its subnet. */
  private record Foreign(Ipv4Address address, int prefixLength, long lifetime) {}

  ForeignChecks(KernelModel kernel) {
    this.kernel = kernel;
  }

  /** Others, or the kernel itself, have changed them. */
  public void changed() {
    foreign = present();
  }

  private Set<Foreign> present() {
    var present = new HashSet<Foreign>();
    for (var set : kernel.addresses()) {
      if (set.owner() == Owner.OTHERS) {
        present.add(new Foreign(set.address(), set.prefixLength(), set.lifetime()));
      }
    }
    return present;
  }

  void i5() {
    if (seen != kernel.changes()) {
      Sentence.I_5.require(present().equals(foreign), foreign, " became ", kernel.addresses());
      seen = kernel.changes();
    }
  }
}
