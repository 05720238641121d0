package org.jdhclient.leasefile;

import java.util.Optional;
import org.jdhclient.text.QuotedText;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.wire.Octets;

/** Who this host is to DHCP servers on all its interfaces (RFC 4361 6.1), as it once was made. */
record DefaultDuid(Octets duid) implements Declaration {
  private static final String KEYWORD = "default-duid";

  /**
   * Empty if a statement is about something else.
   *
   * @throws SyntaxException if it is no quoted string that is the DUID
   */
  static Optional<DefaultDuid> find(String statement) throws SyntaxException {
    var tokens = new TokenCursor(statement);
    if (!tokens.skipsWord(KEYWORD)) {
      return Optional.empty();
    }
    var duid = tokens.string("a DUID in quotation marks");
    tokens.semicolon();
    return Optional.of(new DefaultDuid(duid));
  }

  @Override
  public String toText() {
    return KEYWORD + " " + QuotedText.ofName(duid) + ";\n";
  }
}
