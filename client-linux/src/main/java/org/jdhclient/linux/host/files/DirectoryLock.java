package org.jdhclient.linux.host.files;

import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.slf4j.Logger;

/**
 * Keeps other processes of this program out while a file is read, changed and written: the
 * directory that it is in is locked (flock(2)). So no file is left behind, and the lock is not on
 * what is replaced.
 */
public final class DirectoryLock implements AutoCloseable {
  /** Anybody who may read a directory may lock it, and keep it. */
  private static final int PATIENCE_SECONDS = 2;

  private final FileDescriptor locked;

  private DirectoryLock(FileDescriptor locked) {
    this.locked = locked;
  }

  /**
   * Waits a little for the directory. Without the lock a change by another process at the same
   * moment may get lost, no more: that is no reason not to go on.
   *
   * @return empty if there can be no lock; the log is told why
   */
  public static Optional<DirectoryLock> acquire(Path directory, Logger log) {
    try {
      var lock = acquire(directory, PATIENCE_SECONDS);
      if (lock.isEmpty()) {
        log.debug("{} stays locked by another process", directory);
      }
      return lock;
    } catch (ErrnoException e) {
      log.debug("{} cannot be locked: {}", directory, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Waits until the directory is free.
   *
   * @param patienceSeconds how long at most
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
        clock.pause();
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
