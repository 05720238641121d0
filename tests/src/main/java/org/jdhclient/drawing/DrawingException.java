package org.jdhclient.drawing;

/** A text that no picture can be made of. */
final class DrawingException extends Exception {
  private static final long serialVersionUID = 1;

  DrawingException(String what) {
    super(what);
  }

  DrawingException(String what, Throwable cause) {
    super(what, cause);
  }
}
