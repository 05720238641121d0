package org.jdhclient.linux.packet;

import static org.jdhclient.linux.bpf.BpfInstruction.accept;
import static org.jdhclient.linux.bpf.BpfInstruction.loadHalf;
import static org.jdhclient.linux.bpf.BpfInstruction.loadWord;
import static org.jdhclient.linux.bpf.BpfInstruction.reject;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfEqual;
import static org.jdhclient.linux.bpf.BpfInstruction.skipUnlessEqual;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.libc.SocketConstants;

/** Programs for the kernel's packet filter that pick ARP packets (RFC 826) out of frames. */
public final class ArpFilter {
  private static final int ETHER_TYPE = 12;
  private static final int ARP = 14;
  private static final int TYPES = ARP;
  private static final int LENGTHS = ARP + 4;
  private static final int SENDER_IP = ARP + 14;
  private static final int TARGET_IP = ARP + 24;

  /** Hardware type 1, protocol type 0x0800. */
  private static final int ETHERNET_AND_IPV4 = 0x0001_0800;

  private static final int SIX_AND_FOUR_OCTETS = 0x0604;

  private ArpFilter() {}

  /**
   * Accepts ARP packets, of any operation, whose sender or target has one of these addresses.
   *
   * <p>Each test accepts or rejects by itself, right behind it, so that no jump needs counting. The
   * target is looked at first, for it lies last: a frame that ends early fails that load.
   */
  public static List<BpfInstruction> about(Ipv4Address... addresses) {
    var program = new ArrayList<BpfInstruction>();
    program.addAll(List.of(loadHalf(ETHER_TYPE), skipIfEqual(SocketConstants.ETH_P_ARP), reject()));
    program.addAll(List.of(loadWord(TYPES), skipIfEqual(ETHERNET_AND_IPV4), reject()));
    program.addAll(List.of(loadHalf(LENGTHS), skipIfEqual(SIX_AND_FOUR_OCTETS), reject()));
    program.addAll(acceptAnyOf(addresses, TARGET_IP));
    program.addAll(acceptAnyOf(addresses, SENDER_IP));
    program.add(reject());
    return List.copyOf(program);
  }

  private static List<BpfInstruction> acceptAnyOf(Ipv4Address[] addresses, int offset) {
    var tests = new ArrayList<BpfInstruction>();
    tests.add(loadWord(offset));
    for (var address : addresses) {
      tests.add(skipUnlessEqual(address.value()));
      tests.add(accept());
    }
    return tests;
  }
}
