package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads small files whole. What goes wrong is a {@link FileSystemException}, which names the file.
 */
public final class FileContent {
  /** In octets: more than a file by hand has, and no more than there is memory for. */
  private static final int MOST = 1 << 20;

  private FileContent() {}

  /**
   * @throws FileSystemException if it is longer than 1 MiB, or otherwise not to be read
   */
  public static byte[] octets(Path file) throws IOException {
    return octets(file, MOST);
  }

  /**
   * @param most so many at most, or it is not read
   */
  public static byte[] octets(Path file, int most) throws IOException {
    try (var input = InputFile.open(file)) {
      return input.readAll(most);
    }
  }

  /** A character for each octet, whatever they are. */
  public static String latin1(Path file) throws IOException {
    return latin1(file, MOST);
  }

  /** The same, of so many octets at most. */
  public static String latin1(Path file, int most) throws IOException {
    return new String(octets(file, most), StandardCharsets.ISO_8859_1);
  }

  /** As {@link #latin1}; empty if there is no file. */
  public static Optional<String> latin1IfThere(Path file) throws IOException {
    try {
      return Optional.of(latin1(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
