package org.jdhclient.linux.seccomp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.process.ChildProcess;

/** A process that loads the filter, and says what it can do then, a line each. */
final class ConfinedProcess {
  private static final int AF_INET6 = 10;

  private ConfinedProcess() {}

  /** Something that may be refused. */
  private interface Attempt {
    AutoCloseable make() throws ErrnoException;
  }

  public static void main(String[] words) throws Exception {
    attempt(
        "execve",
        () -> ChildProcess.start("/bin/true", List.of("true"), Map.of(), Optional.empty()));
    SystemCallFilter.load();
    attempt(
        "execve",
        () -> ChildProcess.start("/bin/true", List.of("true"), Map.of(), Optional.empty()));
    attempt("socket AF_INET", () -> socket(SocketConstants.AF_INET));
    attempt("socket AF_INET6", () -> socket(AF_INET6));
    tellOfThreads();
  }

  private static AutoCloseable socket(int family) throws ErrnoException {
    return LibC.socket(family, SocketConstants.SOCK_DGRAM, 0, "trial");
  }

  private static void attempt(String what, Attempt attempt) throws Exception {
    try (var made = attempt.make()) {
      System.out.println(what + ": done" + (made == null ? ", in vain" : ""));
    } catch (ErrnoException e) {
      System.out.println(what + ": " + (e.is(Errno.EPERM) ? "EPERM" : e.getMessage()));
    }
  }

  private static void tellOfThreads() throws IOException {
    try (var threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
      for (var thread : threads) {
        var status = Files.readAllLines(thread.resolve("status"));
        status.removeIf(line -> !line.matches("(NoNewPrivs|Seccomp):.*"));
        System.out.println("thread " + String.join(" ", status).replaceAll("\\s+", " "));
      }
    }
  }
}
