package org.jdhclient.linux.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.host.files.InputFile;

/**
 * A small file of the run directory's. It is a regular one of its own, never what a link leads to,
 * and of no more than a bounded size; what is written takes the place of what was there, whatever
 * that was.
 *
 * @param most octets that are read
 */
public record RunFile(Path path, int most) {
  private static final int RECORD = 4096;

  RunFile(Path path) {
    this(path, RECORD);
  }

  /**
   * One character an octet, so that none is lost.
   *
   * @return empty if there is no such file
   */
  public Optional<String> read() throws IOException {
    try (var input = InputFile.openItself(path)) {
      return Optional.of(new String(input.readAll(most), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file, so that a reader finds the old or the new. */
  public void write(String text) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(path);
    }
    FileReplacement.replace(path, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** As {@link #write}, but of one that says so already only what crashes have left goes. */
  public void keep(String text) throws IOException {
    if (says(text)) {
      FileReplacement.removeAbandoned(path);
    } else {
      write(text);
    }
  }

  private boolean says(String text) {
    try {
      return read().equals(Optional.of(text));
    } catch (IOException e) {
      // Whatever that is, it gives way.
      return false;
    }
  }

  /** Removes it, and what crashes have left beside it. */
  public void delete() throws IOException {
    FileReplacement.delete(path);
  }
}
