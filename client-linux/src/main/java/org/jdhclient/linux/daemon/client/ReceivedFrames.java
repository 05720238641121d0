package org.jdhclient.linux.daemon.client;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.wire.Frame;
import org.slf4j.Logger;

/** Frames that have come, not too many at once. */
final class ReceivedFrames {
  /** What comes faster has to wait, for signals and deadlines must not. */
  static final int AT_ONCE = 64;

  private ReceivedFrames() {}

  /** Hands on what has come. */
  static void take(PacketSocket packets, Consumer<Frame> taker, String interfaceName, Logger log) {
    try {
      int left = AT_ONCE;
      for (var frame = packets.receive();
          frame.isPresent() && left > 0;
          frame = --left > 0 ? packets.receive() : Optional.empty()) {
        taker.accept(frame.get());
      }
    } catch (ErrnoException e) {
      // ENETDOWN comes once when the interface goes down or away; link events tell of that too.
      log.debug("{}: {}", interfaceName, e.getMessage());
    }
  }
}
