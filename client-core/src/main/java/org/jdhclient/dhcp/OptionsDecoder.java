package org.jdhclient.dhcp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * Collects options from the three places where they may stand: the options field, and file and
 * sname where option 52 says so (RFC 2131 4.1). Pieces of one code are put together in that order
 * (RFC 3396 5). An option that runs past its field ends the field; what came before it stays.
 */
final class OptionsDecoder {
  private static final int OVERLOAD_FILE = 1;
  private static final int OVERLOAD_SNAME = 2;

  private final Map<Integer, Pieces> pieces = new LinkedHashMap<>();
  private int overload;

  /** Reads the options field, which alone may announce overloading. */
  void readOptions(OctetReader field) throws MalformedPacketException {
    read(field);
    var announced = pieces.remove(StandardOptions.OVERLOAD.code());
    if (announced != null) {
      var value = announced.joined();
      overload = value.length() == 1 ? value.at(0) : 0;
    }
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
    var type = pieces.remove(StandardOptions.MESSAGE_TYPE.code());
    if (type == null) {
      throw new MalformedPacketException("no message type: BOOTP", 0);
    }
    return StandardOptions.MESSAGE_TYPE.decoder().decode(type.joined());
  }

  Options options() {
    Map<Integer, Octets> values = new LinkedHashMap<>();
    for (var piece : pieces.entrySet()) {
      values.put(piece.getKey(), piece.getValue().joined());
    }
    return Options.of(values);
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
      pieces.computeIfAbsent(code, unseen -> new Pieces()).add(field.octets(length));
    }
  }

  /** The pieces of one option; joining is linear in their length however many there are. */
  private static final class Pieces {
    private Octets first = Octets.EMPTY;
    private OctetWriter more;

    void add(Octets piece) {
      if (more != null) {
        more.octets(piece);
      } else if (first.isEmpty()) {
        first = piece;
      } else {
        more = new OctetWriter().octets(first).octets(piece);
      }
    }

    Octets joined() {
      return more == null ? first : more.toOctets();
    }
  }
}
