package org.jdhclient.linux.libc;

/**
 * Numbers of sys/socket.h (asm-generic/socket.h), netinet/in.h, linux/if_ether.h and
 * linux/if_packet.h.
 */
public final class SocketConstants {
  public static final int AF_UNSPEC = 0;
  public static final int AF_UNIX = 1;
  public static final int AF_INET = 2;
  public static final int AF_INET6 = 10;
  public static final int AF_NETLINK = 16;
  public static final int AF_PACKET = 17;

  public static final int SOCK_STREAM = 1;
  public static final int SOCK_DGRAM = 2;
  public static final int SOCK_RAW = 3;
  public static final int SOCK_NONBLOCK = 0x800;
  public static final int SOCK_CLOEXEC = 0x80000;

  public static final int IPPROTO_UDP = 17;
  public static final int IPPROTO_IPV6 = 41;
  public static final int IPV6_V6ONLY = 26;

  public static final int SOL_SOCKET = 1;
  public static final int SO_REUSEADDR = 2;
  public static final int SO_RCVBUF = 8;
  public static final int SO_PEERCRED = 17;
  public static final int SO_RCVBUFFORCE = 33;
  public static final int SO_BINDTODEVICE = 25;
  public static final int SO_ATTACH_FILTER = 26;

  public static final int SO_MEMINFO = 55;

  /** Octets: nine u32 (linux/sock_diag.h). */
  public static final int SK_MEMINFO_SIZE = 36;

  /** Where in them the octets stand that were sent and are still in the kernel. */
  public static final int SK_MEMINFO_WMEM_ALLOC = 8;

  public static final int SOL_PACKET = 263;
  public static final int PACKET_AUXDATA = 8;

  public static final int SOL_NETLINK = 270;
  public static final int NETLINK_CAP_ACK = 10;
  public static final int NETLINK_EXT_ACK = 11;

  public static final int MSG_TRUNC = 0x20;
  public static final int MSG_DONTWAIT = 0x40;
  public static final int MSG_NOSIGNAL = 0x4000;

  /** Every protocol, before the kernel hands a frame on, and what this host sends. */
  public static final int ETH_P_ALL = 0x0003;

  public static final int ETH_P_IP = 0x0800;
  public static final int ETH_P_ARP = 0x0806;
  public static final int ETH_P_IPV6 = 0x86dd;

  private SocketConstants() {}
}
