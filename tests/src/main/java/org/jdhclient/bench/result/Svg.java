package org.jdhclient.bench.result;

import java.util.Locale;

/** Writes a drawing from top to bottom; readable on a light and on a dark ground. */
final class Svg {
  private static final String STYLE =
      """
      <style>
        text { font: 13px sans-serif; fill: #768390 }
        .title { font-weight: bold }
        .note { font-size: 11px }
        .ours { fill: #2f81f7 }
        .peer { fill: #8d96a0 }
        .whisker { stroke: #d1622b; stroke-width: 1.5 }
      </style>
      """;

  private final StringBuilder body = new StringBuilder();
  private final int width;
  private int left;
  private int top;
  private int bottom;

  /**
   * @param width in pixels
   */
  Svg(int width) {
    this.width = width;
  }

  /** Goes down; whatever is drawn next is placed from here on. */
  void advance(int pixels) {
    moveTo(left, top + pixels);
  }

  /** Goes to a place in pixels from the drawing's corner. */
  void moveTo(int newLeft, int newTop) {
    left = newLeft;
    top = newTop;
    bottom = Math.max(bottom, top);
  }

  /** Goes back to the left, below all that was drawn. */
  void newRow() {
    moveTo(0, bottom);
  }

  /** Where it is now, in pixels from the top. */
  int top() {
    return top;
  }

  /**
   * @param baseline in pixels below the present place
   * @param style its class in the style sheet
   */
  void text(int x, int baseline, String style, String text) {
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    body.append(
        "<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>\n"
            .formatted(left + x, top + baseline, style, escaped));
  }

  void bar(int x, double length, int thickness, String style) {
    body.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" class=\"%s\"/>\n",
            left + x,
            top,
            length,
            thickness,
            style));
  }

  /** A level line. */
  void whisker(double from, double to, double y) {
    body.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%2$.1f\" class=\"whisker\"/>\n",
            left + from,
            top + y,
            left + to));
  }

  String finish() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%1$d\" height=\"%2$d\">\n"
            .formatted(width, bottom)
        + STYLE
        + body
        + "</svg>\n";
  }
}
