package org.jdhclient.crash;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A system call that changes something outside the process, or for which something may be lacking,
 * and the errors that it may end in.
 */
enum Call {
  WRITE("ENOSPC", "EIO", "EDQUOT"),
  PWRITE64("ENOSPC", "EIO", "EDQUOT"),
  WRITEV("ENOSPC", "EIO", "EDQUOT"),
  FTRUNCATE("ENOSPC", "EIO", "EROFS"),
  FSYNC("EIO", "ENOSPC", "EDQUOT"),
  FDATASYNC("EIO", "ENOSPC", "EDQUOT"),
  OPENAT("ENOSPC", "EROFS", "EDQUOT", "EPERM", "EMFILE", "ENFILE"),
  MKDIR("ENOSPC", "EROFS", "EPERM"),
  RENAME("ENOSPC", "EIO", "EROFS", "EPERM"),
  RENAMEAT2("ENOSPC", "EIO", "EROFS", "EPERM"),
  UNLINK("EROFS", "EPERM"),
  CHMOD("EROFS", "EPERM"),
  FCHMOD("EROFS", "EPERM"),
  FLOCK("EIO"),
  SETSOCKOPT("ENOBUFS", "EPERM"),
  SENDTO("ENOBUFS", "ENETDOWN", "EPERM"),
  SENDMSG("ENOBUFS", "ENETDOWN", "EPERM"),
  PIPE2("EMFILE", "ENFILE"),
  CLONE("EAGAIN", "ENOMEM"),
  SETSID("EPERM"),
  CHDIR("ENOENT", "EACCES"),
  SOCKET("EMFILE", "ENFILE", "ENOMEM"),
  MMAP("ENOMEM");

  /** What may be lacking for any call, whatever it does. */
  private static final Set<String> LACKS = Set.of("EMFILE", "ENFILE", "ENOMEM");

  private final List<String> errors;

  Call(String... errors) {
    this.errors = List.of(errors);
  }

  /** All of them, as strace's {@code -e trace=} takes them. */
  static String allTraced() {
    return Stream.of(values()).map(Call::toString).collect(Collectors.joining(","));
  }

  /**
   * The call with a name.
   *
   * @return empty for any that changes nothing
   */
  static Optional<Call> named(String name) {
    return Stream.of(values()).filter(call -> call.toString().equals(name)).findFirst();
  }

  /** In which a call with these arguments may end. */
  List<String> errors(String arguments) {
    return changes(arguments) ? errors : errors.stream().filter(LACKS::contains).toList();
  }

  /** Whether a call with these arguments changes anything: most files are opened to be read. */
  boolean changes(String arguments) {
    return switch (this) {
      case OPENAT ->
          !arguments.contains("\"/dev/null\"")
              && (arguments.contains("O_WRONLY") || arguments.contains("O_CREAT"));
      case SOCKET, MMAP -> false;
      default -> true;
    };
  }

  /** The kernel's own name. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
