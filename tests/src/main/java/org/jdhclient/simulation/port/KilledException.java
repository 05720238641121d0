package org.jdhclient.simulation.port;

/** SIGKILL has come: the process does nothing more. */
public final class KilledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KilledException() {
    super("SIGKILL", null, false, false);
  }
}
