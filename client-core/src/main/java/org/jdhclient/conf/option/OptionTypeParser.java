package org.jdhclient.conf.option;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.dhcp.OptionFormat;
import org.jdhclient.dhcp.OptionFormat.Repetition;
import org.jdhclient.dhcp.OptionType;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.Token;
import org.jdhclient.text.TokenCursor;

/** Reads what the value of an option is made of, in its definition (dhcp-options(5)). */
final class OptionTypeParser {
  private final TokenCursor tokens;

  OptionTypeParser(TokenCursor tokens) {
    this.tokens = tokens;
  }

  OptionFormat format() throws SyntaxException {
    var token = tokens.peek();
    var format = any();
    var fields = format.fields();
    int firstRepeated = format.repetition() == Repetition.LAST ? fields.size() - 1 : 0;
    var repeated = fields.subList(firstRepeated, fields.size());
    if (format.repetition() != Repetition.NONE
        && repeated.stream().allMatch(OptionType.ZERO_LENGTH::equals)) {
      throw SyntaxException.at(token, "an array of what takes no octets");
    }
    return format;
  }

  private OptionFormat any() throws SyntaxException {
    if (!tokens.skipsWord("array")) {
      return tokens.peek().is("{") ? record() : OptionFormat.of(type());
    }
    tokens.expectWord("of");
    var element = tokens.peek().is("{") ? record() : OptionFormat.of(type());
    if (element.repetition() != Repetition.NONE) {
      throw tokens.expecting("no array of arrays");
    }
    return new OptionFormat(element.fields(), Repetition.ALL);
  }

  private OptionFormat record() throws SyntaxException {
    tokens.expect("{", "an opening brace");
    List<OptionType> fields = new ArrayList<>();
    var repetition = Repetition.NONE;
    do {
      if (repetition == Repetition.LAST || !fields.isEmpty() && takesAll(fields)) {
        throw tokens.expecting("nothing behind what takes the rest of the value");
      }
      if (tokens.skipsWord("array")) {
        tokens.expectWord("of");
        repetition = Repetition.LAST;
      }
      fields.add(type());
    } while (tokens.skips(","));
    tokens.expect("}", "a closing brace");
    return new OptionFormat(fields, repetition);
  }

  private static boolean takesAll(List<OptionType> fields) {
    return fields.get(fields.size() - 1).takesRest();
  }

  private OptionType type() throws SyntaxException {
    var token = tokens.peek();
    return switch (tokens.word("a type")) {
      case "boolean", "flag" -> OptionType.BOOLEAN;
      case "ip-address" -> OptionType.IP_ADDRESS;
      case "ip6-address" -> OptionType.IP6_ADDRESS;
      case "text" -> OptionType.TEXT;
      case "string" -> OptionType.STRING;
      case "domain-name" -> OptionType.DOMAIN_NAME;
      case "domain-list" -> domainList();
      case "zerolength" -> OptionType.ZERO_LENGTH;
      case "integer", "signed", "unsigned" -> integer(token);
      default -> throw SyntaxException.at(token, "no type of that name");
    };
  }

  private OptionType domainList() {
    tokens.skipsWord("compressed");
    return OptionType.DOMAIN_LIST;
  }

  private OptionType integer(Token first) throws SyntaxException {
    if (!first.isWord("integer")) {
      tokens.expectWord("integer");
    }
    var width = tokens.peek();
    boolean unsigned = first.isWord("unsigned");
    return switch (tokens.word("8, 16 or 32")) {
      case "8" -> unsigned ? OptionType.UNSIGNED_8 : OptionType.SIGNED_8;
      case "16" -> unsigned ? OptionType.UNSIGNED_16 : OptionType.SIGNED_16;
      case "32" -> unsigned ? OptionType.UNSIGNED_32 : OptionType.SIGNED_32;
      default -> throw SyntaxException.at(width, "expecting 8, 16 or 32");
    };
  }
}
