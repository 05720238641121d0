package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.LinkKind;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.OwnFramesReturned;
import org.jdhclient.diagnosis.segment.OwnMacElsewhere;

/** Another host of the segment has the interface's hardware address: replies go astray. */
record DuplicateMac(String name, MacAddress mac, Effect effect) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.has(OwnFramesReturned.class) || sharesAddress(seen)
        ? Optional.empty()
        : seen.first(OwnMacElsewhere.class)
            .map(found -> new DuplicateMac(seen.name(), found.mac(), Quiet.effect(seen)));
  }

  /**
   * Broadcasts of its siblings come in as those of a copy would: they have one address by design.
   */
  private static boolean sharesAddress(Observations seen) {
    return seen.first(LinkKind.class).filter(LinkKind.IPVLAN::equals).isPresent();
  }

  @Override
  public String word() {
    return "duplicate-mac";
  }

  @Override
  public String verdict() {
    return "another host on the network has "
        + name
        + "'s hardware address "
        + mac
        + ": it sends frames under it, and replies go to the one that spoke last";
  }

  @Override
  public String cure() {
    return "Give one of the two another, as a copied container or machine needs (LXC: lxc.net.0.hwaddr; Proxmox, libvirt: the MAC of its network device).";
  }
}
