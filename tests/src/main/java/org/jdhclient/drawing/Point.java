package org.jdhclient.drawing;

/** A place in a picture, in pixels to the right of and below its upper left corner. */
record Point(int x, int y) {

  /**
   * @param text such as {@code 490,190}
   */
  static Point parse(String text) throws DrawingException {
    var parts = text.split(",");
    try {
      return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new DrawingException("no place: " + text, e);
    }
  }
}
