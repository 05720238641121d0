package org.jdhclient.drawing;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a picture as SVG; readable on a light and on a dark ground. */
final class Canvas {
  private static final String STYLE =
      """
      <style>
        text { font: 12px sans-serif; fill: #768390; white-space: pre }
        .name { font-weight: bold; text-anchor: middle }
        .middle { text-anchor: middle }
        .right { text-anchor: end }
        .sent { font-style: italic }
        .section { font-weight: bold }
        .box { fill: none; stroke: #2f81f7; stroke-width: 1.5 }
        .line { fill: none; stroke: #8d96a0; stroke-width: 1.3 }
        .answer { stroke-dasharray: 5 3 }
        .faint { fill: none; stroke: #8d96a0; stroke-width: 0.6; opacity: 0.6 }
        .dot, .tip { fill: #8d96a0 }
      </style>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" \
      orient="auto"><path d="M0,0 L8,4 L0,8 z" class="tip"/></marker></defs>
      """;

  private final StringBuilder body = new StringBuilder();

  /**
   * @param style its classes in the style sheet
   */
  void text(Point at, String style, String text) {
    body.append(
        "<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>\n"
            .formatted(at.x(), at.y(), style, escaped(text)));
  }

  /** A box around a place. */
  void box(Point centre, int width, int height) {
    body.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" class=\"box\"/>\n"
            .formatted(centre.x() - width / 2, centre.y() - height / 2, width, height));
  }

  void dot(Point centre) {
    body.append(
        "<circle cx=\"%d\" cy=\"%d\" r=\"5\" class=\"dot\"/>\n".formatted(centre.x(), centre.y()));
  }

  void line(List<Point> points, String style) {
    body.append("<polyline points=\"%s\" class=\"%s\"/>\n".formatted(joined(points), style));
  }

  /** A line with a tip at its last point. */
  void arrow(List<Point> points, String style) {
    body.append(
        "<polyline points=\"%s\" class=\"%s\" marker-end=\"url(#tip)\"/>\n"
            .formatted(joined(points), style));
  }

  private static String joined(List<Point> points) {
    return points.stream()
        .map(point -> point.x() + "," + point.y())
        .collect(Collectors.joining(" "));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  String finish(String title, int width, int height) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%1$d\" height=\"%2$d\">\n"
            .formatted(width, height)
        + "<title>%s</title>\n".formatted(escaped(title))
        + STYLE
        + body
        + "</svg>\n";
  }
}
