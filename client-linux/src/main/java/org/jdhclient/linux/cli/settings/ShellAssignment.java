package org.jdhclient.linux.cli.settings;

import java.util.Optional;

/**
 * A line {@code NAME=value} of a file that shells could read too: with {@code export} before it or
 * not, quotes around the value or parts of it, and a comment behind. Nothing is expanded: a line
 * that needs a shell for that is none of these.
 */
record ShellAssignment(String name, String value) {
  private static final String EXPORT = "export";
  private static final char NONE = 0;

  /** What means more than itself to a shell: between double quotes, and without any. */
  private static final String SPECIAL_IN_QUOTES = "$`\\";

  private static final String SPECIAL = SPECIAL_IN_QUOTES + ";&|<>()*?[~";

  /** Whether there is nothing but blanks and a comment. */
  static boolean isEmpty(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  static Optional<ShellAssignment> parse(String line) {
    var assignment = withoutExport(line.strip());
    int equals = assignment.indexOf('=');
    if (equals < 0 || !isName(assignment.substring(0, equals))) {
      return Optional.empty();
    }
    var name = assignment.substring(0, equals);
    return word(assignment.substring(equals + 1)).map(value -> new ShellAssignment(name, value));
  }

  private static String withoutExport(String text) {
    var rest = text.startsWith(EXPORT) ? text.substring(EXPORT.length()) : "";
    return rest.isEmpty() || !Character.isWhitespace(rest.charAt(0)) ? text : rest.strip();
  }

  /** Letters, digits and underscores, of which a digit is not the first (POSIX XBD 3.216). */
  static boolean isName(String text) {
    return !text.isEmpty()
        && !Character.isDigit(text.charAt(0))
        && text.chars().allMatch(c -> c == '_' || c < 0x80 && Character.isLetterOrDigit(c));
  }

  /** A word up to its end, behind which there is nothing but a comment. */
  private static Optional<String> word(String text) {
    var word = new StringBuilder();
    char quote = NONE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        quote = NONE;
      } else if (quote == NONE && (c == '"' || c == '\'')) {
        quote = c;
      } else if (quote == NONE && Character.isWhitespace(c)) {
        return isEmpty(text.substring(i)) ? Optional.of(word.toString()) : Optional.empty();
      } else if (isSpecial(c, quote)) {
        return Optional.empty();
      } else {
        word.append(c);
      }
    }
    return quote == NONE ? Optional.of(word.toString()) : Optional.empty();
  }

  private static boolean isSpecial(char c, char quote) {
    return switch (quote) {
      case NONE -> SPECIAL.indexOf(c) >= 0;
      case '"' -> SPECIAL_IN_QUOTES.indexOf(c) >= 0;
      default -> false;
    };
  }
}
