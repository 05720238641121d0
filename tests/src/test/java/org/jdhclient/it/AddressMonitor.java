package org.jdhclient.it;

import java.util.List;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.Running;

/** Whatever the kernel says of the addresses of the guest's eth0, each time one comes or goes. */
final class AddressMonitor {
  private final Running monitor;

  private AddressMonitor(Running monitor) {
    this.monitor = monitor;
  }

  /** Returns when it misses nothing more. */
  static AddressMonitor on(Lab lab) {
    var monitor = lab.startInGuest("ip", "-4", "-oneline", "monitor", "address");
    Await.until(
        "ip monitor is at work",
        () -> {
          lab.guest().run("ip", "addr", "replace", "127.0.0.9/32", "dev", "lo").orThrow();
          lab.guest().run("ip", "addr", "del", "127.0.0.9/32", "dev", "lo").orThrow();
          return monitor.lines().stream().anyMatch(line -> line.contains("127.0.0.9"));
        });
    return new AddressMonitor(monitor);
  }

  /** The lines so far, one for each time that an address was set, renewed or deleted. */
  List<String> lines() {
    return monitor.lines().stream().filter(line -> line.contains("eth0")).toList();
  }

  /** The lines that tell of an address that went. */
  List<String> deletions() {
    return lines().stream().filter(line -> line.startsWith("Deleted")).toList();
  }
}
