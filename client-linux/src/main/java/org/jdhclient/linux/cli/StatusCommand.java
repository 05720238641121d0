package org.jdhclient.linux.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.linux.daemon.ExitStatus;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.IoReason;
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
    int exit = ExitStatus.OK;
    for (var name : interfaces) {
      var status = Status.read(runDirectory, name, new BootClock().now());
      System.out.print(arguments.has(Option.JSON) ? status.toJson() : status.toText());
      exit = status.isRunning() ? exit : ExitStatus.FATAL;
    }
    return exit;
  }
}
