package org.jdhclient.it.link;

import java.util.List;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;

/** What a guest's programs send to its log, which is where a client in the background speaks. */
final class SystemLog {
  private static final String FILE = "/run/system.log";

  /** A /dev of its own, as the machine's may have a log. */
  private static final String OWN_DEV =
      """
      set -e
      mkdir /run/dev
      mount --rbind /dev /run/dev
      mount -t tmpfs -o mode=755 tmpfs /dev
      for device in null zero random urandom; do
        : >/dev/$device
        mount --bind /run/dev/$device /dev/$device
      done
      """;

  private final Lab lab;

  private SystemLog(Lab lab) {
    this.lab = lab;
  }

  /** Returns when it misses nothing more. */
  static SystemLog start(Lab lab) {
    lab.guest().cell().shell(OWN_DEV).orThrow();
    lab.startInGuest("busybox", "syslogd", "-n", "-O", FILE);
    Await.until("a log", () -> lab.guest().run("test", "-S", "/dev/log").status() == 0);
    return new SystemLog(lab);
  }

  /** Waits for a line with this regular expression in it. */
  void await(String regex) {
    Await.until(
        regex, () -> lines().stream().anyMatch(line -> line.matches(".*\\b" + regex + ".*")));
  }

  private List<String> lines() {
    return lab.guest().run("cat", FILE).lines();
  }
}
