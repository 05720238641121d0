package org.jdhclient.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * States and the ways between them.
 *
 * <p>Lines are {@code state NAME at X,Y}, {@code start NAME at X,Y} (a dot), {@code text WORDS at
 * X,Y}, and {@code FROM -> TO [via X,Y ...] : EVENT [/ WHAT IS SENT] at X,Y [middle|right]}. A way
 * leaves a state straight towards the first place that it goes via.
 */
final class StateDrawing implements Drawing {
  private static final Pattern NODE = Pattern.compile("(state|start) (\\S+) at (\\S+)");
  private static final Pattern TEXT = Pattern.compile("text (.+) at (\\S+)");
  private static final Pattern WAY =
      Pattern.compile(
          "(\\S+) -> (\\S+)(?: via ([\\d, ]+?))? : (.+) at (\\d+,\\d+)( middle| right)?");
  private static final int HEIGHT = 34;
  private static final int LINE = 19;
  private static final int MARGIN = 20;

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Canvas canvas = new Canvas();
  private int width;
  private int height;

  @Override
  public void take(String line) throws DrawingException {
    var node = NODE.matcher(line);
    var text = TEXT.matcher(line);
    var way = WAY.matcher(line);
    if (node.matches()) {
      place(node.group(2), Point.parse(node.group(3)), node.group(1).equals("start"));
    } else if (text.matches()) {
      canvas.text(Point.parse(text.group(2)), "middle", text.group(1));
    } else if (way.matches()) {
      var via = way.group(3) == null ? "" : way.group(3);
      connect(named(way.group(1)), named(way.group(2)), via);
      var anchor = way.group(6) == null ? "" : way.group(6).strip();
      label(way.group(4), Point.parse(way.group(5)), anchor);
    } else {
      throw new DrawingException("not understood");
    }
  }

  private void place(String name, Point centre, boolean start) {
    var node = new Node(centre, start ? 10 : 16 + 9 * name.length(), start ? 10 : HEIGHT);
    nodes.put(name, node);
    if (start) {
      canvas.dot(centre);
    } else {
      canvas.box(centre, node.width(), node.height());
      canvas.text(new Point(centre.x(), centre.y() + 4), "name", name);
    }
    width = Math.max(width, centre.x() + node.width() / 2 + MARGIN);
    height = Math.max(height, centre.y() + node.height() / 2 + MARGIN);
  }

  private Node named(String name) throws DrawingException {
    var node = nodes.get(name);
    if (node == null) {
      throw new DrawingException("no such state: " + name);
    }
    return node;
  }

  private void connect(Node from, Node to, String via) throws DrawingException {
    List<Point> places = new ArrayList<>();
    for (var place : via.isBlank() ? new String[0] : via.split(" ")) {
      places.add(Point.parse(place));
    }
    var first = places.isEmpty() ? to.centre() : places.get(0);
    var last = places.isEmpty() ? from.centre() : places.get(places.size() - 1);
    places.add(0, from.borderTowards(first));
    places.add(to.borderTowards(last));
    canvas.arrow(places, "line");
  }

  private void label(String words, Point at, String anchor) {
    var parts = words.split(" / ");
    canvas.text(at, anchor, parts[0]);
    if (parts.length > 1) {
      canvas.text(new Point(at.x(), at.y() + LINE), (anchor + " sent").strip(), parts[1]);
    }
  }

  @Override
  public String finish(String title) {
    return canvas.finish(title, width, height);
  }

  /** Something that ways lead to and from. */
  private record Node(Point centre, int width, int height) {
    Point borderTowards(Point place) throws DrawingException {
      int right = width / 2;
      int below = height / 2;
      if (Math.abs(place.x() - centre.x()) <= right) {
        return new Point(place.x(), centre.y() + (place.y() < centre.y() ? -below : below));
      }
      if (Math.abs(place.y() - centre.y()) <= below) {
        return new Point(centre.x() + (place.x() < centre.x() ? -right : right), place.y());
      }
      throw new DrawingException("no straight way out to " + place.x() + "," + place.y());
    }
  }
}
