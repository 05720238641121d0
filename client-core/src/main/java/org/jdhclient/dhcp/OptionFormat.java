package org.jdhclient.dhcp;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
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

  private static final String ARRAY = "array of ";
  private static final String MORE = "more than the value, or a semicolon is missing";

  public OptionFormat {
    fields = List.copyOf(fields);
  }

  public static OptionFormat of(OptionType... fields) {
    return new OptionFormat(List.of(fields), Repetition.NONE);
  }

  public static OptionFormat arrayOf(OptionType... fields) {
    return new OptionFormat(List.of(fields), Repetition.ALL);
  }

  /** How many octets each value has; empty if that is not fixed. */
  OptionalInt size() {
    if (repetition != Repetition.NONE || fields.stream().anyMatch(OptionType::takesRest)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(fields.stream().mapToInt(OptionType::size).sum());
  }

  /** How many octets each member of a list has; empty if this is none, or that is not fixed. */
  private OptionalInt memberSize() {
    return repetition == Repetition.ALL
        ? new OptionFormat(fields, Repetition.NONE).size()
        : OptionalInt.empty();
  }

  /**
   * A list without what is behind its last whole member, as dhclient takes it.
   *
   * @return the value as it is, if it is no list or none of its members is whole
   */
  Octets wholeMembers(Octets value) {
    int whole = wholeLength(value);
    return whole == 0 ? value : value.slice(0, whole);
  }

  private int wholeLength(Octets value) {
    if (fields.equals(List.of(OptionType.DOMAIN_LIST))) {
      return DomainSearch.wholeLength(value);
    }
    return value.length() - value.length() % memberSize().orElse(1);
  }

  /** Whether a value may hold any number of members, so that more of them may follow. */
  boolean isList() {
    return repetition != Repetition.NONE || fields.contains(OptionType.DOMAIN_LIST);
  }

  /** Whether a value is the same octets when it has been in words and back. */
  boolean isExact() {
    for (var field : fields) {
      if (!field.isExact()) {
        return false;
      }
    }
    return true;
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
   * Reads a value that is the whole of a text.
   *
   * @throws SyntaxException if the text is not of this format
   */
  public Octets parse(String text) throws SyntaxException {
    var tokens = new TokenCursor(text);
    var value = parse(tokens);
    if (!tokens.peek().isEnd()) {
      throw SyntaxException.at(tokens.peek(), MORE);
    }
    return value;
  }

  /**
   * Reads a value up to the end of its statement. There may be commas between its fields.
   *
   * @throws SyntaxException if the text is not of this format
   */
  public Octets parse(TokenCursor tokens) throws SyntaxException {
    var value = new OctetWriter();
    parseFields(0, tokens, value);
    while (repetition != Repetition.NONE && !tokens.isAtEndOfStatement()) {
      parseFields(firstRepeated(), tokens, value);
    }
    if (!tokens.isAtEndOfStatement()) {
      throw SyntaxException.at(tokens.peek(), MORE);
    }
    return value.toOctets();
  }

  private void parseFields(int from, TokenCursor tokens, OctetWriter value) throws SyntaxException {
    for (int i = from; i < fields.size(); i++) {
      if (i > from && tokens.isAtEndOfStatement() && fields.get(i).takesRest()) {
        return;
      }
      fields.get(i).parse(tokens, value);
      tokens.skips(",");
    }
  }

  private int firstRepeated() {
    return repetition == Repetition.LAST ? fields.size() - 1 : 0;
  }

  /** As the definition of an option says it (dhcp-options(5)). */
  @Override
  public String toString() {
    var types = fields.stream().map(OptionType::toString).collect(Collectors.toList());
    if (repetition == Repetition.LAST) {
      types.set(types.size() - 1, ARRAY + types.get(types.size() - 1));
    }
    var all = types.size() == 1 ? types.get(0) : "{ " + String.join(", ", types) + " }";
    return repetition == Repetition.ALL ? ARRAY + all : all;
  }
}
