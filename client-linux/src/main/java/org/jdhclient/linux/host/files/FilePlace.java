package org.jdhclient.linux.host.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileStatus;
import org.jdhclient.linux.libc.FileStatus.Kind;
import org.jdhclient.linux.libc.LibC;

/**
 * A directory, and what is to be thought of what is found in it.
 *
 * <p>Where nobody but root and this process's user can make files, all is theirs to have put there,
 * whosever it is. Elsewhere, such as in /tmp, it counts whose it is: the rule that the kernel has
 * for sticky directories (protected_symlinks and protected_regular in
 * Documentation/admin-guide/sysctl/fs.rst), for all directories that are anybody else's.
 */
record FilePlace(FileStatus directory) {
  private static final int ROOT = 0;

  /** Write permission of the group and of others. */
  private static final int OTHERS_WRITE = 0022;

  static FilePlace of(Path file) throws FileSystemException {
    // The dot has the link to a directory followed.
    var directory = file.toAbsolutePath().getParent().resolve(".");
    try {
      var status = FileStatus.of(directory);
      if (status.isEmpty()) {
        throw new FileSystemException(directory.normalize().toString(), null, "no such directory");
      }
      return new FilePlace(status.get());
    } catch (ErrnoException e) {
      throw FileGuard.refused(file, e);
    }
  }

  /** Whether nobody else can have put something there. */
  private boolean isClosed() {
    return isTrusted(directory.uid()) && (directory.permissions() & OTHERS_WRITE) == 0;
  }

  private static boolean isTrusted(int uid) {
    return uid == ROOT || uid == LibC.geteuid();
  }

  /**
   * Whether a file is acted on. A second name of it may be a trap: the file itself is another's.
   * Whose the directory is may have files in it, though no links to others'.
   */
  boolean believes(FileStatus file) {
    boolean ownersOwn = file.kind() == Kind.REGULAR && file.uid() == directory.uid();
    boolean single = file.kind() != Kind.REGULAR || file.links() == 1;
    return isClosed() || single && (isTrusted(file.uid()) || ownersOwn);
  }

  /**
   * @throws ForeignFileException if it is not acted on
   */
  void check(Path path, FileStatus file) throws ForeignFileException {
    if (!believes(file)) {
      var what = file.kind() == Kind.LINK ? "is a symbolic link of uid " : "is of uid ";
      var whose = file.links() == 1 ? what + file.uid() : "has a second name";
      throw new ForeignFileException(
          path.toString(),
          whose + ", where others can make files: make it root's, or use another directory");
    }
  }
}
