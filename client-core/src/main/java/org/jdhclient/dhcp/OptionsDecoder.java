package org.jdhclient.dhcp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.Octets;

/**
 * Collects options from the three places where they may stand: the options field, and file and
 * sname where option 52 says so (RFC 2131 4.1). Pieces of one code are put together in that order
 * (RFC 3396 5), unless an option has come again as a whole. Of a list whose last member is not
 * whole the others count, as with dhclient. An option that runs past its field ends the field; what
 * came before it stays.
 */
final class OptionsDecoder {
  private static final int OVERLOAD_FILE = 1;
  private static final int OVERLOAD_SNAME = 2;

  private final Map<Integer, OptionPieces> pieces = new LinkedHashMap<>();
  private final Set<Integer> repeated = new TreeSet<>();
  private final Set<Integer> shortened = new TreeSet<>();
  private int overload;

  /** Reads the options field, which alone may announce overloading. */
  void readOptions(OctetReader field) throws MalformedPacketException {
    read(field);
    var announced = take(StandardOptions.OVERLOAD);
    overload = announced.filter(value -> value.length() == 1).map(value -> value.at(0)).orElse(0);
  }

  boolean fileHasOptions() {
    return (overload & OVERLOAD_FILE) != 0;
  }

  boolean snameHasOptions() {
    return (overload & OVERLOAD_SNAME) != 0;
  }

  /** Reads an overloaded field; an overload option in it means nothing. */
  void readOverloaded(OctetReader field) throws MalformedPacketException {
    read(field);
    pieces.remove(StandardOptions.OVERLOAD.code());
  }

  /**
   * Takes the message type out of the options.
   *
   * @throws MalformedPacketException if there is none (plain BOOTP), or none that is known
   */
  MessageType takeMessageType() throws MalformedPacketException {
    var type = take(StandardOptions.MESSAGE_TYPE);
    if (type.isEmpty()) {
      throw new MalformedPacketException("no " + StandardOptions.MESSAGE_TYPE + ": BOOTP", 0);
    }
    return StandardOptions.MESSAGE_TYPE.decode(type.get());
  }

  private Optional<Octets> take(StandardOption<?> option) {
    var instances = pieces.remove(option.code());
    return Optional.ofNullable(instances).map(all -> value(option.code(), all));
  }

  /** Puts together what is one value in pieces, and takes the first of what is there again. */
  private Octets value(int code, OptionPieces instances) {
    var format = OptionTable.STANDARD.find(code).map(OptionDefinition::format);
    if (instances.isRepetition(format)) {
      repeated.add(code);
      return instances.first();
    }
    return wholeMembers(code, instances.joined());
  }

  /** A list without what is behind its last member; what has no member at all is left as it is. */
  private Octets wholeMembers(int code, Octets value) {
    var whole = OptionTable.STANDARD.wholeMembers(code, value);
    if (whole.length() < value.length()) {
      shortened.add(code);
    }
    return whole;
  }

  Options options() {
    Map<Integer, Octets> values = new LinkedHashMap<>();
    for (var piece : pieces.entrySet()) {
      values.put(piece.getKey(), value(piece.getKey(), piece.getValue()));
    }
    return Options.received(values, repeated, shortened);
  }

  private void read(OctetReader field) throws MalformedPacketException {
    while (field.hasRemaining()) {
      int code = field.u8();
      if (code == Options.END) {
        return;
      }
      if (code == Options.PAD) {
        continue;
      }
      if (!field.hasRemaining()) {
        return;
      }
      int length = field.u8();
      if (length > field.remaining()) {
        return;
      }
      pieces.computeIfAbsent(code, unseen -> new OptionPieces()).add(field.octets(length));
    }
  }
}
