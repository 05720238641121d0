package org.jdhclient.linux.landlock;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Landlock;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.LocalAddress;
import org.jdhclient.linux.libc.LocalSocket;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.process.ChildProcess;

/** A process that keeps itself to a directory, and says what it can do then, a line each. */
final class RestrictedProcess {
  private static final Set<FileRight> OWN =
      Set.of(
          FileRight.MAKE_REG,
          FileRight.WRITE_FILE,
          FileRight.TRUNCATE,
          FileRight.REMOVE_FILE,
          FileRight.MAKE_SOCK);

  private RestrictedProcess() {}

  private interface Attempt {
    void make() throws IOException, ErrnoException;
  }

  /**
   * @param words a directory, in which it may write in the first of two below it
   */
  public static void main(String[] words) {
    var own = Path.of(words[0], "own");
    var foreign = Path.of(words[0], "foreign");
    attempt(
        "restriction",
        () ->
            FileRestriction.load(
                List.of(new FileGrant(own, OWN), new FileGrant(own.resolve("missing"), OWN))));
    for (var place : List.of(own, foreign)) {
      tryFiles(place);
    }
    attempt("a link", () -> Files.createSymbolicLink(own.resolve("link"), foreign));
    attempt("a directory", () -> Files.createDirectory(own.resolve("directory")));
    attempt("a move", () -> Files.move(foreign.resolve("there"), own.resolve("moved")));
    attempt("reading", () -> Files.readString(foreign.resolve("there")));
    attempt("a program", RestrictedProcess::program);
    attempt("a signal to itself", () -> Processes.kill(LibC.getpid(), 0));
    attempt("a signal to another", () -> Processes.kill(LibC.getppid(), 0));
    attempt("version from 6 on", RestrictedProcess::requireScopes);
  }

  private static void tryFiles(Path place) {
    var name = place.getFileName() + ": ";
    attempt(name + "a new file", () -> FileReplacement.replace(place.resolve("new"), "new\n"));
    attempt(name + "one replaced", () -> FileReplacement.replace(place.resolve("there"), "x\n"));
    attempt(name + "one written", () -> Files.writeString(place.resolve("written"), "x\n"));
    attempt(name + "one removed", () -> Files.delete(place.resolve("doomed")));
    attempt(
        name + "a socket",
        () -> LocalSocket.listen(LocalAddress.path(place.resolve("socket"))).close());
  }

  private static void program() throws ErrnoException {
    ChildProcess.start("/bin/true", List.of("true"), Map.of(), Optional.empty()).close();
  }

  private static void requireScopes() throws ErrnoException {
    if (Landlock.version() < 6) {
      throw new ErrnoException("scopes", Errno.ENOSYS.number());
    }
  }

  private static void attempt(String what, Attempt attempt) {
    System.out.println(what + ": " + outcome(attempt));
  }

  private static String outcome(Attempt attempt) {
    try {
      attempt.make();
      return "done";
    } catch (ErrnoException e) {
      return e.text();
    } catch (FileSystemException e) {
      // The JDK has no words for EACCES, but a class.
      return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
