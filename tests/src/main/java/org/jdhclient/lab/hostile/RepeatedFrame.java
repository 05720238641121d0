package org.jdhclient.lab.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.relay.RelayPort;
import org.jdhclient.linux.libc.ErrnoException;

/** A neighbour, to be run in a cell, that says one and the same thing by its eth0 for ever. */
public final class RepeatedFrame {
  private static final long INTERVAL_NANOS = Duration.ofMillis(200).toNanos();

  private RepeatedFrame() {}

  /**
   * Sends until it is killed.
   *
   * @param arguments the frame in hexadecimal, from the Ethernet header on
   */
  public static void main(String[] arguments) throws IOException, ErrnoException {
    var frame = List.of(HexFormat.of().parseHex(arguments[0]));
    try (var port = RelayPort.open(Guest.INTERFACE)) {
      System.out.println("ready");
      while (!Thread.interrupted()) {
        port.send(frame);
        LockSupport.parkNanos(INTERVAL_NANOS);
      }
    }
  }
}
