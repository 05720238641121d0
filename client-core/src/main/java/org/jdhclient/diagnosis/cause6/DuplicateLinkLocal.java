package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.diagnosis.observe.Observations;

/** The address to ask from is another host's too. */
record DuplicateLinkLocal(String name, Ipv6Address address) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.of(LinkLocal.Duplicate.class).stream()
        .findFirst()
        .map(duplicate -> new DuplicateLinkLocal(seen.name(), duplicate.address()));
  }

  @Override
  public String word() {
    return "link-local-duplicate";
  }

  @Override
  public String verdict() {
    return "the link-local address of "
        + name
        + ", "
        + address
        + ", is another host's too (dadfailed), and DHCPv6 asks from that";
  }

  @Override
  public String cure() {
    return "Most likely the other one has the same hardware address, as a copy of this guest has: give one"
        + " of the two another (LXC: lxc.net.0.hwaddr; Proxmox, libvirt: the MAC of its network"
        + " device). Then: ip link set "
        + name
        + " down, and up again.";
  }
}
