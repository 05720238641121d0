package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.FileStatus;
import org.jdhclient.linux.libc.FileStatus.Kind;
import org.jdhclient.linux.libc.LibC;

/**
 * How a file is opened: the one place where this program does that, for it runs as root, and others
 * may have put something else there. No link is followed, nothing is waited for, and what has been
 * opened is a regular file of somebody who is trusted with it.
 */
final class FileGuard {
  private static final int GUARDED =
      Fcntl.O_NOFOLLOW | Fcntl.O_NONBLOCK | Fcntl.O_CLOEXEC | Fcntl.O_NOCTTY;

  private FileGuard() {}

  /**
   * Opens a file to be read; /dev/null has nothing in it.
   *
   * @param file what no symbolic link leads on from
   * @throws NoSuchFileException if it is not there
   */
  static FileDescriptor openToRead(Path file) throws IOException {
    if (status(file).isEmpty()) {
      throw new NoSuchFileException(file.toString(), null, "no such file");
    }
    return open(file, Fcntl.O_RDONLY, 0);
  }

  /** Opens a file that is there, to be written in its place. */
  static FileDescriptor openToWrite(Path file) throws IOException {
    status(file);
    return open(file, Fcntl.O_WRONLY, 0);
  }

  /** Opens a file, or makes it for this user alone, to be locked. */
  static FileDescriptor openToLock(Path file, int permissions) throws IOException {
    status(file);
    return open(file, Fcntl.O_RDWR | Fcntl.O_CREAT, permissions);
  }

  /**
   * What a file is, without opening it: the mere opening of some devices does something.
   *
   * @return empty if there is none
   * @throws FileSystemException if it is no regular file; but /dev/null is as good as one
   */
  static Optional<FileStatus> status(Path file) throws FileSystemException {
    try {
      var status = FileStatus.of(file);
      if (status.isPresent()) {
        checkKind(file, status.get());
      }
      return status;
    } catch (ErrnoException e) {
      throw refused(file, e);
    }
  }

  private static FileDescriptor open(Path file, int flags, int permissions) throws IOException {
    try {
      var place = FilePlace.of(file);
      var opened = LibC.open(file.toString(), flags | GUARDED, permissions);
      try {
        // Since it was looked at, somebody may have put another there.
        var status = FileStatus.of(opened);
        checkKind(file, status);
        place.check(file, status);
        return opened;
      } catch (ErrnoException | IOException e) {
        opened.close();
        throw e;
      }
    } catch (ErrnoException e) {
      throw refused(file, e);
    }
  }

  private static void checkKind(Path file, FileStatus status) throws FileSystemException {
    if (status.kind() != Kind.REGULAR && status.kind() != Kind.NULL_DEVICE) {
      throw new FileSystemException(
          file.toString(), null, "is " + status.kind() + ", no regular file");
    }
  }

  static FileSystemException refused(Path file, ErrnoException e) {
    return e.is(Errno.ENOENT)
        ? new NoSuchFileException(file.toString(), null, e.text())
        : new FileSystemException(file.toString(), null, e.text());
  }
}
