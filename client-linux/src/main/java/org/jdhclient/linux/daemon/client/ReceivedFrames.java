package org.jdhclient.linux.daemon.client;

import java.util.function.Consumer;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.packet.FrameBurst;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.wire.Frame;
import org.slf4j.Logger;

/** Frames that have come, and that none come any more. */
final class ReceivedFrames {
  private ReceivedFrames() {}

  /** Hands on what has come. */
  static void take(PacketSocket packets, Consumer<Frame> taker, String interfaceName, Logger log) {
    try {
      FrameBurst.hand(packets::receive, taker::accept);
    } catch (ErrnoException e) {
      // ENETDOWN comes once when the interface goes down or away; link events tell of that too.
      log.debug("{}: {}", interfaceName, e.getMessage());
    }
  }
}
