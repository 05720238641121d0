package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** The reason in a file system's refusal, in words. */
final class IoReason {
  private IoReason() {}

  static String of(IOException e) {
    if (e instanceof FileSystemException refusal && refusal.getReason() != null) {
      return refusal.getFile() + ": " + refusal.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
