package org.jdhclient.linux.libc.struct;

/**
 * struct tpacket_auxdata of linux/if_packet.h: what the kernel knows of a frame besides its octets.
 */
public final class TpacketAuxdata {
  public static final int SIZE = 20;
  public static final int TP_STATUS = 0;
  public static final int TP_VLAN_TCI = 16;

  /** The transport checksum is partial: the sender left it to hardware that the frame never met. */
  public static final int TP_STATUS_CSUMNOTREADY = 8;

  /** tp_vlan_tci holds a tag that was taken off the frame. */
  public static final int TP_STATUS_VLAN_VALID = 16;

  private TpacketAuxdata() {}
}
