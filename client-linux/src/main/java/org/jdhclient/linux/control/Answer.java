package org.jdhclient.linux.control;

import java.util.Locale;

/**
 * A line of what a client answers.
 *
 * @param text JSON, a line of the log, an exit status or a reason, by the kind
 */
public record Answer(Kind kind, String text) {
  /** The word at the line's beginning. */
  public enum Kind {
    STATUS,
    EVENT,
    /** The change that was asked for is being made. */
    ACCEPTED,
    REFUSED,
    /** A line of the client's log, while it does what it was asked for. */
    INFO,
    WARN,
    ERROR,
    /** The change was made, or not: the exit status. What follows is the end of the connection. */
    DONE
  }

  String line() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + text + "\n";
  }

  /**
   * @throws ControlException if no client says so
   */
  static Answer parse(String line) throws ControlException {
    int space = line.indexOf(' ');
    for (var kind : Kind.values()) {
      if (space > 0 && kind.name().equalsIgnoreCase(line.substring(0, space))) {
        return new Answer(kind, line.substring(space + 1));
      }
    }
    throw new ControlException("its answer is not understood: " + line);
  }
}
