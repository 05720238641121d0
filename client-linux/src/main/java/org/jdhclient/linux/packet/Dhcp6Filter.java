package org.jdhclient.linux.packet;

import static org.jdhclient.linux.bpf.BpfInstruction.accept;
import static org.jdhclient.linux.bpf.BpfInstruction.addImmediate;
import static org.jdhclient.linux.bpf.BpfInstruction.addX;
import static org.jdhclient.linux.bpf.BpfInstruction.copyToX;
import static org.jdhclient.linux.bpf.BpfInstruction.keepBits;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHalf;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHalfBehindX;
import static org.jdhclient.linux.bpf.BpfInstruction.loadImmediateToX;
import static org.jdhclient.linux.bpf.BpfInstruction.loadOctet;
import static org.jdhclient.linux.bpf.BpfInstruction.loadOctetBehindX;
import static org.jdhclient.linux.bpf.BpfInstruction.loadWordBehindX;
import static org.jdhclient.linux.bpf.BpfInstruction.reject;
import static org.jdhclient.linux.bpf.BpfInstruction.restore;
import static org.jdhclient.linux.bpf.BpfInstruction.shiftLeft;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfEqual;
import static org.jdhclient.linux.bpf.BpfInstruction.skipUnlessEqual;
import static org.jdhclient.linux.bpf.BpfInstruction.store;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.libc.SocketConstants;

/**
 * Programs for the kernel's packet filter, over Ethernet frames that carry DHCPv6 to a client.
 *
 * <p>Behind the IPv6 header they step over two headers with options (RFC 8200 4.3, 4.6). A frame
 * that has more of them passes, for the decoder to judge: such a program has no loops. What has any
 * other header before UDP's, a fragment's for instance, does not pass. The source port is nobody's
 * business: relays and servers may use any (RFC 9915 7.2).
 */
public final class Dhcp6Filter {
  private static final int ETHER_TYPE = 12;
  private static final int NEXT_HEADER = 14 + 6;

  /** What follows the IPv6 header; X is by how much what is looked at stands behind it. */
  private static final int PAYLOAD = 14 + 40;

  private static final int HOP_BY_HOP_OPTIONS = 0;
  private static final int DESTINATION_OPTIONS = 60;

  /** Octets in which a header with options tells its length, and which that does not count. */
  private static final int UNIT = 8;

  private static final int LOG2_OF_UNIT = 3;

  private static final int UDP_DESTINATION_PORT = PAYLOAD + 2;
  private static final int MESSAGE = PAYLOAD + 8;
  private static final int TRANSACTION_ID = 0x00ff_ffff;
  private static final int RECONFIGURE = 10;

  private Dhcp6Filter() {}

  /** Accepts IPv6 frames that hold a whole UDP datagram to a port. */
  public static List<BpfInstruction> forPort(int port) {
    var program = new ArrayList<>(toPort(port));
    program.add(accept());
    return List.copyOf(program);
  }

  /**
   * Accepts, of what {@link #forPort} accepts, the messages of one transaction.
   *
   * @param transactionId 24 bits (RFC 9915 8)
   */
  public static List<BpfInstruction> forTransaction(int port, int transactionId) {
    var program = new ArrayList<>(toPort(port));
    program.addAll(
        List.of(
            loadWordBehindX(MESSAGE),
            keepBits(TRANSACTION_ID),
            skipIfEqual(transactionId),
            reject(),
            accept()));
    return List.copyOf(program);
  }

  /** Accepts, of what {@link #forPort} accepts, a server's Reconfigure. */
  public static List<BpfInstruction> forReconfigure(int port) {
    var program = new ArrayList<>(toPort(port));
    program.addAll(
        List.of(loadOctetBehindX(MESSAGE), skipIfEqual(RECONFIGURE), reject(), accept()));
    return List.copyOf(program);
  }

  /** Drops everything. */
  public static List<BpfInstruction> rejectAll() {
    return List.of(reject());
  }

  /**
   * Ends for what is no datagram to the port, and for what cannot be told; else goes on, with X the
   * octets between IPv6's header and UDP's.
   *
   * <p>A frame that ends early fails the load that runs past its end, and the kernel drops it.
   */
  private static List<BpfInstruction> toPort(int port) {
    var program = new ArrayList<BpfInstruction>();
    program.addAll(
        List.of(loadHalf(ETHER_TYPE), skipIfEqual(SocketConstants.ETH_P_IPV6), reject()));
    program.addAll(List.of(loadImmediateToX(0), loadOctet(NEXT_HEADER)));
    program.addAll(steppedOver());
    program.addAll(steppedOver());
    program.addAll(unlessUdp(List.of(skipUnlessEqual(DESTINATION_OPTIONS), accept(), reject())));
    program.addAll(List.of(loadHalfBehindX(UDP_DESTINATION_PORT), skipIfEqual(port), reject()));
    return program;
  }

  /**
   * With A the number of the header at X: steps over it if it is one with options, and rejects any
   * other but UDP's.
   */
  private static List<BpfInstruction> steppedOver() {
    var step = new ArrayList<BpfInstruction>();
    step.addAll(
        skippedIfEqual(HOP_BY_HOP_OPTIONS, List.of(skipIfEqual(DESTINATION_OPTIONS), reject())));
    step.addAll(List.of(loadOctetBehindX(PAYLOAD), store(0)));
    step.addAll(
        List.of(
            loadOctetBehindX(PAYLOAD + 1),
            shiftLeft(LOG2_OF_UNIT),
            addImmediate(UNIT),
            addX(),
            copyToX()));
    step.add(restore(0));
    return unlessUdp(step);
  }

  private static List<BpfInstruction> unlessUdp(List<BpfInstruction> block) {
    return skippedIfEqual(SocketConstants.IPPROTO_UDP, block);
  }

  private static List<BpfInstruction> skippedIfEqual(int value, List<BpfInstruction> block) {
    var program = new ArrayList<BpfInstruction>();
    program.add(skipIfEqual(value, block.size()));
    program.addAll(block);
    return program;
  }
}
