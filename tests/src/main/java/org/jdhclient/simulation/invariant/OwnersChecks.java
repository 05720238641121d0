package org.jdhclient.simulation.invariant;

import java.util.regex.Pattern;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.simulation.model.HooksModel;
import org.jdhclient.simulation.model.HostNameModel;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.ResolverModel;

/** What must hold of that which is the owner's, and not the client's. */
public final class OwnersChecks {
  private static final Pattern REMOVED = Pattern.compile("somebody removed ([0-9.]+);");

  private final KernelModel kernel;
  private final HooksModel hooks;
  private final ResolverModel resolver;

  OwnersChecks(KernelModel kernel, HooksModel hooks, ResolverModel resolver) {
    this.kernel = kernel;
    this.hooks = hooks;
    this.resolver = resolver;
  }

  /** The client has had its way with resolv.conf. What it has written before it may take back. */
  void resolverChanged(String before, String after) {
    boolean takesBack = ResolverModel.isOfALease(before) && !ResolverModel.isOfALease(after);
    Sentence.I_31.require(
        before.equals(after) || takesBack || !hooks.isInCharge(Part.RESOLV_CONF),
        "resolv.conf was ",
        before);
  }

  /** The client is about to set the host's name. */
  public void hostNameSet(HostNameModel host) {
    Sentence.I_31.require(!hooks.isInCharge(Part.HOST_NAME), "a host name is set");
    Sentence.I_33.require(!host.isOwners(), "the host has the name ", host.name());
  }

  /** The client is about to set the MTU: for one lease once, what others set since is theirs. */
  public void mtuSet(int octets) {
    Sentence.I_33.require(
        !kernel.device().isSetForLease(octets),
        "the MTU is set to ",
        octets,
        " again, and is ",
        kernel.device().mtu());
  }

  /** A line has gone to the log. */
  void i32(String line) {
    if (!line.contains("somebody removed")) {
      return;
    }
    var removed = REMOVED.matcher(line);
    if (removed.find()) {
      boolean taken = kernel.isTakenByOthers(Ipv4Address.parse(removed.group(1)));
      Sentence.I_32.require(taken, line);
    }
  }

  /** A process that has had a lease has none now. */
  void i33(Moment moment) {
    Sentence.I_33.require(
        kernel.promotion() == kernel.ownersPromotion(), "promote_secondaries is other");
    boolean over = moment.before().lease().isPresent() && moment.after().lease().isEmpty();
    if (over && !moment.isKilled()) {
      var device = kernel.device();
      Sentence.I_33.require(
          device.mtu() == device.ownersMtu() || device.isMtuInDoubt(),
          "the MTU is ",
          device.mtu(),
          ", and was ",
          device.ownersMtu());
      Sentence.I_33.require(
          resolver.content().equals(resolver.owners()),
          "resolv.conf is ",
          resolver.content(),
          ", and was ",
          resolver.owners());
    }
  }
}
