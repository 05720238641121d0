package org.jdhclient.leasefile;

import java.util.Optional;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.wire.Octets;

/** Who this host is to DHCP servers on all its interfaces (RFC 4361 6.1), as it once was made. */
record DefaultDuid(Octets duid, IdFormat written) implements Declaration {
  private static final String KEYWORD = "default-duid";

  /**
   * Empty if a statement is about something else.
   *
   * @throws SyntaxException if it is neither a quoted string nor octets in hexadecimal
   */
  static Optional<DefaultDuid> find(String statement) throws SyntaxException {
    var tokens = new TokenCursor(statement);
    if (!tokens.skipsWord(KEYWORD)) {
      return Optional.empty();
    }
    var written = tokens.peek().isString() ? IdFormat.OCTAL : IdFormat.HEX;
    var duid = tokens.octets("a DUID");
    tokens.semicolon();
    return Optional.of(new DefaultDuid(duid, written));
  }

  @Override
  public String toText() {
    return KEYWORD + " " + written.format(duid) + ";\n";
  }
}
