package org.jdhclient.linux.packet;

import static org.jdhclient.linux.bpf.BpfInstruction.accept;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHalf;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHalfBehindX;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHeaderLengthToX;
import static org.jdhclient.linux.bpf.BpfInstruction.loadOctet;
import static org.jdhclient.linux.bpf.BpfInstruction.reject;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfClear;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfEqual;
import static org.jdhclient.linux.bpf.BpfInstruction.skipUnlessEqual;

import java.util.List;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.libc.SocketConstants;

/** A program for the kernel's packet filter that picks what tells of an Ethernet segment. */
public final class SegmentFilter {
  private static final int DESTINATION = 0;
  private static final int GROUP_BIT = 0x01;
  private static final int ETHER_TYPE = 12;
  private static final int IPV4_HEADER = 14;
  private static final int FLAGS_AND_FRAGMENT_OFFSET = IPV4_HEADER + 6;
  private static final int PROTOCOL = IPV4_HEADER + 9;
  private static final int UDP_DESTINATION_PORT = IPV4_HEADER + 2;
  private static final int FRAGMENT = 0x3fff;
  private static final int PROTOCOL_UDP = 17;

  /** Of IPv6, and where what follows its header is a UDP datagram. */
  private static final int NEXT_HEADER = 14 + 6;

  private static final int UDP_DESTINATION_PORT_OF_IPV6 = 14 + 40 + 2;
  private static final int ICMPV6 = 58;

  private SegmentFilter() {}

  /**
   * Accepts broadcasts and multicasts, ARP, UDP datagrams to these ports, and fragments of any.
   * What hosts say to each other, or to this one, beyond that stays with the kernel.
   *
   * <p>Each test accepts or rejects by itself, right behind it, so that no jump needs counting.
   */
  public static List<BpfInstruction> around(int clientPort, int serverPort) {
    return List.of(
        loadOctet(DESTINATION),
        skipIfClear(GROUP_BIT),
        accept(),
        loadHalf(ETHER_TYPE),
        skipUnlessEqual(SocketConstants.ETH_P_ARP),
        accept(),
        skipIfEqual(SocketConstants.ETH_P_IP),
        reject(),
        loadOctet(PROTOCOL),
        skipIfEqual(PROTOCOL_UDP),
        reject(),
        loadHalf(FLAGS_AND_FRAGMENT_OFFSET),
        skipIfClear(FRAGMENT),
        accept(),
        loadHeaderLengthToX(IPV4_HEADER),
        loadHalfBehindX(UDP_DESTINATION_PORT),
        skipUnlessEqual(clientPort),
        accept(),
        skipUnlessEqual(serverPort),
        accept(),
        reject());
  }

  /**
   * Accepts broadcasts and multicasts, and of IPv6 what hosts say of themselves (ICMPv6), and UDP
   * datagrams to these ports without extension headers.
   */
  public static List<BpfInstruction> aroundIpv6(int clientPort, int serverPort) {
    return List.of(
        loadOctet(DESTINATION),
        skipIfClear(GROUP_BIT),
        accept(),
        loadHalf(ETHER_TYPE),
        skipIfEqual(SocketConstants.ETH_P_IPV6),
        reject(),
        loadOctet(NEXT_HEADER),
        skipUnlessEqual(ICMPV6),
        accept(),
        skipIfEqual(PROTOCOL_UDP),
        reject(),
        loadHalf(UDP_DESTINATION_PORT_OF_IPV6),
        skipUnlessEqual(clientPort),
        accept(),
        skipUnlessEqual(serverPort),
        accept(),
        reject());
  }
}
