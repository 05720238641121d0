package org.jdhclient.leasefile;

import java.util.Optional;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.wire.Octets;

/**
 * An option as a lease file has it.
 *
 * @param value as it is once it has been in words and back
 */
public record StoredOption(int code, Octets value) {

  /**
   * Reads what stands behind {@code option}, with its semicolon; empty if it has no name here, or
   * stands in another option space.
   *
   * @param prefix of the names in the table's space
   */
  public static Optional<StoredOption> parse(OptionTable table, String prefix, TokenCursor tokens)
      throws SyntaxException {
    var name = tokens.peek().isWord() ? tokens.word("an option name") : "";
    var found =
        name.startsWith(prefix)
            ? table.find(name.substring(prefix.length()))
            : Optional.<OptionDefinition>empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var definition = found.get();
    try {
      var value = definition.format().parse(tokens);
      tokens.semicolon();
      int code = definition.code();
      return Optional.of(new StoredOption(code, table.canonical(code, value)));
    } catch (SyntaxException e) {
      throw e.within("option " + name);
    }
  }
}
