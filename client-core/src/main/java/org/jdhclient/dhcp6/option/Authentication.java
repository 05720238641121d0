package org.jdhclient.dhcp6.option;

import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * By what a message is known to be whose it says (RFC 9915 21.11).
 *
 * @param replayDetection an unsigned number that grows with each message, if rdm is 0
 * @param information what it is depends on the protocol and the algorithm
 */
public record Authentication(
    int protocol, int algorithm, int rdm, long replayDetection, Octets information) {
  /** Octets before the information. */
  public static final int FIXED_LENGTH = 11;

  private static final int RKAP = 3;
  private static final int HMAC_MD5 = 1;
  private static final int GROWING = 0;

  static Authentication decode(OctetReader value) throws MalformedPacketException {
    return new Authentication(
        value.u8(), value.u8(), value.u8(), value.i64(), OptionValues.rest(value));
  }

  static void encode(OctetWriter writer, Authentication value) {
    writer.u8(value.protocol).u8(value.algorithm).u8(value.rdm);
    writer.i64(value.replayDetection).octets(value.information);
  }

  /** One of the Reconfiguration Key Authentication Protocol (RFC 9915 20.4). */
  public static Authentication rkap(long replayDetection, Octets information) {
    return new Authentication(RKAP, HMAC_MD5, GROWING, replayDetection, information);
  }

  /** Whether it is of the Reconfiguration Key Authentication Protocol (RFC 9915 20.4.1). */
  public boolean isRkap() {
    return protocol == RKAP && algorithm == HMAC_MD5 && rdm == GROWING;
  }

  /**
   * Whether this is no message that was there before (RFC 9915 20.3).
   *
   * @param last replay detection of the same server's last message
   */
  public boolean isNewerThan(long last) {
    return Long.compareUnsigned(replayDetection, last) > 0;
  }
}
