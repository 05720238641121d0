package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that runs, as /proc shows it (proc_pid_stat(5)). One that has ended is none, though it
 * is still shown until its parent asks for its status; the first process of a container may never.
 */
public record ProcessStat(String name) {
  private static final Path PROC = Path.of("/proc");
  private static final String ZOMBIE = "Z";

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
      var stat = Files.readString(PROC.resolve(pid).resolve("stat"), StandardCharsets.ISO_8859_1);
      // The name may have any character in it.
      int end = stat.lastIndexOf(')');
      var name = stat.substring(stat.indexOf('(') + 1, end);
      var columns = stat.substring(end + 2).split(" ");
      boolean over = columns[STATE].equals(ZOMBIE) || columns[VSIZE].equals(NO_MEMORY);
      return over ? Optional.empty() : Optional.of(new ProcessStat(name));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
