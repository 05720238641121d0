package org.jdhclient.engine.port;

/** What the host refused, and why, in words for the log. */
public class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
