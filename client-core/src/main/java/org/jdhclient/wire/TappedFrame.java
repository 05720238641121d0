package org.jdhclient.wire;

import org.jdhclient.address.MacAddress;

/**
 * An Ethernet frame as a tap on an interface sees it, whoever it is for.
 *
 * @param vlan of whose number the frame bore a tag, which is not among its octets; 0 for none
 */
public record TappedFrame(Frame frame, Heading heading, int vlan) {

  /** Whose hardware address it is for. */
  public MacAddress destination() {
    long bits = 0;
    for (int i = 0; i < MacAddress.LENGTH; i++) {
      bits = bits << Byte.SIZE | frame.octets().at(i);
    }
    return new MacAddress(bits);
  }

  /** Which way a frame goes. */
  public enum Heading {
    /** To this host, by its own address or one that many listen to. */
    TO_US,
    /** To the hardware address of another host. */
    TO_OTHERS,
    /** From this host, whichever process sent it. */
    FROM_US
  }
}
