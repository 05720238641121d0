package org.jdhclient.lab.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jdhclient.address.Family;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.relay.RelayPort;
import org.jdhclient.linux.libc.ErrnoException;

/** A hostile neighbour, to be run in a cell: sends foreign and broken DHCP frames by its eth0. */
public final class FloodProgram {
  private static final long TICK_NANOS = Duration.ofMillis(5).toNanos();

  /** So many different frames of each kind are made for a transaction. */
  private static final int VARIANTS = 16;

  private FloodProgram() {}

  /**
   * Says {@code flooding}, then floods, then says how many frames it has sent.
   *
   * @param arguments the family, frames a second, and seconds
   */
  public static void main(String[] arguments) throws IOException, ErrnoException {
    var frames = FloodFrames.of(Family.valueOf(arguments[0]), new Random(68));
    var perSecond = Long.parseLong(arguments[1]);
    var duration = Duration.ofSeconds(Long.parseLong(arguments[2]));
    try (var port = RelayPort.open(Guest.INTERFACE)) {
      System.out.println("flooding");
      System.out.println("sent " + flood(port, frames, perSecond, duration) + " frames");
    }
  }

  private static long flood(RelayPort port, FloodFrames frames, long perSecond, Duration duration)
      throws ErrnoException {
    int xid = 1;
    var ready = variants(frames, xid);
    long start = System.nanoTime();
    long sent = 0;
    for (long now = 0; now < duration.toNanos(); now = System.nanoTime() - start) {
      int latest = latestXid(port, frames, xid);
      if (latest != xid) {
        xid = latest;
        ready = variants(frames, xid);
      }
      long due = now / 1000 * perSecond / 1_000_000;
      for (; sent < due; sent++) {
        port.send(List.of(ready.get((int) (sent % ready.size()))));
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
    return sent;
  }

  private static int latestXid(RelayPort port, FloodFrames frames, int before)
      throws ErrnoException {
    int xid = before;
    for (var frame = port.receive(); frame.isPresent(); frame = port.receive()) {
      xid = frames.xidOf(frame.get(), xid);
    }
    return xid;
  }

  private static List<byte[]> variants(FloodFrames frames, int xid) {
    var variants = new ArrayList<byte[]>();
    for (int i = 0; i < VARIANTS; i++) {
      variants.addAll(frames.oneOfEach(xid));
    }
    return variants;
  }
}
