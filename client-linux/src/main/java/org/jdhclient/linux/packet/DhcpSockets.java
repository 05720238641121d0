package org.jdhclient.linux.packet;

import java.util.List;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SocketConstants;

/** Opens sockets that see the DHCP of one family. */
public final class DhcpSockets {
  private final int etherType;
  private final List<BpfInstruction> client;
  private final List<BpfInstruction> segment;

  private DhcpSockets(int etherType, List<BpfInstruction> client, List<BpfInstruction> segment) {
    this.etherType = etherType;
    this.client = client;
    this.segment = segment;
  }

  public static DhcpSockets ofIpv4(int clientPort, int serverPort) {
    return new DhcpSockets(
        SocketConstants.ETH_P_IP,
        DhcpFilter.forPort(clientPort),
        SegmentFilter.around(clientPort, serverPort));
  }

  public static DhcpSockets ofIpv6(int clientPort, int serverPort) {
    return new DhcpSockets(
        SocketConstants.ETH_P_IPV6,
        Dhcp6Filter.forPort(clientPort),
        SegmentFilter.aroundIpv6(clientPort, serverPort));
  }

  /** Sees what comes to a client's port. */
  public PacketSocket client(String name, int ifindex, FrameBuffer buffer) throws ErrnoException {
    return PacketSocket.open(name, ifindex, etherType, client, buffer);
  }

  /** Sees what has to do with DHCP, whoever it is for, in both directions. */
  public PacketSocket tap(String name, int ifindex, FrameBuffer buffer) throws ErrnoException {
    return PacketSocket.open(name, ifindex, SocketConstants.ETH_P_ALL, segment, buffer);
  }
}
