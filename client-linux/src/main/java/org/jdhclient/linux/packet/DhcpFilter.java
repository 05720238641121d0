package org.jdhclient.linux.packet;

import static org.jdhclient.linux.bpf.BpfInstruction.accept;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHalf;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHalfBehindX;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHeaderLengthToX;
import static org.jdhclient.linux.bpf.BpfInstruction.loadOctet;
import static org.jdhclient.linux.bpf.BpfInstruction.loadWordBehindX;
import static org.jdhclient.linux.bpf.BpfInstruction.reject;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfClear;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfEqual;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.libc.SocketConstants;

/** Programs for the kernel's packet filter, over Ethernet frames. */
public final class DhcpFilter {
  private static final int ETHER_TYPE = 12;
  private static final int IPV4_HEADER = 14;
  private static final int FLAGS_AND_FRAGMENT_OFFSET = IPV4_HEADER + 6;
  private static final int PROTOCOL = IPV4_HEADER + 9;
  private static final int UDP_DESTINATION_PORT = IPV4_HEADER + 2;

  /** Fields of the message (RFC 2131 figure 1), behind the headers of Ethernet and UDP. */
  private static final int MESSAGE = IPV4_HEADER + 8;

  private static final int XID = MESSAGE + 4;
  private static final int CHADDR = MESSAGE + 28;

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
    var program = new ArrayList<>(toPort(port));
    program.add(accept());
    return List.copyOf(program);
  }

  /**
   * Accepts, of what {@link #forPort} accepts, the answers in one transaction of one client.
   *
   * @param xid as in the message (RFC 2131 figure 1)
   * @param chaddr of an Ethernet interface
   */
  public static List<BpfInstruction> forTransaction(int port, int xid, MacAddress chaddr) {
    var program = new ArrayList<>(toPort(port));
    program.addAll(
        List.of(
            loadWordBehindX(XID),
            skipIfEqual(xid),
            reject(),
            loadWordBehindX(CHADDR),
            skipIfEqual((int) (chaddr.value() >>> 16)),
            reject(),
            loadHalfBehindX(CHADDR + 4),
            skipIfEqual((int) (chaddr.value() & 0xffff)),
            reject(),
            accept()));
    return List.copyOf(program);
  }

  /** Rejects what is no datagram to the port; else goes on, with X the length of the IP header. */
  private static List<BpfInstruction> toPort(int port) {
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
        reject());
  }

  /** Drops everything. */
  public static List<BpfInstruction> rejectAll() {
    return List.of(reject());
  }
}
