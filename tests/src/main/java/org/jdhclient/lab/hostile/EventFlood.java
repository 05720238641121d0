package org.jdhclient.lab.hostile;

import java.util.regex.Pattern;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;

/** More link events than a process that is stopped meanwhile has room for. */
public final class EventFlood {
  private static final int EVENTS = 1500;

  /** proc_net_netlink: socket, protocol, pid, groups, two queues, a reference, dump, drops. */
  private static final Pattern LISTENER =
      Pattern.compile("^\\S+ +0 +\\d+ +(?!00000000)\\S+ +\\d+ +\\d+ +\\d+ +\\d+ +([1-9]\\d*) ");

  private EventFlood() {}

  /**
   * Makes events until a listener has lost some.
   *
   * @param on an interface of the cell that nobody needs
   */
  public static void pour(Cell cell, String on) {
    Await.until("a netlink listener has lost events", () -> overflows(cell, on));
  }

  private static boolean overflows(Cell cell, String on) {
    var toggle = "link set " + on + " mtu ";
    cell.shell(
            "for i in $(seq %d); do echo %s 1400; echo %s 1500; done | ip -batch -"
                .formatted(EVENTS / 2, toggle, toggle))
        .orThrow();
    return cell.run("cat", "/proc/net/netlink").orThrow().lines().stream()
        .anyMatch(line -> LISTENER.matcher(line).find());
  }
}
