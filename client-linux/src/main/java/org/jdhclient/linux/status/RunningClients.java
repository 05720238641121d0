package org.jdhclient.linux.status;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.ClientSockets;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.control.ControlException;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;

/** Finds the clients that run, and asks how they are at. An interface has one of each family. */
public final class RunningClients {
  private RunningClients() {}

  /** Those of all networks that share the run directory. */
  public static List<ControlClient> all(RunDirectory run) throws IOException {
    var clients = new ArrayList<ControlClient>();
    for (var key : ClientSockets.clients(run)) {
      connect(run, key).ifPresent(clients::add);
    }
    return clients;
  }

  /**
   * What all those say.
   *
   * @param failure is told of each that says nothing
   */
  public static List<Status> statuses(RunDirectory run, BiConsumer<ControlClient, String> failure)
      throws IOException {
    var all = new ArrayList<Status>();
    for (var each : all(run)) {
      try (var client = each) {
        all.add(Status.ask(client, Request.STATUS));
      } catch (ControlException e) {
        failure.accept(each, "jdhclient with pid " + each.pid() + " " + e.getMessage());
      }
    }
    return all;
  }

  /**
   * Those on an interface of this network, of some families, in their order.
   *
   * @throws ErrnoException if there is no telling whether there is one
   */
  public static List<ControlClient> on(
      String name, Collection<Family> families, RunDirectory run, NetlinkSocket netlink)
      throws IOException, ErrnoException {
    var clients = new ArrayList<ControlClient>();
    for (var family : families) {
      on(name, family, run, netlink).ifPresent(clients::add);
    }
    return clients;
  }

  /**
   * By the interface that has the name; where none has, by what the clients themselves say: one may
   * have had the name, or wait for one that has.
   *
   * @throws ErrnoException if there is no telling whether there is one
   */
  public static Optional<ControlClient> on(
      String name, Family family, RunDirectory run, NetlinkSocket netlink)
      throws IOException, ErrnoException {
    var link = NamedLink.find(name, netlink);
    if (link.isEmpty()) {
      return which(
          family, run, says -> name.equals(says.interfaceName()) || name.equals(says.startedAs()));
    }
    var named = link.get().name();
    var key = ClientKey.of(family, link.get().link().ifindex(), named.suffix());
    var client = ControlClient.connect(run, key);
    return client.isPresent()
        ? client
        : which(family, run, says -> named.name().equals(says.interfaceName()));
  }

  /** The client of a family in this network that says what is looked for. */
  private static Optional<ControlClient> which(
      Family family, RunDirectory run, Predicate<Status> isMeant) throws IOException {
    for (var key : ClientSockets.clients(run)) {
      if (key.family() == family && key.isHere()) {
        var client = connect(run, key);
        if (client.filter(found -> says(found, isMeant)).isPresent()) {
          return client;
        }
        client.ifPresent(ControlClient::close);
      }
    }
    return Optional.empty();
  }

  private static boolean says(ControlClient client, Predicate<Status> isMeant) {
    try {
      return isMeant.test(Status.ask(client, Request.STATUS));
    } catch (ControlException e) {
      return false;
    }
  }

  /** One that has just ended, or cannot be talked to, is as good as none. */
  private static Optional<ControlClient> connect(RunDirectory run, ClientKey key) {
    try {
      return ControlClient.connect(run, key);
    } catch (ErrnoException e) {
      return Optional.empty();
    }
  }
}
