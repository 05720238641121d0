package org.jdhclient.lab.relay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jdhclient.lab.capture.UdpChecksum;

/** What becomes of each frame that a relay receives. */
final class RelayRules {
  private static final int ETHERNET = 14;
  private static final int ETHERTYPE_IPV4 = 0x0800;
  private static final int IPV4_HEADER = 20;
  private static final int UDP = 17;
  private static final int UDP_HEADER = 8;
  private static final int CHECKSUM = 6;
  private static final int SERVER_PORT = 67;
  private static final int CLIENT_PORT = 68;

  private final RelayMode mode;
  private final List<byte[]> held = new ArrayList<>();

  RelayRules(RelayMode mode) {
    this.mode = mode;
  }

  /** The frames to send to the guest for one that came from the bridge. */
  List<byte[]> towardsGuest(byte[] frame) {
    if (!isUdpTo(CLIENT_PORT, frame)) {
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
    return mode == RelayMode.DUPLICATE && isUdpTo(SERVER_PORT, frame)
        ? List.of(frame, frame)
        : List.of(frame);
  }

  private List<byte[]> theOneBefore(byte[] frame) {
    var before = List.copyOf(held);
    held.clear();
    held.add(frame);
    return before;
  }

  /** Whether a frame holds a whole UDP header, without a fragment's offset, to this port. */
  private static boolean isUdpTo(int port, byte[] octets) {
    var frame = ByteBuffer.wrap(octets);
    if (octets.length < ETHERNET + IPV4_HEADER + UDP_HEADER
        || frame.getShort(12) != ETHERTYPE_IPV4
        || frame.get(ETHERNET + 9) != UDP
        || (frame.getShort(ETHERNET + 6) & 0x1fff) != 0) {
      return false;
    }
    var udp = ETHERNET + headerLength(frame);
    return octets.length >= udp + UDP_HEADER && frame.getShort(udp + 2) == port;
  }

  private static int headerLength(ByteBuffer frame) {
    return (frame.get(ETHERNET) & 0x0f) * 4;
  }

  private static byte[] withChecksum(byte[] octets, ToIntFunction<UdpChecksum> choice) {
    var changed = octets.clone();
    var frame = ByteBuffer.wrap(changed);
    var header = headerLength(frame);
    var ipv4 = frame.slice(ETHERNET, frame.getShort(ETHERNET + 2));
    var udp = ipv4.slice(header, ipv4.limit() - header);
    udp.putShort(CHECKSUM, (short) choice.applyAsInt(UdpChecksum.of(ipv4, udp)));
    return changed;
  }
}
