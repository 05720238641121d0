package org.jdhclient.lab.relay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jdhclient.lab.capture.Datagram;
import org.jdhclient.lab.capture.UdpChecksum;

/** What becomes of each frame that a relay receives. */
final class RelayRules {
  /** Of DHCP and of DHCPv6. */
  private static final Set<Integer> SERVER_PORTS = Set.of(67, 547);

  private static final Set<Integer> CLIENT_PORTS = Set.of(68, 546);

  private final RelayMode mode;
  private final List<byte[]> held = new ArrayList<>();

  RelayRules(RelayMode mode) {
    this.mode = mode;
  }

  /** The frames to send to the guest for one that came from the bridge. */
  List<byte[]> towardsGuest(byte[] frame) {
    if (!isUdpTo(CLIENT_PORTS, frame)) {
      return List.of(frame);
    }
    return switch (mode) {
      case AS_IS -> List.of(frame);
      case DAMAGE -> List.of(withChecksum(frame, UdpChecksum::wrong));
      case FIX -> List.of(withChecksum(frame, UdpChecksum::expected));
      case DROP -> List.of();
      case DELAY -> theOneBefore(frame);
      case DUPLICATE -> List.of(frame, frame);
    };
  }

  /** The frames to send to the bridge for one that came from the guest. */
  List<byte[]> towardsBridge(byte[] frame) {
    return mode == RelayMode.DUPLICATE && isUdpTo(SERVER_PORTS, frame)
        ? List.of(frame, frame)
        : List.of(frame);
  }

  private List<byte[]> theOneBefore(byte[] frame) {
    var before = List.copyOf(held);
    held.clear();
    held.add(frame);
    return before;
  }

  private static boolean isUdpTo(Set<Integer> ports, byte[] frame) {
    return Datagram.in(ByteBuffer.wrap(frame))
        .filter(datagram -> ports.contains(datagram.port()))
        .isPresent();
  }

  private static byte[] withChecksum(byte[] frame, ToIntFunction<UdpChecksum> choice) {
    var changed = frame.clone();
    var datagram = Datagram.in(ByteBuffer.wrap(changed)).orElseThrow();
    datagram.setChecksum(choice.applyAsInt(datagram.checksum()));
    return changed;
  }
}
