package org.jdhclient.conf;

/**
 * A text, and where it comes from.
 *
 * @param file as its owner knows it
 */
record Source(String file, String text) {
  private static final int MAX_SHOWN = 200;

  Problem problem(Problem.Kind kind, int offset, String what) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int lineEnd = text.indexOf('\n', offset);
    int shownEnd = Math.min(lineEnd < 0 ? text.length() : lineEnd, lineStart + MAX_SHOWN);
    return new Problem(
        kind,
        file,
        lineOf(offset),
        offset - lineStart + 1,
        what,
        text.substring(lineStart, Math.max(lineStart, shownEnd)));
  }

  private int lineOf(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(octet -> octet == '\n').count();
  }
}
