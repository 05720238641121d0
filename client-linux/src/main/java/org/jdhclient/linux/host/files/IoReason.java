package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jdhclient.text.PrintableText;

/** The reason in a file system's refusal, in words. */
public final class IoReason {
  private IoReason() {}

  public static String of(IOException e) {
    if (e instanceof FileSystemException refusal && refusal.getReason() != null) {
      return PrintableText.of(FileNames.octets(refusal.getFile())) + ": " + refusal.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
