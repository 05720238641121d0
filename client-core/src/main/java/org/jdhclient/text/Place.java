package org.jdhclient.text;

/**
 * Where in a text something stands.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {

  public static Place of(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    int end = text.indexOf('\n');
    while (end >= 0 && end < offset) {
      line++;
      lineStart = end + 1;
      end = text.indexOf('\n', lineStart);
    }
    return new Place(line, offset - lineStart + 1);
  }
}
