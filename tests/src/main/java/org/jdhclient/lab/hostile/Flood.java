package org.jdhclient.lab.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.jdhclient.address.Family;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;

/** A neighbour on the bridge that floods every guest's DHCP port. */
public final class Flood {
  public static final String MAC = "00:16:3e:66:66:66";

  private final Cell cell;
  private final Running running;
  private final Duration patience;

  private Flood(Cell cell, Running running, Duration patience) {
    this.cell = cell;
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
    return new Flood(cell, running, Duration.ofSeconds(seconds).plus(Await.PATIENCE));
  }

  public boolean isOver() {
    return !running.isAlive();
  }

  /** The number of frames so far, and some few that the neighbour sends by itself. */
  public long sent() {
    var count = "/sys/devices/virtual/net/" + Guest.INTERFACE + "/statistics/tx_packets";
    try {
      return Long.parseLong(Files.readString(cell.file(count)).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of frames that were sent, once that is over. */
  public long awaitEnd() {
    return Long.parseLong(running.awaitLine("^sent (\\d+) frames$", patience).group(1));
  }
}
