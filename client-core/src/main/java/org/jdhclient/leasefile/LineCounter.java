package org.jdhclient.leasefile;

/** Turns places in a text, asked for in their order, into lines and columns. */
final class LineCounter {
  private final String text;
  private int line = 1;
  private int lineStart;

  LineCounter(String text) {
    this.text = text;
  }

  Problem problem(int at, String what) {
    int end = text.indexOf('\n', lineStart);
    while (end >= 0 && end < at) {
      line++;
      lineStart = end + 1;
      end = text.indexOf('\n', lineStart);
    }
    return new Problem(line, at - lineStart + 1, what);
  }
}
