package org.jdhclient.dhcp;

import java.util.List;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * What an option's value is made of: a type, several in a row, or an array of either.
 *
 * @param fields at least one; one that takes the rest of a value can only be the last
 */
public record OptionFormat(List<OptionType> fields, Repetition repetition) {
  /** Which of the fields may come again. */
  public enum Repetition {
    NONE,
    ALL,
    LAST
  }

  public OptionFormat {
    fields = List.copyOf(fields);
  }

  public static OptionFormat of(OptionType... fields) {
    return new OptionFormat(List.of(fields), Repetition.NONE);
  }

  public static OptionFormat arrayOf(OptionType... fields) {
    return new OptionFormat(List.of(fields), Repetition.ALL);
  }

  /**
   * Writes a value as dhclient writes it into a lease file.
   *
   * @throws MalformedPacketException if the value is not of this format, to the last octet
   */
  public String format(Octets value) throws MalformedPacketException {
    var reader = value.reader();
    var text = new StringBuilder();
    formatFields(0, reader, text);
    while (repetition != Repetition.NONE && reader.hasRemaining()) {
      formatFields(firstRepeated(), reader, text.append(','));
    }
    if (reader.hasRemaining()) {
      throw new MalformedPacketException(reader.remaining() + " octets too many", reader.offset());
    }
    return text.toString();
  }

  private void formatFields(int from, OctetReader reader, StringBuilder text)
      throws MalformedPacketException {
    for (int i = from; i < fields.size(); i++) {
      if (i > from) {
        if (!reader.hasRemaining() && fields.get(i).takesRest()) {
          return;
        }
        text.append(' ');
      }
      text.append(fields.get(i).format(reader));
    }
  }

  /**
   * Reads a value from text.
   *
   * @throws MalformedPacketException if the text is not of this format; its offset is in characters
   */
  public Octets parse(String text) throws MalformedPacketException {
    var tokens = new TokenReader(text);
    var value = new OctetWriter();
    parseFields(0, tokens, value);
    while (repetition != Repetition.NONE && tokens.hasRemaining()) {
      parseFields(firstRepeated(), tokens, value);
    }
    if (tokens.hasRemaining()) {
      throw new MalformedPacketException("more than the value", tokens.offset());
    }
    return value.toOctets();
  }

  private void parseFields(int from, TokenReader tokens, OctetWriter value)
      throws MalformedPacketException {
    for (int i = from; i < fields.size(); i++) {
      if (i > from && !tokens.hasRemaining() && fields.get(i).takesRest()) {
        return;
      }
      fields.get(i).parse(tokens, value);
    }
  }

  private int firstRepeated() {
    return repetition == Repetition.LAST ? fields.size() - 1 : 0;
  }
}
