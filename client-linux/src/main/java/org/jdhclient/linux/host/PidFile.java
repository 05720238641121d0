package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.host.files.SymbolicLinks;
import org.jdhclient.linux.process.ClientProcesses;

/** A file that holds a process's number and a newline, as pid files do. */
public final class PidFile {
  /** In octets; a number and blanks around it are far from it. */
  private static final int MOST = 1 << 10;

  private final Path path;

  public PidFile(Path path) {
    this.path = path;
  }

  /** Makes the file, or replaces it whole; readable for all. */
  public void write(long pid) throws IOException {
    FileReplacement.replace(SymbolicLinks.follow(path), pid + "\n");
  }

  /**
   * The number in the file, which says nothing of whose it is now: ask {@link ClientProcesses}.
   *
   * @return empty if there is no file, or no number in it
   * @throws IOException if it is nothing that this program reads: what it is, or whose
   */
  public OptionalLong read() throws IOException {
    try {
      var text = FileContent.latin1(path, MOST).strip();
      return isPid(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  /** PID_MAX_LIMIT of linux/threads.h has seven digits. */
  private static boolean isPid(String text) {
    return text.matches("[1-9][0-9]{0,6}");
  }

  /** Removes the file, if it has this number. */
  public void deleteIfOf(long pid) throws IOException {
    if (read().equals(OptionalLong.of(pid))) {
      FileReplacement.delete(SymbolicLinks.follow(path));
    }
  }

  /**
   * Removes the file, unless a client that lives has its number in it.
   *
   * @throws IOException if it is not this program's to remove
   */
  public void deleteUnlessInUse() throws IOException {
    var pid = read();
    boolean inUse = pid.isPresent() && ClientProcesses.isClient(pid.getAsLong());
    var file = SymbolicLinks.follow(path);
    if (!inUse && Files.isRegularFile(file)) {
      FileReplacement.delete(file);
    }
  }
}
