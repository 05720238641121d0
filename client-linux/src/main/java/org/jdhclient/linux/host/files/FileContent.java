package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads small files whole. What goes wrong is a {@link FileSystemException}, which names the file.
 */
public final class FileContent {
  private FileContent() {}

  /**
   * @param most octets to read
   */
  public static byte[] octets(Path file, int most) throws IOException {
    return read(file, in -> in.readNBytes(most));
  }

  /** The end of a file, if it is longer. */
  public static byte[] lastOctets(Path file, int most) throws IOException {
    return read(
        file,
        in -> {
          in.skipNBytes(Math.max(0, Files.size(file) - most));
          return in.readNBytes(most);
        });
  }

  /** The text of a file of /proc, or one that this program has written. */
  public static String text(Path file) throws IOException {
    return new String(octets(file, Integer.MAX_VALUE), StandardCharsets.UTF_8);
  }

  /** A character for each octet, whatever they are. */
  public static String latin1(Path file) throws IOException {
    return new String(octets(file, Integer.MAX_VALUE), StandardCharsets.ISO_8859_1);
  }

  /** Work on an open file. */
  private interface Reading {
    byte[] from(InputStream in) throws IOException;
  }

  private static byte[] read(Path file, Reading reading) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return reading.from(in);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // Once it is open, of a directory for one, the file is not named.
      throw new FileSystemException(file.toString(), null, e.getMessage());
    }
  }
}
