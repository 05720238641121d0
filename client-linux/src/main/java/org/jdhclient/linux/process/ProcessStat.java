package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that runs, as /proc shows it (proc_pid_stat(5)). One that has ended is none, though it
 * is still shown until its parent asks for its status; the first process of a container may never.
 *
 * @param isStopped by a signal (SIGSTOP)
 */
public record ProcessStat(String name, boolean isStopped) {
  private static final Path PROC = Path.of("/proc");
  private static final String ZOMBIE = "Z";
  private static final String STOPPED = "T";

  /** Columns behind the name: the third and the 23rd of all. */
  private static final int STATE = 0;

  private static final int VSIZE = 20;

  /** Of a process whose exit has begun: it lets go of its memory before its files. */
  private static final String NO_MEMORY = "0";

  /**
   * @param pid in decimal digits
   */
  public static Optional<ProcessStat> of(String pid) {
    try {
      var text = Files.readString(PROC.resolve(pid).resolve("stat"), StandardCharsets.ISO_8859_1);
      // The name may have any character in it.
      int end = text.lastIndexOf(')');
      var name = text.substring(text.indexOf('(') + 1, end);
      var columns = text.substring(end + 2).split(" ");
      boolean over = columns[STATE].equals(ZOMBIE) || columns[VSIZE].equals(NO_MEMORY);
      var stat = new ProcessStat(name, columns[STATE].equals(STOPPED));
      return over ? Optional.empty() : Optional.of(stat);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
