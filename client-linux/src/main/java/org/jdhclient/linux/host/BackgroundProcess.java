package org.jdhclient.linux.host;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts this program again, where no terminal reaches it: in a session of its own, at the root
 * directory, with its output thrown away. It has this process's environment and signal mask.
 */
public final class BackgroundProcess {
  /** The system property in which the launcher tells where it is. */
  private static final String LAUNCHER = "jdhclient.launcher";

  private static final Path ROOT = Path.of("/");

  private BackgroundProcess() {}

  /**
   * @param arguments the command line behind the program's name
   * @param standardInput what the new process finds to read, before the end; at most 64 KiB, the
   *     size of a pipe, or this waits until it is read
   * @return its pid, which stays the same while setsid, launcher and JVM take turns in it: none
   *     forks, for a new child leads no process group
   */
  public static long start(List<String> arguments, String standardInput) throws IOException {
    var launcher = System.getProperty(LAUNCHER);
    if (launcher == null) {
      throw new IOException("jdhclient was started without its launcher, which is needed again");
    }
    return start(Path.of(launcher), arguments, standardInput);
  }

  static long start(Path launcher, List<String> arguments, String standardInput)
      throws IOException {
    if (!Files.isExecutable(launcher)) {
      throw new IOException(launcher + " cannot be executed");
    }
    var command = new ArrayList<>(List.of("setsid", launcher.toString()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(ROOT.toFile());
    var process = builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
    try (var input = process.getOutputStream()) {
      input.write(standardInput.getBytes(StandardCharsets.UTF_8));
    }
    return process.pid();
  }
}
