package org.jdhclient.linux.libc.struct;

/** struct sockaddr_ll of linux/if_packet.h: the address of a packet socket. */
public final class SockaddrLl {
  public static final int SIZE = 20;
  public static final int SLL_FAMILY = 0;
  public static final int SLL_PROTOCOL = 2;
  public static final int SLL_IFINDEX = 4;
  public static final int SLL_PKTTYPE = 10;

  /** Frames for another host, which reach a socket in promiscuous mode and from VLANs. */
  public static final int PACKET_OTHERHOST = 3;

  /** Frames that this host sent itself. */
  public static final int PACKET_OUTGOING = 4;

  private SockaddrLl() {}
}
