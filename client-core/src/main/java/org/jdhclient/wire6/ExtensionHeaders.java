package org.jdhclient.wire6;

import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;

/**
 * The headers that may stand between IPv6's and a datagram (RFC 8200 4): those with options are
 * passed over as a host does, others are not, for no server's answer bears them.
 */
final class ExtensionHeaders {
  private static final int HOP_BY_HOP_OPTIONS = 0;
  private static final int FRAGMENT = 44;
  private static final int DESTINATION_OPTIONS = 60;

  private static final int PAD1 = 0;

  /** Octets of a header that its length, in units of eight, does not count. */
  private static final int UNCOUNTED = 8;

  private ExtensionHeaders() {}

  /**
   * Leaves the reader behind them.
   *
   * @param payload all that follows an IPv6 header
   * @param nextHeader by which it begins
   * @return the next header there
   * @throws MalformedPacketException if they are not whole, want the packet to be discarded, or
   *     show that it is a fragment
   */
  static int skip(OctetReader payload, int nextHeader) throws MalformedPacketException {
    int next = nextHeader;
    // Allowed as the first only (RFC 8200 4.1).
    if (next == HOP_BY_HOP_OPTIONS) {
      next = skipOptions(payload);
    }
    while (next == DESTINATION_OPTIONS) {
      next = skipOptions(payload);
    }
    if (next == FRAGMENT) {
      throw new MalformedPacketException("IPv6 fragment", payload.offset());
    }
    return next;
  }

  private static int skipOptions(OctetReader payload) throws MalformedPacketException {
    int next = payload.u8();
    var options = payload.slice(payload.u8() * 8 + UNCOUNTED - 2);
    while (options.hasRemaining()) {
      skipOption(options);
    }
    return next;
  }

  private static void skipOption(OctetReader options) throws MalformedPacketException {
    int offset = options.offset();
    int type = options.u8();
    if (type == PAD1) {
      return;
    }
    // Its two highest bits: what to do who does not know it (RFC 8200 4.2); 0 is to skip over it.
    if (type >>> 6 != 0) {
      throw new MalformedPacketException("IPv6 option " + type + " forbids to go on", offset);
    }
    options.skip(options.u8());
  }
}
