package org.jdhclient.linux.notify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.linux.libc.LocalAddress;

/**
 * Where a service manager wants to be told how the service is at: NOTIFY_SOCKET of sd_notify(3).
 */
final class NotifySocket {
  private static final String VARIABLE = "NOTIFY_SOCKET";

  /** The process that the manager itself has started (systemd.exec(5), since systemd 248). */
  private static final String STARTED = "SYSTEMD_EXEC_PID";

  private static final String ABSTRACT = "@";
  private static final String PATH = "/";

  private NotifySocket() {}

  /**
   * The socket, if it is for this process to speak there. Whatever a service starts inherits the
   * variables: a client that cloud-init has started, for one, must not say that cloud-init is
   * ready.
   *
   * @param called the process that was called by the command's name
   */
  static Optional<LocalAddress> of(Map<String, String> environment, int called) {
    var started = environment.get(STARTED);
    return started == null || started.equals(Integer.toString(called))
        ? address(environment.getOrDefault(VARIABLE, ""))
        : Optional.empty();
  }

  /** Of the two forms for one machine; others, such as vsock, reach no process of it. */
  private static Optional<LocalAddress> address(String text) {
    try {
      if (text.startsWith(ABSTRACT) && text.length() > ABSTRACT.length()) {
        return Optional.of(LocalAddress.inNetwork(text.substring(ABSTRACT.length())));
      }
      return text.startsWith(PATH)
          ? Optional.of(LocalAddress.path(Path.of(text)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      // Too long for any socket, or no path at all: so nobody listens there.
      return Optional.empty();
    }
  }
}
