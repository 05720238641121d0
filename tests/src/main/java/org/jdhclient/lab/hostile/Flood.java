package org.jdhclient.lab.hostile;

import java.time.Duration;
import org.jdhclient.address.Family;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;

/** A neighbour on the bridge that floods every guest's DHCP port. */
public final class Flood {
  public static final String MAC = "00:16:3e:66:66:66";

  private final Running running;
  private final Duration patience;

  private Flood(Running running, Duration patience) {
    this.running = running;
    this.patience = patience;
  }

  /** One of IPv4. */
  public static Flood start(Cell cell, long framesPerSecond, int seconds) {
    return start(cell, Family.V4, framesPerSecond, seconds);
  }

  /**
   * Returns when the flood has begun.
   *
   * @param cell the neighbour, plugged in with {@link #MAC}
   */
  public static Flood start(Cell cell, Family family, long framesPerSecond, int seconds) {
    cell.run("ip", "link", "set", Guest.INTERFACE, "up").orThrow();
    var running =
        cell.startJava(
            FloodProgram.class,
            family.name(),
            Long.toString(framesPerSecond),
            Integer.toString(seconds));
    running.awaitLine("^flooding$");
    return new Flood(running, Duration.ofSeconds(seconds).plus(Await.PATIENCE));
  }

  public boolean isOver() {
    return !running.isAlive();
  }

  /** The number of frames that were sent, once that is over. */
  public long awaitEnd() {
    return Long.parseLong(running.awaitLine("^sent (\\d+) frames$", patience).group(1));
  }
}
