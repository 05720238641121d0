package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.process.ClientProcesses;

/** A file that holds a process's number and a newline, as pid files do. */
public final class PidFile {
  private final Path path;

  public PidFile(Path path) {
    this.path = path;
  }

  /** Makes the file, or replaces it whole; readable for all. */
  public void write(long pid) throws IOException {
    if (isDevice()) {
      return;
    }
    FileReplacement.replace(path, pid + "\n");
  }

  /**
   * The number in the file, which says nothing of whose it is now: ask {@link ClientProcesses}.
   *
   * @return empty if there is no file, or no number in it
   */
  public OptionalLong read() {
    try {
      var text = FileContent.text(path).strip();
      return isPid(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** PID_MAX_LIMIT of linux/threads.h has seven digits. */
  private static boolean isPid(String text) {
    return text.matches("[1-9][0-9]{0,6}");
  }

  /** Removes the file, unless a client that lives has its number in it. */
  public void deleteUnlessInUse() throws IOException {
    var pid = read();
    boolean inUse = pid.isPresent() && ClientProcesses.isClient(pid.getAsLong());
    if (!inUse && !isDevice()) {
      Files.deleteIfExists(path);
    }
  }

  /** Such as /dev/null, by which it is said that there is to be none. */
  private boolean isDevice() {
    return Files.exists(path) && !Files.isRegularFile(path);
  }
}
