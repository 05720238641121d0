package org.jdhclient.linux.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.daemon.ExitStatus;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.status.Status;

/** {@code --status}: what the clients are doing. */
final class StatusCommand {
  private StatusCommand() {}

  /**
   * @return 0 if all clients asked for are running, 1 if any is not
   */
  static int run(Arguments arguments, Path runDirectory) {
    try {
      var interfaces =
          arguments.interfaces().isEmpty()
              ? Status.interfaces(runDirectory)
              : arguments.interfaces();
      if (interfaces.isEmpty()) {
        throw new IOException("No jdhclient has run on any interface since boot.");
      }
      return print(interfaces, arguments, runDirectory);
    } catch (IOException e) {
      System.err.println(IoReason.of(e));
      return ExitStatus.FATAL;
    }
  }

  private static int print(List<String> interfaces, Arguments arguments, Path runDirectory)
      throws IOException {
    var statuses = new ArrayList<Status>();
    for (var name : interfaces) {
      statuses.add(Status.read(runDirectory, name, new BootClock().now()));
    }
    if (!arguments.has(Option.JSON)) {
      statuses.forEach(status -> System.out.print(status.toText()));
    } else if (arguments.interfaces().size() == 1) {
      System.out.print(statuses.get(0).toJson());
    } else {
      System.out.print(Status.toJson(statuses));
    }
    return statuses.stream().allMatch(Status::isRunning) ? ExitStatus.OK : ExitStatus.FATAL;
  }
}
