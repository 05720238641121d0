package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A DHCPv6 option as it was on the wire.
 *
 * @param hexadecimal its content
 */
public record Dhcp6Option(int code, String hexadecimal) {
  private static final int HEADER = 4;

  /** IAID, T1 and T2 stand before the options of an IA_NA or IA_PD; before an IA_TA's the IAID. */
  private static final int ASSOCIATION_HEADER = 12;

  private static final int TEMPORARY_ASSOCIATION_HEADER = 4;

  /** The options before the end, or before the first that runs over it. */
  static List<Dhcp6Option> list(ByteBuffer in) {
    var options = new ArrayList<Dhcp6Option>();
    while (in.remaining() >= HEADER) {
      int code = Short.toUnsignedInt(in.getShort());
      var value = new byte[Short.toUnsignedInt(in.getShort())];
      if (value.length > in.remaining()) {
        break;
      }
      in.get(value);
      options.add(new Dhcp6Option(code, HexFormat.of().formatHex(value)));
    }
    return options;
  }

  private byte[] all() {
    return HexFormat.of().parseHex(hexadecimal);
  }

  /** Some of its content; zeros where it is too short. */
  byte[] octets(int offset, int length) {
    var some = new byte[length];
    var all = all();
    for (int i = 0; i < length && offset + i < all.length; i++) {
      some[i] = all[offset + i];
    }
    return some;
  }

  /** Of an association the options within. */
  public List<Dhcp6Option> within() {
    int header = code == Dhcp6Frame.IA_TA ? TEMPORARY_ASSOCIATION_HEADER : ASSOCIATION_HEADER;
    var all = ByteBuffer.wrap(all());
    return all.limit() < header ? List.of() : list(all.position(header).slice());
  }
}
