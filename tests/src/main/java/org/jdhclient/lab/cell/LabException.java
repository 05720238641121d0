package org.jdhclient.lab.cell;

/** The lab could not do, or did not see, what was asked of it; the message tells all there is. */
public final class LabException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LabException(String message) {
    super(message);
  }

  public LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
