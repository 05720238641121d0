package org.jdhclient.conf;

import org.jdhclient.text.Place;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.UnsupportedException;

/**
 * A text, and where it comes from.
 *
 * @param file as its owner knows it
 */
record Source(String file, String text) {
  private static final int MAX_SHOWN = 200;

  /** What was left out, and why. */
  Problem problem(SyntaxException wrong) {
    var kind =
        wrong instanceof UnsupportedException ? Problem.Kind.UNSUPPORTED : Problem.Kind.SYNTAX;
    return problem(kind, wrong.offset(), wrong.reason());
  }

  Problem problem(Problem.Kind kind, int offset, String what) {
    var place = Place.of(text, offset);
    int lineStart = offset - place.column() + 1;
    int lineEnd = text.indexOf('\n', offset);
    int shownEnd = Math.min(lineEnd < 0 ? text.length() : lineEnd, lineStart + MAX_SHOWN);
    var line = text.substring(lineStart, Math.max(lineStart, shownEnd));
    return new Problem(kind, file, place.line(), place.column(), what + ".", line);
  }
}
