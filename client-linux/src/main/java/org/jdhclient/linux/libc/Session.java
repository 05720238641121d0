package org.jdhclient.linux.libc;

import java.util.Optional;

/** This process among others: who started it, and its way to the background (setsid(2)). */
public final class Session {
  private static final NativeFunction SETSID = new NativeFunction("setsid");
  private static final NativeFunction CHDIR = new NativeFunction("chdir");
  private static final NativeFunction DUP2 = new NativeFunction("dup2");
  private static final NativeFunction WRITE = new NativeFunction("write");
  private static final NativeFunction EXIT = new NativeFunction("_exit");

  private Session() {}

  public static Optional<FileDescriptor> starter() throws ErrnoException {
    var number = System.getProperty("jdhclient.starter");
    return number == null
        ? Optional.empty()
        : Optional.of(new FileDescriptor(Integer.parseInt(number), "starter"));
  }

  public static void detach() throws ErrnoException {
    SETSID.call();
    var root = NativeBuffer.ofText("/");
    CHDIR.call(root.address());
    try (var nothing = LibC.open("/dev/null", Fcntl.O_RDWR | Fcntl.O_CLOEXEC, 0)) {
      for (int fd = 0; fd < 3; fd++) {
        DUP2.call(nothing.value(), fd);
      }
    }
  }

  public static void tell(FileDescriptor starter, int status) throws ErrnoException {
    var word = NativeBuffer.ofText(Integer.toString(status));
    int result = WRITE.call(starter.value(), word.address(), word.size() - 1);
    if (result < 0) {
      throw new ErrnoException("write " + starter, -result);
    }
  }

  public static void exit(int status) {
    EXIT.call(status);
  }
}
