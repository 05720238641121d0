package org.jdhclient.dhcp;

import java.util.List;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * The types of which ISC's configuration language makes option values (dhcp-options(5)): each is
 * read from octets and from text, and written as either.
 */
public enum OptionType {
  IP_ADDRESS(Extent.FIXED) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return value.ipv4Address().toString();
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      value.ipv4Address(text.ipv4Address());
    }
  },

  BOOLEAN(Extent.FIXED) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return value.u8() == 0 ? "false" : "true";
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      int at = text.offset();
      value.u8(
          switch (text.word()) {
            case "true", "on" -> 1;
            case "false", "off" -> 0;
            default -> throw new MalformedPacketException("neither true nor false", at);
          });
    }
  },

  UNSIGNED_8(Extent.FIXED) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return Integer.toString(value.u8());
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      value.u8((int) text.number(0, 0xff));
    }
  },

  UNSIGNED_16(Extent.FIXED) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return Integer.toString(value.u16());
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      value.u16((int) text.number(0, 0xffff));
    }
  },

  UNSIGNED_32(Extent.FIXED) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return Long.toString(value.u32());
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      value.u32(text.number(0, 0xffffffffL));
    }
  },

  SIGNED_8(Extent.FIXED) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return Integer.toString((byte) value.u8());
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      value.u8((int) text.number(Byte.MIN_VALUE, Byte.MAX_VALUE));
    }
  },

  SIGNED_16(Extent.FIXED) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return Integer.toString((short) value.u16());
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      value.u16((int) text.number(Short.MIN_VALUE, Short.MAX_VALUE));
    }
  },

  SIGNED_32(Extent.FIXED) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return Integer.toString(value.i32());
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      value.i32((int) text.number(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
  },

  /** No octets at all: that the option is there says everything. */
  ZERO_LENGTH(Extent.FIXED) {
    @Override
    String format(OctetReader value) {
      return "";
    }

    @Override
    void parse(TokenReader text, OctetWriter value) {}
  },

  /** Always in quotation marks; NULs at its end are no part of it (RFC 2132 2). */
  TEXT(Extent.REST) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      return QuotedText.ofOption(withoutNuls(value.octets(value.remaining())));
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      value.octets(withoutNuls(text.quoted()));
    }

    private Octets withoutNuls(Octets value) {
      return Octets.ofLatin1(OptionValues.text(value));
    }
  },

  /** In quotation marks where all of it is printable, else in hexadecimal. */
  STRING(Extent.REST) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      var octets = value.octets(value.remaining());
      for (int i = 0; i < octets.length(); i++) {
        if (!QuotedText.isPrintable(octets.at(i))) {
          return Hexadecimal.format(octets);
        }
      }
      return QuotedText.ofOption(octets);
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      if (text.isQuoted()) {
        value.octets(text.quoted());
      } else {
        Hexadecimal.parse(text, value);
      }
    }
  },

  DOMAIN_NAME(Extent.REST) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      var names = DomainSearch.decode(value.octets(value.remaining()));
      if (names.size() != 1) {
        throw new MalformedPacketException(names.size() + " names where one belongs", 0);
      }
      return names.get(0) + ".";
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      DomainName.encode(text.isQuoted() ? text.quoted().toLatin1() : text.word(), value);
    }
  },

  DOMAIN_LIST(Extent.REST) {
    @Override
    String format(OctetReader value) throws MalformedPacketException {
      List<String> names = DomainSearch.decode(value.octets(value.remaining()));
      return "\"" + String.join(".\", \"", names) + ".\"";
    }

    @Override
    void parse(TokenReader text, OctetWriter value) throws MalformedPacketException {
      do {
        DomainName.encode(text.quoted().toLatin1(), value);
      } while (text.hasRemaining());
    }
  };

  /** How much of a value a type takes. */
  private enum Extent {
    FIXED,
    REST
  }

  private final Extent extent;

  OptionType(Extent extent) {
    this.extent = extent;
  }

  /** Whether it takes all that is left of a value, which may be nothing. */
  public boolean takesRest() {
    return extent == Extent.REST;
  }

  abstract String format(OctetReader value) throws MalformedPacketException;

  abstract void parse(TokenReader text, OctetWriter value) throws MalformedPacketException;
}
