package org.jdhclient.dhcp;

import java.util.List;
import org.jdhclient.text.Hexadecimal;
import org.jdhclient.text.PrintableText;
import org.jdhclient.text.QuotedText;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.Token;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.text.UnsupportedException;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * The types of which ISC's configuration language makes option values (dhcp-options(5)): each is
 * read from octets and from text, and written as either.
 */
public enum OptionType {
  IP_ADDRESS("ip-address", 4) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return value.ipv4Address().toString();
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      var token = text.peek();
      if (token.isWord() && Character.isLetter(token.text().charAt(0))) {
        throw UnsupportedException.at(token, "a host's name where an address belongs");
      }
      value.ipv4Address(text.ipv4Address());
    }
  },

  IP6_ADDRESS("ip6-address", 16) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return value.ipv6Address().toString();
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      value.ipv6Address(text.ipv6Address());
    }
  },

  BOOLEAN("boolean", 1) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return value.u8() == 0 ? "false" : "true";
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      var token = text.peek();
      value.u8(
          switch (text.word("true or false")) {
            case "true", "on" -> 1;
            case "false", "off" -> 0;
            default -> throw SyntaxException.at(token, "neither true nor false");
          });
    }
  },

  UNSIGNED_8("unsigned integer 8", IntegerText.UNSIGNED_8),

  UNSIGNED_16("unsigned integer 16", IntegerText.UNSIGNED_16),

  UNSIGNED_32("unsigned integer 32", IntegerText.UNSIGNED_32),

  /** A time that may have no end, which is all ones (RFC 9915 7.7). */
  SECONDS("unsigned integer 32", 4) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      long seconds = value.u32();
      return seconds == FOREVER ? INFINITE : Long.toString(seconds);
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      if (text.skipsWord(INFINITE)) {
        value.u32(FOREVER);
      } else {
        IntegerText.UNSIGNED_32.parse(text, value);
      }
    }
  },

  /** What became of a message, in RFC 9915's words (21.13); a number where it has none. */
  STATUS_CODE("unsigned integer 16", 2) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return StatusText.of(value.u16());
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      value.u16(StatusText.code(text));
    }
  },

  SIGNED_8("signed integer 8", IntegerText.SIGNED_8),

  SIGNED_16("signed integer 16", IntegerText.SIGNED_16),

  SIGNED_32("signed integer 32", IntegerText.SIGNED_32),

  /** No octets at all: that the option is there says everything. */
  ZERO_LENGTH("zerolength", 0) {
    @Override
    String format(OctetReader value) {
      return "";
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) {}
  },

  /**
   * Written in quotation marks, and read without them too if it is a plain word, as by dhclient;
   * NULs at its end are no part of it (RFC 2132 2).
   */
  TEXT("text", OptionType.REST) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return QuotedText.ofOption(withoutNuls(value.octets(value.remaining())));
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      value.octets(withoutNuls(text.text(QUOTED)));
    }

    private Octets withoutNuls(Octets value) {
      return Octets.ofLatin1(OptionValues.text(value));
    }
  },

  /** In quotation marks where all of it is printable, else in hexadecimal. */
  STRING("string", OptionType.REST) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      var octets = value.octets(value.remaining());
      for (int i = 0; i < octets.length(); i++) {
        if (!PrintableText.isPrintable(octets.at(i))) {
          return Hexadecimal.format(octets);
        }
      }
      return QuotedText.ofOption(octets);
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      value.octets(text.peek().isString() ? text.string(QUOTED) : text.hexadecimal());
    }
  },

  DOMAIN_NAME("domain-name", OptionType.REST) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      var names = DomainSearch.decode(value.octets(value.remaining()));
      if (names.size() != 1) {
        throw new MalformedPacketException(names.size() + " names where one belongs", 0);
      }
      return names.get(0) + ".";
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      var token = text.peek();
      encodeName(
          token.isString() ? text.string(QUOTED).toLatin1() : text.word("a name"), token, value);
    }
  },

  DOMAIN_LIST("domain-list", OptionType.REST) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      List<String> names = DomainSearch.decode(value.octets(value.remaining()));
      return "\"" + String.join(".\", \"", names) + ".\"";
    }

    @Override
    void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
      do {
        var token = text.peek();
        encodeName(text.string(QUOTED).toLatin1(), token, value);
        text.skips(",");
      } while (!text.isAtEndOfStatement());
    }
  };

  /** In the place of a size: all that is left of a value. */
  private static final int REST = -1;

  private static final long FOREVER = 0xffff_ffffL;
  private static final String INFINITE = "infinite";

  private static final String QUOTED = "a string in quotation marks";

  private final String name;
  private final int size;
  private final IntegerText integer;

  /** Of what is written in a way of its own. */
  OptionType(String name, int size) {
    this.name = name;
    this.size = size;
    this.integer = IntegerText.UNSIGNED_8;
  }

  OptionType(String name, IntegerText integer) {
    this.name = name;
    this.size = integer.octets();
    this.integer = integer;
  }

  /** As the definition of an option names it. */
  @Override
  public String toString() {
    return name;
  }

  /** Whether it takes all that is left of a value, which may be nothing. */
  public boolean takesRest() {
    return size == REST;
  }

  /** In octets, of a type that does not take the rest. */
  int size() {
    return size;
  }

  /** Whether what is in words of a value is all of it, in one way only. */
  boolean isExact() {
    return switch (this) {
      case BOOLEAN, TEXT, DOMAIN_NAME, DOMAIN_LIST -> false;
      default -> true;
    };
  }

  String format(OctetReader value) throws MalformedPacketException {
    return integer.format(value);
  }

  void parse(TokenCursor text, OctetWriter value) throws SyntaxException {
    integer.parse(text, value);
  }

  private static void encodeName(String name, Token token, OctetWriter value)
      throws SyntaxException {
    try {
      value.octets(DnsName.encode(name));
    } catch (MalformedPacketException e) {
      throw SyntaxException.at(token, e.reason());
    }
  }
}
