package org.jdhclient.simulation.lan;

import java.util.stream.IntStream;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A reply in which an option has come again, as servers and relays send it that append what is
 * there already; or with more values than one in an option of one, or of a few.
 */
final class Repetition {
  private static final int OPTIONS = 240;
  private static final int PAD = 0;
  private static final int END = 255;
  private static final int LEAST_MESSAGE = 300;
  private static final int NAK = 6;
  private static final Octets NAMES = Octets.ofLatin1("one.example two.example");

  private Repetition() {}

  /**
   * @param message as it was encoded
   */
  static Octets in(Octets message, Chance chance) {
    return with(option(chance), message);
  }

  /** Options that are there come once more as they are. */
  static Octets ofSame(Octets message, int... codes) {
    var again = Octets.EMPTY;
    int end = end(message);
    for (int at = OPTIONS; at < end; at = next(message, at)) {
      int code = message.at(at);
      if (IntStream.of(codes).anyMatch(wanted -> wanted == code)) {
        again = again.concat(message.slice(at, next(message, at)));
      }
    }
    return with(again, message);
  }

  private static Octets with(Octets options, Octets message) {
    var again = new OctetWriter();
    again.octets(message.slice(0, end(message))).octets(options).u8(END);
    return again.padTo(LEAST_MESSAGE).toOctets();
  }

  private static int end(Octets message) {
    int at = OPTIONS;
    while (message.at(at) != END) {
      at = next(message, at);
    }
    return at;
  }

  private static int next(Octets message, int at) {
    return message.at(at) == PAD ? at + 1 : at + 2 + message.at(at + 1);
  }

  private static Octets option(Chance chance) {
    return switch (chance.below(7)) {
      case 0 -> option(StandardOptions.LEASE_TIME.code(), Replies.word(Integer.MAX_VALUE));
      case 1 -> option(StandardOptions.SUBNET_MASK.code(), Octets.of(255, 0, 0, 0));
      case 2 -> option(StandardOptions.SERVER_IDENTIFIER.code(), Octets.of(10, 0, 3, 77));
      case 3 -> option(StandardOptions.RENEWAL_TIME.code(), Replies.word(1));
      case 4 -> option(StandardOptions.MESSAGE_TYPE.code(), Octets.of(NAK));
      case 5 -> option(StandardOptions.DOMAIN_NAME.code(), NAMES);
      default ->
          option(
              StandardOptions.DOMAIN_NAME_SERVERS.code(),
              Octets.of(192, 0, 2, 1, 192, 0, 2, 2, 192, 0, 2, 3, 192, 0, 2, 4));
    };
  }

  private static Octets option(int code, Octets value) {
    return Octets.of(code, value.length()).concat(value);
  }
}
