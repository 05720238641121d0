package org.jdhclient.linux.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.FamilyChoice;
import org.jdhclient.linux.cli.settings.Option;
import org.jdhclient.linux.cli.settings.UsageException;
import org.jdhclient.linux.control.Answer;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.control.ControlException;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.status.EventText;
import org.jdhclient.linux.status.RunningClients;
import org.jdhclient.linux.status.Status;

/** {@code --monitor}: what becomes of clients, a line for each event, until it is interrupted. */
final class MonitorCommand {
  private final Arguments arguments;
  private final List<Family> families;

  private MonitorCommand(Arguments arguments) throws UsageException {
    this.arguments = arguments;
    this.families = FamilyChoice.asked(arguments);
  }

  /**
   * @return 0 when the last of the clients has ended, 1 if there is none to begin with, 141 when
   *     whoever reads has gone
   */
  static int run(Arguments arguments) throws UsageException {
    return WatchedOutput.statusOf(new MonitorCommand(arguments)::watch);
  }

  private int watch() throws IOException, ErrnoException {
    var watched = new ArrayList<Watched>();
    try (var netlink = NetlinkSocket.open()) {
      begin(watched, netlink);
      int status = watched.isEmpty() ? ExitStatus.FATAL : ExitStatus.OK;
      while (!watched.isEmpty()) {
        awaitAny(watched);
      }
      return status;
    }
  }

  /** A client, and its interface. */
  private record Watched(ControlClient client, String name) {}

  private void begin(List<Watched> watched, NetlinkSocket netlink)
      throws ErrnoException, IOException {
    if (arguments.interfaces().isEmpty()) {
      for (var client : RunningClients.all(RunDirectory.STANDARD)) {
        if (families.contains(client.key().family())) {
          begin(client).ifPresent(watched::add);
        } else {
          client.close();
        }
      }
      if (watched.isEmpty()) {
        Terminal.complain("No jdhclient runs on any interface.");
      }
    }
    for (var name : NamedLink.resolve(arguments.interfaces(), netlink)) {
      var clients = RunningClients.on(name, families, RunDirectory.STANDARD, netlink);
      if (clients.isEmpty()) {
        Terminal.complain(StatusCommand.whyNone(name, netlink));
      }
      for (var client : clients) {
        begin(client).ifPresent(watched::add);
      }
    }
  }

  private Optional<Watched> begin(ControlClient client) throws IOException, ErrnoException {
    try {
      var status = Status.ask(client, Request.MONITOR);
      WatchedOutput.print(arguments.has(Option.JSON) ? status.toEvent() + "\n" : status.toText());
      return Optional.of(new Watched(client, status.interfaceName()));
    } catch (ControlException e) {
      Terminal.complain("pid " + client.pid() + " " + e.getMessage());
      client.close();
      return Optional.empty();
    }
  }

  private void awaitAny(List<Watched> watched) throws IOException, ErrnoException {
    var poll =
        WatchedOutput.await(
            watched.stream()
                .map(each -> each.client().descriptor())
                .toArray(FileDescriptor[]::new));
    for (int i = watched.size() - 1; i >= 0; i--) {
      if (poll.isReady(i) && !follow(watched.get(i))) {
        watched.remove(i);
      }
    }
  }

  /**
   * @return false if the client has ended
   */
  private boolean follow(Watched each) throws IOException, ErrnoException {
    try {
      do {
        var answer = each.client().next();
        if (answer.isEmpty()) {
          end(each);
          return false;
        }
        if (answer.get().kind() == Answer.Kind.EVENT) {
          event(answer.get().text());
        }
      } while (each.client().hasMore());
      return true;
    } catch (ControlException e) {
      Terminal.complain(each.name() + ": its client " + e.getMessage());
      each.client().close();
      return false;
    }
  }

  private void end(Watched each) throws IOException, ErrnoException {
    each.client().close();
    event(EventText.ended(each.name(), each.client().key()));
  }

  private void event(String event) throws IOException, ErrnoException {
    WatchedOutput.print((arguments.has(Option.JSON) ? event : EventText.of(event)) + "\n");
  }
}
