package org.jdhclient.dhcp6.option;

import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A row of the table of options that the client itself reads or writes.
 *
 * @param name as dhclient.conf has it behind {@code dhcp6.}, where ISC's client knows it
 * @param instances how many a container may hold
 */
public record KnownOption<T>(
    int code, String name, Instances instances, Decoder<T> decoder, Encoder<T> encoder) {

  /** How often an option may come in one container (RFC 9915 21). */
  public enum Instances {
    ONE,
    SEVERAL
  }

  /** Makes of an option's octets what the client uses, and reads all of them. */
  @FunctionalInterface
  public interface Decoder<T> {
    T decode(OctetReader value) throws MalformedPacketException;
  }

  /** Writes an option's octets. */
  @FunctionalInterface
  public interface Encoder<T> {
    void encode(OctetWriter writer, T value);
  }

  /** The option that says this. */
  public Dhcp6Option of(T value) {
    var writer = new OctetWriter();
    encoder.encode(writer, value);
    return new Dhcp6Option(code, writer.toOctets());
  }

  /**
   * What the client makes of a value.
   *
   * @throws MalformedPacketException if it is not such a value; the message names the option
   */
  public T decode(Octets octets) throws MalformedPacketException {
    var reader = octets.reader();
    try {
      T value = decoder.decode(reader);
      if (reader.hasRemaining()) {
        throw new MalformedPacketException(
            reader.remaining() + " octets too many", reader.offset());
      }
      return value;
    } catch (MalformedPacketException e) {
      throw new MalformedPacketException(this + ": " + e.reason(), e.offset());
    }
  }

  /** As the owner is told of it. */
  @Override
  public String toString() {
    return "option " + code + " (" + name + ")";
  }
}
