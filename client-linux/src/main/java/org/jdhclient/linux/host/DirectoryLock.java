package org.jdhclient.linux.host;

import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;

/**
 * Keeps other processes of this program out while a file is read, changed and written: the
 * directory that it is in is locked (flock(2)). So no file is left behind, and the lock is not on
 * what is replaced.
 */
final class DirectoryLock implements AutoCloseable {
  private final FileDescriptor locked;

  private DirectoryLock(FileDescriptor locked) {
    this.locked = locked;
  }

  /**
   * Waits until the directory is free.
   *
   * @param patienceSeconds anybody who may read a directory may lock it, and keep it
   * @return empty if it does not get free in time
   * @throws ErrnoException if it cannot be opened, or the file system has no locks
   */
  static Optional<DirectoryLock> acquire(Path directory, int patienceSeconds)
      throws ErrnoException {
    var descriptor = LibC.open(directory.toString(), Fcntl.O_RDONLY | Fcntl.O_CLOEXEC, 0);
    try {
      var clock = new BootClock();
      var deadline = clock.now().plusSeconds(patienceSeconds);
      boolean free = LibC.flock(descriptor, Fcntl.LOCK_EX | Fcntl.LOCK_NB);
      while (!free && !clock.now().reached(deadline)) {
        Nap.take();
        free = LibC.flock(descriptor, Fcntl.LOCK_EX | Fcntl.LOCK_NB);
      }
      if (free) {
        return Optional.of(new DirectoryLock(descriptor));
      }
      descriptor.close();
      return Optional.empty();
    } catch (ErrnoException e) {
      descriptor.close();
      throw e;
    }
  }

  @Override
  public void close() {
    locked.close();
  }
}
