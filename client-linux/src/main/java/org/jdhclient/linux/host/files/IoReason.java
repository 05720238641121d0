package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** The reason in a file system's refusal, in words. */
public final class IoReason {
  private IoReason() {}

  public static String of(IOException e) {
    if (e instanceof FileSystemException refusal && refusal.getReason() != null) {
      return refusal.getFile() + ": " + refusal.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
