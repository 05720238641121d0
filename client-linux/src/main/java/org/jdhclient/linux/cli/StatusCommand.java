package org.jdhclient.linux.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jdhclient.address.Family;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.FamilyChoice;
import org.jdhclient.linux.cli.settings.Option;
import org.jdhclient.linux.cli.settings.UsageException;
import org.jdhclient.linux.control.ControlException;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.linux.process.Privileges;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.status.RunningClients;
import org.jdhclient.linux.status.Status;

/** {@code --status}: what the clients are doing. */
final class StatusCommand {
  /** Of this network first, and of each interface its families together. */
  private static final Comparator<Status> ORDER =
      Comparator.comparing(Status::isHere)
          .reversed()
          .thenComparing(Status::interfaceName)
          .thenComparing(Status::family);

  private final Arguments arguments;
  private final List<Family> families;
  private final List<Status> statuses = new ArrayList<>();
  private int status = ExitStatus.OK;

  private StatusCommand(Arguments arguments) throws UsageException {
    this.arguments = arguments;
    this.families = FamilyChoice.asked(arguments);
  }

  /**
   * @return 0 if all clients asked for are running, 1 if any is not
   */
  static int run(Arguments arguments) throws UsageException {
    return new StatusCommand(arguments).run();
  }

  private int run() {
    try {
      if (arguments.interfaces().isEmpty()) {
        askAll();
      } else {
        askNamed();
      }
    } catch (ErrnoException e) {
      fail(Privileges.explain(e));
    } catch (IOException e) {
      fail(IoReason.of(e));
    }
    return WatchedOutput.print(text(), status);
  }

  private void askAll() throws IOException {
    for (var each : RunningClients.statuses(RunDirectory.STANDARD, (client, why) -> fail(why))) {
      if (families.contains(each.family())) {
        statuses.add(each);
      }
    }
    statuses.sort(ORDER);
    if (statuses.isEmpty() && !arguments.has(Option.JSON)) {
      fail("No jdhclient runs on any interface.");
    }
  }

  private void askNamed() throws ErrnoException, IOException {
    try (var netlink = NetlinkSocket.open()) {
      for (var name : NamedLink.resolve(arguments.interfaces(), netlink)) {
        ask(name, netlink);
      }
    }
  }

  private void ask(String name, NetlinkSocket netlink) throws ErrnoException, IOException {
    var found = RunningClients.on(name, families, RunDirectory.STANDARD, netlink);
    if (found.isEmpty()) {
      fail(whyNone(name, netlink));
    }
    for (var each : found) {
      try (var client = each) {
        statuses.add(Status.ask(client, Request.STATUS));
      } catch (ControlException e) {
        fail(name + ": its client, pid " + each.pid() + ", " + e.getMessage());
      }
    }
  }

  /** Why no client is found for a name. */
  static String whyNone(String name, NetlinkSocket netlink) throws ErrnoException {
    try {
      return "No jdhclient runs on " + Interface.find(name, netlink).name() + ".";
    } catch (UnusableInterfaceException e) {
      return e.getMessage();
    }
  }

  private void fail(String reason) {
    Terminal.complain(reason);
    status = ExitStatus.FATAL;
  }

  private String text() {
    if (!arguments.has(Option.JSON)) {
      return statuses.stream().map(Status::toText).collect(Collectors.joining());
    }
    if (arguments.interfaces().size() != 1 || statuses.size() > 1) {
      return Status.toJson(statuses);
    }
    return statuses.isEmpty() ? "" : statuses.get(0).toJson();
  }
}
