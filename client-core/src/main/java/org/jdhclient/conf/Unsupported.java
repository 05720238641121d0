package org.jdhclient.conf;

import java.util.Map;
import java.util.Set;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.Token;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.text.UnsupportedException;

/** The statements that are legal, and that this client does not follow. */
final class Unsupported {
  private static final Set<String> KEYWORDS =
      Set.of(
          "add",
          "alias",
          "allow",
          "anycast-mac",
          "authentication",
          "bootp",
          "break",
          "class",
          "define",
          "deny",
          "dont",
          "eval",
          "execute",
          "failover",
          "hardware",
          "ignore",
          "key",
          "log",
          "media",
          "omapi",
          "on",
          "accept",
          "parse-vendor-option",
          "prefer",
          "pseudo",
          "return",
          "set",
          "switch",
          "unset",
          "zone");

  /** Settings, and the word with which nothing is different from what this client does. */
  private static final Map<String, Set<String>> HARMLESS =
      Map.of(
          "do-forward-updates", Set.of("false", "off"),
          "do-forward-update", Set.of("false", "off"),
          "db-time-format", Set.of("default"));

  private Unsupported() {}

  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word) || HARMLESS.containsKey(word);
  }

  /** Passes over a statement that asks for what is done anyway, or refuses it. */
  static void pass(String keyword, Token token, TokenCursor tokens) throws SyntaxException {
    var harmless = HARMLESS.getOrDefault(keyword, Set.of());
    if (harmless.stream().noneMatch(tokens::skipsWord)) {
      throw UnsupportedException.at(token, "\"" + keyword + "\"");
    }
    tokens.semicolon();
  }
}
