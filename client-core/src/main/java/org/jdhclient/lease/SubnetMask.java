package org.jdhclient.lease;

import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Reads option 1. */
final class SubnetMask {
  private SubnetMask() {}

  /**
   * @return 1 to 32
   * @throws MalformedPacketException if the mask is 0, its ones are not contiguous, or it is not 4
   *     octets long
   */
  static int length(Octets value) throws MalformedPacketException {
    var mask = OptionValues.address(value);
    int length = Ipv4Prefix.lengthOf(mask);
    if (length < 1) {
      throw new MalformedPacketException("a subnet mask of " + mask, 0);
    }
    return length;
  }
}
