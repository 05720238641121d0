package org.jdhclient.linux.libc;

import java.util.Optional;

/** This process and the one that started it: who waits for its word, and how it parts from them. */
public final class Session {
  private static final NativeFunction SETSID = new NativeFunction("setsid");
  private static final NativeFunction CHDIR = new NativeFunction("chdir");
  private static final NativeFunction DUP2 = new NativeFunction("dup2");
  private static final int STDERR = 2;

  private Session() {}

  /**
   * Where to write the exit status, in decimal text, for whoever waits for it; at most once. It is
   * a pipe's end that never waits; POLLERR on it says that nobody waits any more.
   */
  public static Optional<FileDescriptor> starter() throws ErrnoException {
    return Optional.ofNullable(Integer.getInteger("jdhclient.starter"))
        .map(number -> new FileDescriptor(number, "starter"));
  }

  /**
   * Parts from terminal, directory and files of the process that started this one (daemon(7)): a
   * session of its own, the root directory, nothing at descriptors 0 to 2, and what was inherited
   * besides is closed.
   */
  public static void detach() throws ErrnoException {
    // EPERM from a process that leads its group, and so a session or job, already.
    SETSID.call();
    var root = NativeBuffer.ofText("/");
    CHDIR.call(root.address());
    try (var nothing = LibC.open("/dev/null", Fcntl.O_RDWR, 0)) {
      for (int number = 0; number <= STDERR; number++) {
        if (DUP2.call(nothing.value(), number) < 0) {
          throw new ErrnoException("dup2 /dev/null", Errno.EBADF.number());
        }
      }
    }
  }
}
