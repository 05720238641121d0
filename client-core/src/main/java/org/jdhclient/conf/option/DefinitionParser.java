package org.jdhclient.conf.option;

import java.util.Locale;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionFormat;
import org.jdhclient.dhcp.OptionType;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.Token;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.text.UnsupportedException;

/** Reads definitions: of options, and of option spaces. */
public final class DefinitionParser {
  private static final int MAX_DEFINED = 512;
  private static final int MAX_WIDTH = 4;

  private final TokenCursor tokens;
  private final OptionSpaces spaces;
  private int defined;

  public DefinitionParser(TokenCursor tokens, OptionSpaces spaces) {
    this.tokens = tokens;
    this.spaces = spaces;
  }

  /** What stands behind "option". */
  public void definition() throws SyntaxException {
    if (tokens.peek().isWord("space") && tokens.peekSecond().isWord()) {
      space();
      return;
    }
    var token = tokens.peek();
    var name = tokens.spelledWord("an option name");
    if (!tokens.skipsWord("code")) {
      throw UnsupportedException.at(token, "an option's value outside of a lease");
    }
    int dot = name.indexOf('.');
    var space = dot < 0 ? OptionName.DHCP : name.substring(0, dot).toLowerCase(Locale.ROOT);
    int code = (int) tokens.number(1, spaces.maxCode(space));
    tokens.expect("=", "\"=\"");
    define(token, space, name.substring(dot + 1), code);
    tokens.semicolon();
  }

  private void define(Token token, String space, String name, int code) throws SyntaxException {
    if (defined++ == MAX_DEFINED) {
      throw SyntaxException.at(token, "more than " + MAX_DEFINED + " options defined");
    }
    if (!spaces.hasSpace(space)) {
      throw SyntaxException.at(token, "no option space named " + space);
    }
    if (space.equals(OptionName.DHCP6) && tokens.peek().isWord("encapsulate")) {
      throw UnsupportedException.at(tokens.peek(), "an option space within DHCPv6");
    }
    if (tokens.skipsWord("encapsulate")) {
      var inner = tokens.spelledWord("an option space");
      spaces.addSpace(inner);
      spaces.enclose(inner.toLowerCase(Locale.ROOT), code);
      var octets = OptionFormat.of(OptionType.STRING);
      spaces.define(space, new OptionDefinition(code, name, octets));
      return;
    }
    spaces.define(space, new OptionDefinition(code, name, new OptionTypeParser(tokens).format()));
  }

  /** Codes and lengths are as wide as in DHCP itself, or the space's options are only named. */
  private void space() throws SyntaxException {
    tokens.next();
    var name = tokens.spelledWord("an option space");
    while (tokens.peek().isWord("code") || tokens.peek().isWord("length")) {
      var token = tokens.next();
      tokens.expectWord("width");
      if (tokens.number(0, MAX_WIDTH) != 1) {
        spaces.addUnsentSpace(name);
        throw UnsupportedException.at(token, "an option space of other widths");
      }
    }
    if (tokens.skipsWord("hash")) {
      tokens.expectWord("size");
      tokens.number(1, Integer.MAX_VALUE);
    }
    tokens.semicolon();
    spaces.addSpace(name);
  }

  /** What stands behind "vendor": whose options option 43 holds. */
  public void vendor() throws SyntaxException {
    tokens.expectWord("option");
    tokens.expectWord("space");
    var token = tokens.peek();
    var space = tokens.word("an option space");
    if (!spaces.hasSpace(space)) {
      throw UnsupportedException.at(token, "an option space that is not defined before");
    }
    spaces.enclose(space, StandardOptions.VENDOR_ENCAPSULATED_OPTIONS.code());
    tokens.semicolon();
  }
}
