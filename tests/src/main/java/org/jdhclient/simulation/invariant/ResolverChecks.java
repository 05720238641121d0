package org.jdhclient.simulation.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.HooksModel;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.ResolverModel;
import org.jdhclient.wire.Octets;

/** What must be in resolv.conf while a lease is in force, read from its options by the octets. */
final class ResolverChecks {
  private static final int NAME_SERVERS = 6;
  private static final int DOMAIN = 15;

  /** More than any host uses. */
  private static final int MOST = 64;

  /** Of which it is plain what they are: what is a name at all is the client's to say. */
  private static final Pattern PLAIN =
      Pattern.compile("[ \\t]*[a-z0-9]+(?:\\.[a-z0-9]+)*(?:[ \\t]+[a-z0-9]+(?:\\.[a-z0-9]+)*)*");

  private final KernelModel kernel;
  private final HooksModel hooks;
  private final ResolverModel resolver;
  private final VirtualClock clock;

  /** The kernel has refused something, which ends the work before it comes to this file. */
  private boolean excused;

  ResolverChecks(KernelModel kernel, HooksModel hooks, ResolverModel resolver, VirtualClock clock) {
    this.clock = clock;
    this.kernel = kernel;
    this.hooks = hooks;
    this.resolver = resolver;
  }

  /** The client has had its way with it. */
  void changed() {
    excused = false;
  }

  void i37(Moment moment) {
    var lease = moment.after().lease().filter(held -> !clock.now().reached(held.expiresAt()));
    excused |= moment.isRefused();
    boolean isChanging = moment.cause() == Moment.Cause.RENAMED || !kernel.device().isUsable();
    if (lease.isEmpty()
        || moment.isKilled()
        || isChanging
        || excused
        || resolver.isOthers()
        || hooks.isInCharge(Part.RESOLV_CONF)) {
      return;
    }
    says(resolver.content(), lease.get());
  }

  private void says(String content, Lease lease) {
    var sent = lease.options().get(NAME_SERVERS).orElse(Octets.EMPTY);
    var servers = servers(hooks.nameServers(sent));
    var expected = servers.isEmpty() ? "" : ResolverModel.beginning(servers);
    Sentence.I_37.require(content.startsWith(expected), content, " should begin ", expected);
    var domain = lease.options().get(DOMAIN).map(Octets::toLatin1).orElse("");
    if (PLAIN.matcher(domain).matches()) {
      for (var name : domain.strip().split("[ \\t]+")) {
        Sentence.I_37.require(content.contains(name), content, " says nothing of ", name);
      }
    }
  }

  /** Those that can be hosts, each once. */
  private static List<Ipv4Address> servers(Octets value) {
    var servers = new ArrayList<Ipv4Address>();
    int used = 0;
    for (int at = 0; value.length() % 4 == 0 && at < value.length(); at += 4) {
      var server =
          Ipv4Address.of(value.at(at), value.at(at + 1), value.at(at + 2), value.at(at + 3));
      boolean isUsable = server.isHost() || server.isLoopback();
      if (isUsable && used++ < MOST && !servers.contains(server)) {
        servers.add(server);
      }
    }
    return servers;
  }
}
