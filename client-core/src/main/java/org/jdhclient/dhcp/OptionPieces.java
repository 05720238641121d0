package org.jdhclient.dhcp;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * The instances of one option in a message, which may be the pieces of one value (RFC 3396), or the
 * same option again, as servers and relays send it that append what is there already. Joining is
 * linear in their length however many there are.
 */
final class OptionPieces {
  /** A value is cut where an instance holds no more (RFC 3396 5). */
  private static final int LONGEST_PIECE = 255;

  private Octets first = Octets.EMPTY;
  private OctetWriter more;
  private boolean alike = true;

  void add(Octets piece) {
    if (more != null) {
      more.octets(piece);
      alike = alike && piece.equals(first);
    } else if (first.isEmpty()) {
      first = piece;
    } else {
      more = new OctetWriter().octets(first).octets(piece);
      alike = piece.equals(first);
    }
  }

  /** The first instance that is not empty. */
  Octets first() {
    return first;
  }

  Octets joined() {
    return more == null ? first : more.toOctets();
  }

  /**
   * Whether the first instance is a whole value, and the others are the option again: a value of a
   * fixed size has had its octets, and no other value but a list's goes on with all of itself.
   *
   * @param format empty if nobody knows
   */
  boolean isRepetition(Optional<OptionFormat> format) {
    if (more == null) {
      return false;
    }
    var size = format.map(OptionFormat::size).orElse(OptionalInt.empty());
    if (size.isPresent()) {
      return first.length() == size.getAsInt();
    }
    return alike && first.length() < LONGEST_PIECE && format.filter(OptionFormat::isList).isEmpty();
  }
}
