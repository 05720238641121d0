package org.jdhclient.dhcp;

import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * A row of the table of options: all that is to be known of one.
 *
 * @param definition code, name and format
 * @param content what a text has to be before it may go to a script
 * @param reference the RFC, and where there is one the section; or what else the option is by
 * @param decoder makes of the octets what this client uses
 */
public record StandardOption<T>(
    OptionDefinition definition, Content content, String reference, Decoder<T> decoder) {

  /** What a text is made of. */
  public enum Content {
    ANYTHING,
    /** A name of the DNS. */
    NAME,
    /** Names of the DNS with a space between, as some servers put several where one belongs. */
    NAMES,
    /** No blank is in it: a path, an URL, the rules of a time zone. */
    WORD,
    /** A URL, whose host may be an IPv6 address in brackets (RFC 3986 3.2.2). */
    URL,
    /** The name of a file below a directory that is not said. */
    PATH
  }

  /** Turns an option's octets into a value. */
  @FunctionalInterface
  public interface Decoder<T> {
    T decode(Octets value) throws MalformedPacketException;
  }

  public int code() {
    return definition.code();
  }

  public String name() {
    return definition.name();
  }

  /**
   * What the client makes of a value.
   *
   * @throws MalformedPacketException if it is not such a value; the message names the option
   */
  public T decode(Octets value) throws MalformedPacketException {
    try {
      return decoder.decode(value);
    } catch (MalformedPacketException e) {
      throw new MalformedPacketException(this + ": " + e.reason(), e.offset());
    }
  }

  /** As the owner is told of it. */
  @Override
  public String toString() {
    return "option " + code() + " (" + name() + ")";
  }
}
