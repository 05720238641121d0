package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.conf.Statement.Codes;
import org.jdhclient.conf.Statement.Placement;
import org.jdhclient.conf.option.OptionSpaces;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;

/** Reads statements that consist of words and lists of them: request, require, reject. */
final class ListParser {
  private final TokenCursor tokens;
  private final OptionSpaces spaces;

  ListParser(TokenCursor tokens, OptionSpaces spaces) {
    this.tokens = tokens;
    this.spaces = spaces;
  }

  Statement request(Placement placement) throws SyntaxException {
    return new Statement.Request(placement, codes());
  }

  Statement require(Placement placement) throws SyntaxException {
    return new Statement.Require(placement, codes());
  }

  /** Codes of options, none of them twice; an empty list is one, too. */
  private Codes codes() throws SyntaxException {
    var codes = new LinkedHashSet<Integer>();
    var codes6 = new LinkedHashSet<Integer>();
    if (!tokens.peek().is(";")) {
      do {
        var option = spaces.option(tokens);
        (option.isDhcp6() ? codes6 : codes).add(spaces.codeOnTheWire(option));
      } while (tokens.skips(","));
    }
    tokens.semicolon();
    return new Codes(List.copyOf(codes), List.copyOf(codes6));
  }

  /** How lease files are to have DUIDs and IAIDs. */
  IdFormat ids() throws SyntaxException {
    var token = tokens.peek();
    var format =
        switch (tokens.word("octal or hex")) {
          case "octal" -> IdFormat.OCTAL;
          case "hex" -> IdFormat.HEX;
          default -> throw SyntaxException.at(token, "expecting octal or hex");
        };
    tokens.semicolon();
    return format;
  }

  Statement reject() throws SyntaxException {
    var servers = new ArrayList<Ipv4Prefix>();
    do {
      servers.add(prefix());
    } while (tokens.skips(","));
    tokens.semicolon();
    return new Statement.Reject(List.copyOf(servers));
  }

  private Ipv4Prefix prefix() throws SyntaxException {
    var address = tokens.ipv4Address();
    int length = tokens.skips("/") ? (int) tokens.number(0, 32) : 32;
    return Ipv4Prefix.containing(address, length);
  }
}
