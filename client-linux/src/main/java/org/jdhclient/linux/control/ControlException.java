package org.jdhclient.linux.control;

/** A client does not answer, or not so that it can be understood: why. */
public final class ControlException extends Exception {
  private static final long serialVersionUID = 1L;

  public ControlException(String message) {
    super(message);
  }
}
