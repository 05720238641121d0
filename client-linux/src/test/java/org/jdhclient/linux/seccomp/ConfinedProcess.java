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
import org.jdhclient.linux.libc.RawCall;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.process.ChildProcess;
import org.jdhclient.linux.seccomp.SystemCall.Answer;

/** A process that loads the filter, and says what it can do then, a line each. */
final class ConfinedProcess {
  private static final int AF_BLUETOOTH = 31;

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
    attempt("socket AF_INET6", () -> socket(SocketConstants.AF_INET6));
    attempt("socket AF_BLUETOOTH", () -> socket(AF_BLUETOOTH));
    attempt("thread", ConfinedProcess::thread);
    tellOfCalls();
    tellOfThreads();
  }

  private static AutoCloseable socket(int family) throws ErrnoException {
    return LibC.socket(family, SocketConstants.SOCK_DGRAM, 0, "trial");
  }

  /** By clone, for clone3 is not there. */
  private static AutoCloseable thread() {
    var thread = new Thread(() -> {});
    thread.start();
    return () -> thread.join(0);
  }

  /** Of all that is refused whatever the arguments, and of namespaces by clone. */
  private static void tellOfCalls() {
    var here = Architecture.named(System.getProperty("os.arch")).orElseThrow();
    for (var call : SystemCall.values()) {
      var number = call.number(here);
      if (number.isPresent() && call.answer() == Answer.REFUSED
          || call.answer() == Answer.UNKNOWN) {
        System.out.println("call " + call + ": " + -RawCall.of(number.getAsInt(), -1));
      }
    }
    int clone = SystemCall.CLONE.number(here).orElseThrow();
    for (int flag = 1; flag != 0; flag <<= 1) {
      if ((flag & SystemCallFilter.CLONE_NEW) != 0) {
        System.out.println("namespace: " + -RawCall.of(clone, flag));
      }
    }
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
