package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.wire.Octets;

/** Numbers of 8, 16 or 32 bits in network order. */
final class IntCodec {
  private IntCodec() {}

  /**
   * @param bits 8, 16 or 32; of anything else there are no numbers
   */
  static Optional<Integer> octets(long bits) {
    return bits == 8 || bits == 16 || bits == 32 ? Optional.of((int) bits / 8) : Optional.empty();
  }

  /** All whole numbers in a row. */
  static List<Long> numbers(Octets data, int octets) {
    var numbers = new ArrayList<Long>();
    for (int at = 0; at + octets <= data.length(); at += octets) {
      numbers.add(number(data, at, octets));
    }
    return numbers;
  }

  static long number(Octets data, int at, int octets) {
    long number = 0;
    for (int i = at; i < at + octets; i++) {
      number = number << 8 | data.at(i);
    }
    return number;
  }
}
