package org.jdhclient.linux.host;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads small files whole. By java.io, for the channels of java.nio load the JVM's library for
 * sockets first, which tries the machine's network: two milliseconds before the first packet.
 */
public final class FileContent {
  private FileContent() {}

  /**
   * @param most octets to read
   * @throws IOException java.nio's, which say what is wrong
   */
  public static byte[] octets(Path file, int most) throws IOException {
    try (var in = open(file)) {
      return in.readNBytes(most);
    }
  }

  /** The end of a file, if it is longer. */
  static byte[] lastOctets(Path file, int most) throws IOException {
    try (var in = open(file)) {
      in.skipNBytes(Math.max(0, file.toFile().length() - most));
      return in.readNBytes(most);
    }
  }

  private static InputStream open(Path file) throws IOException {
    try {
      return new FileInputStream(file.toFile());
    } catch (FileNotFoundException e) {
      // It says so of whatever cannot be opened.
      return Files.newInputStream(file);
    }
  }

  /** The text of a file of /proc, or one that this program has written. */
  public static String text(Path file) throws IOException {
    return new String(octets(file, Integer.MAX_VALUE), StandardCharsets.UTF_8);
  }

  /** A character for each octet, whatever they are. */
  public static String latin1(Path file) throws IOException {
    return new String(octets(file, Integer.MAX_VALUE), StandardCharsets.ISO_8859_1);
  }
}
