package org.jdhclient.drawing;

/** A picture that is made from the lines of a text. */
interface Drawing {
  void take(String line) throws DrawingException;

  /** The picture as SVG. */
  String finish(String title);
}
