package org.jdhclient.dhcp6.authentication;

import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** A message's digest that only those can make who have the key (RFC 2104 with MD5). */
final class HmacMd5 {
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private HmacMd5() {}

  static Octets of(Octets key, Octets message) {
    var block = key.length() > Md5.BLOCK_LENGTH ? Md5.of(key) : key;
    var inner = Md5.of(padded(block, INNER).concat(message));
    return Md5.of(padded(block, OUTER).concat(inner));
  }

  private static Octets padded(Octets key, int pad) {
    var writer = new OctetWriter(Md5.BLOCK_LENGTH);
    for (int i = 0; i < Md5.BLOCK_LENGTH; i++) {
      writer.u8((i < key.length() ? key.at(i) : 0) ^ pad);
    }
    return writer.toOctets();
  }
}
