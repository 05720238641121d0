package org.jdhclient.simulation6.invariant;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.simulation.model.ResolverModel;
import org.jdhclient.simulation6.model.Hooks6;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** What must hold of resolv.conf. */
final class ResolverChecks {
  private final ResolverModel resolver;
  private final Hooks6 hooks;
  private final Kernel6 kernel;
  private boolean editedSince;
  private boolean written;
  private int incarnation;
  private String name = "";

  ResolverChecks(ResolverModel resolver, Hooks6 hooks, Kernel6 kernel) {
    this.resolver = resolver;
    this.hooks = hooks;
    this.kernel = kernel;
  }

  /** The client has written it. */
  void changed() {
    editedSince = false;
    written = true;
  }

  void ownerEdited() {
    editedSince = true;
  }

  void i22(Moment6 moment) {
    if (incarnation != moment.incarnation()) {
      incarnation = moment.incarnation();
      written = false;
      name = kernel.device().name();
    } else if (moment.cause() == Moment6.Cause.RENAMED) {
      name = kernel.device().name();
    }
    boolean isRenaming = moment.cause() == Moment6.Cause.RENAMED || !kernel.device().isUsable();
    if (moment.isKilled() || hooks.areInCharge() || isRenaming || isOver(moment) || !written) {
      return;
    }
    var content = resolver.content();
    if (moment.options().isEmpty()) {
      Sentence6.I6_22.require(
          !ResolverModel.isOfALease(content), "of no lease in force: ", content);
    } else {
      var expected = expected(moment.options().get());
      Sentence6.I6_22.require(
          editedSince || content.equals(expected), content, " should be ", expected);
    }
  }

  /** What is over is not set again, and not gone before the client is woken for it. */
  private static boolean isOver(Moment6 moment) {
    var now = new BootTime(moment.now());
    return moment.lease().filter(lease -> lease.runningAt(now).isEmpty()).isPresent();
  }

  private String expected(Dhcp6Options options) {
    var servers = new ArrayList<String>();
    for (var option : options.list()) {
      if (option.code() == MessageView.NAME_SERVERS && servers.isEmpty()) {
        servers.addAll(servers(option.value()));
      }
    }
    var wanted = hooks.nameServers(servers);
    var text = ResolverModel.textOf(new ResolverSettings("", List.of(), wanted));
    return text.isEmpty() ? resolver.owners() : text;
  }

  private List<String> servers(Octets value) {
    var servers = new ArrayList<String>();
    var reader = value.reader();
    try {
      while (reader.hasRemaining()) {
        var server = reader.ipv6Address();
        servers.add(server + (server.isLinkLocal() ? "%" + name : ""));
      }
    } catch (MalformedPacketException e) {
      throw new IllegalStateException(e);
    }
    return servers;
  }
}
