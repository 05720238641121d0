package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.GATE;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import java.util.Optional;

/** This process and the one that started it: who waits for its word, and how it parts from them. */
public final class Session {
  private static final int NOBODY = -2;
  private static final int FAILED = -1;
  private static final int STDERR = 2;

  private Session() {}

  /**
   * Where to write the exit status, in decimal text, for whoever waits for it: to be asked once,
   * while there is one thread, and nothing is open that a second process should not have. POLLERR
   * on it says that nobody waits any more.
   *
   * <p>In a native executable this forks: the process that was started waits, and what goes on from
   * here is its child.
   */
  public static Optional<FileDescriptor> starter() throws ErrnoException {
    int number = ProcessLimit.patiently(Session::tryStarter);
    if (number < 0 && number != NOBODY) {
      throw ProcessLimit.refused("fork", -number);
    }
    return number == NOBODY
        ? Optional.empty()
        : Optional.of(new FileDescriptor(number, "whoever waits"));
  }

  private static int tryStarter() {
    int number = GATE.starter();
    return number == FAILED ? -GATE.errno() : number;
  }

  /**
   * The number of the process that was called, by which whoever called it knows it: to be asked
   * before {@link #starter}, after which that process may be another than this one.
   */
  public static int called() {
    return GATE.called();
  }

  /**
   * Gives whoever waits the word that the command returns with.
   *
   * @param waiting from {@link #starter}
   */
  public static void tell(FileDescriptor waiting, int status) throws ErrnoException {
    int told = result(GATE.tell(waiting.value(), status));
    if (told < 0) {
      throw new ErrnoException("write to " + waiting, -told);
    }
  }

  /** Whether standard error is a terminal, so that somebody may be sitting there. */
  public static boolean hasTerminal() {
    return GATE.isatty(STDERR) == 1;
  }

  /** Ends this process at once; whoever waits still gets its status. */
  public static void exit(int status) {
    GATE.exit(status);
  }

  /**
   * Parts from terminal and files of who started this process (daemon(7)): a session of its own,
   * /dev/null for standard input, output and error, and what was inherited besides is closed.
   */
  public static void detach() throws ErrnoException {
    // Refused to the leader of a process group, which then has no terminal's job to be part of.
    GATE.setsid();
    GATE.closeInherited();
    try (var nothing = LibC.open("/dev/null", Fcntl.O_RDWR | Fcntl.O_CLOEXEC, 0)) {
      for (int number = 0; number <= STDERR; number++) {
        int copied = result(GATE.dup2(nothing.value(), number));
        if (copied < 0) {
          throw new ErrnoException("dup2 /dev/null", -copied);
        }
      }
    }
  }

  /**
   * Has the root directory for its own: whoever started this process may remove theirs, or unmount
   * what it is on.
   */
  public static void leaveDirectory() throws ErrnoException {
    var root = NativeBuffer.ofText("/");
    int changed = result(C.chdir(root.address()));
    Reference.reachabilityFence(root);
    if (changed < 0) {
      throw new ErrnoException("chdir /", -changed);
    }
  }
}
