package org.jdhclient.simulation;

/** The kernel does not take an address. */
final class RefusedByKernelException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedByKernelException() {
    super("refused", null, false, false);
  }
}
