package org.jdhclient.diagnosis.silence;

import java.util.List;
import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.Recalled;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.UnreadableFrame;

/** Who gave the lease on record is there, and says nothing. */
record KnownServerSilent(SeenHost host) implements Cause {
  static Optional<Cause> in(Observations seen) {
    var recalled = seen.first(Recalled.class).map(Recalled::hosts).orElse(List.of());
    return Quiet.ofServers(seen) && !seen.has(SeenServer.class) && !seen.has(UnreadableFrame.class)
        ? seen.of(SeenHost.class).stream()
            .filter(host -> recalled.contains(host.address()))
            .findFirst()
            .map(KnownServerSilent::new)
        : Optional.empty();
  }

  @Override
  public String word() {
    return "known-server-silent";
  }

  @Override
  public String verdict() {
    return host
        + ", server or router of the lease on record, is there (it answers ARP), but answers no DHCP";
  }

  @Override
  public String cure() {
    return "On it, see whether the DHCP server runs (ps ax | grep dnsmasq; LXC: systemctl restart lxc-net; libvirt: virsh net-list), and whether a firewall drops UDP port 67 (nft list ruleset).";
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }
}
