package org.jdhclient.dhcp;

import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/** Integers in network order, and in words. */
enum IntegerText {
  UNSIGNED_8(1, 0, 0xff),
  UNSIGNED_16(2, 0, 0xffff),
  UNSIGNED_32(4, 0, 0xffff_ffffL),
  SIGNED_8(1, Byte.MIN_VALUE, Byte.MAX_VALUE),
  SIGNED_16(2, Short.MIN_VALUE, Short.MAX_VALUE),
  SIGNED_32(4, Integer.MIN_VALUE, Integer.MAX_VALUE);

  private final int octets;
  private final long least;
  private final long most;

  IntegerText(int octets, long least, long most) {
    this.octets = octets;
    this.least = least;
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
    int number = (int) text.number(least, most);
    switch (octets) {
      case 1 -> value.u8(number);
      case 2 -> value.u16(number);
      default -> value.i32(number);
    }
  }
}
