package org.jdhclient.conf;

/**
 * A place in a configuration that has no effect, and why.
 *
 * @param line from 1
 * @param column from 1
 * @param sourceLine the line as it stands in the file, or as much of it as can be shown
 */
public record Problem(
    Kind kind, String file, int line, int column, String what, String sourceLine) {
  /** Whose fault it is. */
  public enum Kind {
    /** The text is not what dhclient.conf(5) allows. */
    SYNTAX,
    /** The text is legal, and this client does not do what it says. */
    UNSUPPORTED
  }

  /** Place and reason on one line; plain ASCII. */
  String headline() {
    return plain(file) + " line " + line + " column " + column + ": " + what;
  }

  /** The line of the file, and below it a caret under the place; plain ASCII. */
  String excerpt() {
    var shown = new StringBuilder();
    var indent = new StringBuilder();
    for (int i = 0; i < sourceLine.length(); i++) {
      char character = sourceLine.charAt(i);
      shown.append(character == '\t' || isPlain(character) ? character : '?');
      if (i < column - 1) {
        indent.append(character == '\t' ? '\t' : ' ');
      }
    }
    return shown + "\n" + indent + "^";
  }

  private static String plain(String text) {
    return text.replaceAll("[^ -~]", "?");
  }

  private static boolean isPlain(char character) {
    return character >= ' ' && character < 0x7f;
  }

  @Override
  public String toString() {
    return headline() + "\n" + excerpt();
  }
}
