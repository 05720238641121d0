package org.jdhclient.linux.packet;

import static org.jdhclient.linux.packet.BpfInstruction.accept;
import static org.jdhclient.linux.packet.BpfInstruction.loadHalf;
import static org.jdhclient.linux.packet.BpfInstruction.loadHalfBehindX;
import static org.jdhclient.linux.packet.BpfInstruction.loadHeaderLengthToX;
import static org.jdhclient.linux.packet.BpfInstruction.loadOctet;
import static org.jdhclient.linux.packet.BpfInstruction.reject;
import static org.jdhclient.linux.packet.BpfInstruction.skipIfClear;
import static org.jdhclient.linux.packet.BpfInstruction.skipIfEqual;

import java.util.List;
import org.jdhclient.linux.libc.SocketConstants;

/** Programs for the kernel's packet filter, over Ethernet frames. */
public final class DhcpFilter {
  private static final int ETHER_TYPE = 12;
  private static final int IPV4_HEADER = 14;
  private static final int FLAGS_AND_FRAGMENT_OFFSET = IPV4_HEADER + 6;
  private static final int PROTOCOL = IPV4_HEADER + 9;
  private static final int UDP_DESTINATION_PORT = IPV4_HEADER + 2;

  private static final int MORE_FRAGMENTS = 0x2000;
  private static final int FRAGMENT_OFFSET = 0x1fff;
  private static final int PROTOCOL_UDP = 17;

  private DhcpFilter() {}

  /**
   * Accepts IPv4 frames that hold a whole UDP datagram to a port, with or without IP options.
   *
   * <p>Each test rejects by itself, right behind it, so that no jump needs counting. A frame that
   * ends early fails the load that runs past its end, and the kernel drops it.
   *
   * @param port 1 to 65535
   */
  public static List<BpfInstruction> forPort(int port) {
    return List.of(
        loadHalf(ETHER_TYPE),
        skipIfEqual(SocketConstants.ETH_P_IP),
        reject(),
        loadOctet(PROTOCOL),
        skipIfEqual(PROTOCOL_UDP),
        reject(),
        loadHalf(FLAGS_AND_FRAGMENT_OFFSET),
        skipIfClear(MORE_FRAGMENTS | FRAGMENT_OFFSET),
        reject(),
        loadHeaderLengthToX(IPV4_HEADER),
        loadHalfBehindX(UDP_DESTINATION_PORT),
        skipIfEqual(port),
        reject(),
        accept());
  }

  /** Drops everything. */
  public static List<BpfInstruction> rejectAll() {
    return List.of(reject());
  }
}
