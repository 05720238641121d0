package org.jdhclient.linux.cli;

import java.io.IOException;

/** Whoever read standard output has gone. */
final class UnreadException extends IOException {
  private static final long serialVersionUID = 1L;
}
