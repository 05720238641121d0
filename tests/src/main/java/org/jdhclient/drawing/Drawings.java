package org.jdhclient.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws the pictures of a directory anew: beside each text, NAME.txt, its picture, NAME.svg. */
public final class Drawings {
  private Drawings() {}

  /**
   * @param arguments the directory
   */
  public static void main(String[] arguments) throws IOException {
    for (var text : texts(Path.of(arguments[0]))) {
      try {
        Files.writeString(picture(text), drawn(text));
        System.out.println(picture(text));
      } catch (DrawingException e) {
        System.err.println(text + ": " + e.getMessage());
        System.exit(1);
      }
    }
  }

  static List<Path> texts(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  static Path picture(Path text) {
    return text.resolveSibling(text.getFileName().toString().replaceFirst("\\.txt$", ".svg"));
  }

  /** The picture that a text describes; its first line names the kind and the title. */
  static String drawn(Path text) throws IOException, DrawingException {
    var lines = Files.readAllLines(text);
    var head = lines.get(0).split(" ", 2);
    var drawing = of(head[0]);
    for (int i = 1; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        take(line, i + 1, drawing);
      }
    }
    return drawing.finish(head[1]);
  }

  private static Drawing of(String kind) throws DrawingException {
    return switch (kind) {
      case "states" -> new StateDrawing();
      case "sequence" -> new SequenceDrawing();
      default -> throw new DrawingException("no kind of picture: " + kind);
    };
  }

  private static void take(String line, int number, Drawing drawing) throws DrawingException {
    try {
      drawing.take(line);
    } catch (DrawingException e) {
      throw new DrawingException("line " + number + ": " + e.getMessage() + ": " + line, e);
    }
  }
}
