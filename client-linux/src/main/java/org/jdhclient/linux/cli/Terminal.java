package org.jdhclient.linux.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdhclient.text.PrintableText;

/**
 * Standard output and standard error, which may be somebody's terminal: nothing else writes there,
 * and nothing but printable text and ends of lines goes there. Each text is written at once.
 */
final class Terminal {
  /** Made by the first use: a stream is a process's, and this class begins before there is one. */
  private static Optional<FileOutputStream> output = Optional.empty();

  private static Optional<FileOutputStream> errors = Optional.empty();

  private Terminal() {}

  /**
   * Writes what was asked for, which ends its lines itself.
   *
   * @throws IOException if it cannot be written
   */
  static void tell(String text) throws IOException {
    output().write(octets(text));
  }

  private static FileOutputStream output() {
    if (output.isEmpty()) {
      output = Optional.of(new FileOutputStream(FileDescriptor.out));
    }
    return output.get();
  }

  /** Writes a line, or several, that nobody has asked for. */
  static void complain(String text) {
    if (errors.isEmpty()) {
      errors = Optional.of(new FileOutputStream(FileDescriptor.err));
    }
    try {
      errors.get().write(octets(text + "\n"));
    } catch (IOException e) {
      // Whoever reads has gone, or the file is full: no reason to lose a lease, and nobody to tell.
    }
  }

  private static byte[] octets(String text) {
    return PrintableText.ofLines(text).getBytes(StandardCharsets.US_ASCII);
  }
}
