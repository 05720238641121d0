package org.jdhclient.drawing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who says what to whom, from top to bottom.
 *
 * <p>Lines are {@code who NAME WORDS} from left to right, {@code == WORDS} for a part of it all,
 * {@code FROM -> TO : WORDS} for a call or a message, {@code FROM --> TO : WORDS} for what comes
 * back, and {@code WHO : WORDS} for what somebody does by himself.
 */
final class SequenceDrawing implements Drawing {
  private static final Pattern WHO = Pattern.compile("who (\\S+) (.+)");
  private static final Pattern PART = Pattern.compile("== (.+)");
  private static final Pattern MESSAGE = Pattern.compile("(\\S+) (-->|->) (\\S+) : (.+)");
  private static final Pattern NOTE = Pattern.compile("(\\S+) : (.+)");
  private static final int COLUMN = 140;
  private static final int HEAD = 34;
  private static final int LINE = 26;
  private static final int MARGIN = 14;

  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Canvas canvas = new Canvas();
  private int y = HEAD + 2 * MARGIN;

  @Override
  public void take(String line) throws DrawingException {
    var who = WHO.matcher(line);
    var part = PART.matcher(line);
    var message = MESSAGE.matcher(line);
    var note = NOTE.matcher(line);
    if (who.matches()) {
      participant(who.group(1), who.group(2));
    } else if (part.matches()) {
      part(part.group(1));
    } else if (message.matches()) {
      message(
          column(message.group(1)),
          column(message.group(3)),
          message.group(2).equals("-->") ? "line answer" : "line",
          message.group(4));
    } else if (note.matches()) {
      note(column(note.group(1)), note.group(2));
    } else {
      throw new DrawingException("not understood");
    }
  }

  private void participant(String name, String words) {
    int x = MARGIN + COLUMN / 2 + columns.size() * COLUMN;
    columns.put(name, x);
    canvas.box(new Point(x, MARGIN + HEAD / 2), COLUMN - MARGIN, HEAD);
    canvas.text(new Point(x, MARGIN + HEAD / 2 + 4), "name", words);
  }

  private int column(String name) throws DrawingException {
    var x = columns.get(name);
    if (x == null) {
      throw new DrawingException("nobody is called " + name);
    }
    return x;
  }

  private void part(String words) {
    y += LINE;
    canvas.line(List.of(new Point(MARGIN, y), new Point(width() - MARGIN, y)), "faint");
    canvas.text(new Point(MARGIN, y - 5), "section", words);
  }

  private void message(int from, int to, String style, String words) {
    y += LINE;
    canvas.text(new Point((from + to) / 2, y - 5), "middle", words);
    canvas.arrow(List.of(new Point(from, y), new Point(to, y)), style);
  }

  private void note(int at, String words) {
    y += LINE;
    canvas.dot(new Point(at, y - 9));
    canvas.text(new Point(at + 10, y - 5), "sent", words);
  }

  private int width() {
    return 2 * MARGIN + columns.size() * COLUMN;
  }

  @Override
  public String finish(String title) {
    int end = y + MARGIN;
    for (int x : columns.values()) {
      canvas.line(List.of(new Point(x, MARGIN + HEAD), new Point(x, end)), "faint");
    }
    return canvas.finish(title, width(), end + MARGIN);
  }
}
