package org.jdhclient.dhcp;

import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * Integers in network order, and in words.
 *
 * <p>In words each may be what fits into its bits with a sign or without one, as with dhclient: in
 * its files -1 stands for the longest of times.
 */
enum IntegerText {
  UNSIGNED_8(1, 0xff),
  UNSIGNED_16(2, 0xffff),
  UNSIGNED_32(4, 0xffff_ffffL),
  SIGNED_8(1, Byte.MAX_VALUE),
  SIGNED_16(2, Short.MAX_VALUE),
  SIGNED_32(4, Integer.MAX_VALUE);

  private final int octets;
  private final long most;

  IntegerText(int octets, long most) {
    this.octets = octets;
    this.most = most;
  }

  int octets() {
    return octets;
  }

  String format(OctetReader value) throws MalformedPacketException {
    long number = octets == 1 ? value.u8() : octets == 2 ? value.u16() : value.u32();
    return Long.toString(number > most ? number - 2 * (most + 1) : number);
  }

  void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
    long half = 1L << octets * Byte.SIZE - 1;
    long number = text.number(-half, 2 * half - 1);
    switch (octets) {
      case 1 -> value.u8((int) number);
      case 2 -> value.u16((int) number);
      default -> value.u32(number);
    }
  }
}
