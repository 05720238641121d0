package org.jdhclient.dhcp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.dhcp.StandardOption.Content;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * A space of options which another option holds.
 *
 * @param name with which the names of its options begin
 * @param enclosing the code of the option that holds them
 * @param definitions by code
 * @param content what a text of them has to be, before it may go to a script
 * @param decoder takes the option apart that holds them
 */
public record OptionSpace(
    String name,
    int enclosing,
    Map<Integer, OptionDefinition> definitions,
    Content content,
    Decoder decoder) {
  private static final int PAD = 0;
  private static final int END = 255;

  public OptionSpace {
    definitions = Map.copyOf(definitions);
  }

  /** Takes an option apart, as far as it is whole: the options in it, by code. */
  @FunctionalInterface
  public interface Decoder {
    Map<Integer, Octets> decode(Octets value);
  }

  /** A space whose options are laid out as those of DHCP itself. */
  public static OptionSpace of(
      String name, int enclosing, Map<Integer, OptionDefinition> definitions) {
    return new OptionSpace(name, enclosing, definitions, Content.ANYTHING, OptionSpace::members);
  }

  /** By RFC 2132 8.4; of several of one code the first counts, as with dhclient. */
  private static Map<Integer, Octets> members(Octets value) {
    var members = new LinkedHashMap<Integer, Octets>();
    var reader = value.reader();
    try {
      while (reader.hasRemaining()) {
        int code = reader.u8();
        if (code == END) {
          return members;
        }
        if (code != PAD) {
          members.putIfAbsent(code, reader.octets(reader.u8()));
        }
      }
      return members;
    } catch (MalformedPacketException e) {
      // Those before the one that is torn count, as with dhclient.
      return members;
    }
  }

  /** The space's options among those of a message, by code. */
  public Map<Integer, Octets> in(Options options) {
    return options.get(enclosing).map(decoder::decode).orElse(Map.of());
  }

  public Optional<OptionDefinition> find(int code) {
    return Optional.ofNullable(definitions.get(code));
  }
}
