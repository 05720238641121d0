package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.FileStatus;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.OutputFile;
import org.slf4j.Logger;

/**
 * A file that is held locked (flock(2)) until the lock is closed or the process ends in whatever
 * way: among the processes of this program, for nobody but its owner can open it. Whoever can read
 * a file or a directory can lock it, and keep it locked.
 *
 * <p>Nothing is written there, so that it is worth as much where nothing can be. Not by
 * FileChannel, whose locks are the kind that a process loses as soon as it closes any other
 * descriptor of the file. Who lets go removes the file first, so that none is left; and whoever has
 * locked one that was removed meanwhile has locked nothing.
 */
public final class FileLock implements AutoCloseable {
  private static final int OWNERS_ONLY = 0600;
  private static final int PATIENCE_SECONDS = 10;

  private final Path file;
  private final FileDescriptor locked;
  private final Logger log;

  private FileLock(Path file, FileDescriptor locked, Logger log) {
    this.file = file;
    this.locked = locked;
    this.log = log;
  }

  /**
   * @param log is told of a file that cannot be removed in the end
   * @return empty if another process has it
   * @throws IOException if there is no place for the file
   * @throws ErrnoException if the file system has no locks
   */
  public static Optional<FileLock> tryAcquire(Path file, Logger log)
      throws IOException, ErrnoException {
    while (true) {
      var opened = FileGuard.openToLock(file, OWNERS_ONLY);
      try {
        if (!isLocked(opened)) {
          opened.close();
          return Optional.empty();
        }
        if (isAt(file, opened)) {
          return Optional.of(new FileLock(file, opened, log));
        }
      } catch (ErrnoException e) {
        opened.close();
        throw e;
      }
      opened.close();
    }
  }

  private static boolean isLocked(FileDescriptor opened) throws ErrnoException {
    if ((FileStatus.of(opened).permissions() & ~OWNERS_ONLY) != 0) {
      OutputFile.permit(opened, OWNERS_ONLY);
    }
    return LibC.flock(opened, Fcntl.LOCK_EX | Fcntl.LOCK_NB);
  }

  private static boolean isAt(Path file, FileDescriptor opened) throws ErrnoException {
    var identity = FileStatus.of(opened).identity();
    return FileStatus.of(file).filter(there -> there.identity().equals(identity)).isPresent();
  }

  /**
   * Keeps other processes of this program out while something is read, changed and written. They
   * are waited for a little; without the lock a change by another at the same moment may get lost,
   * no more: that is no reason not to go on.
   *
   * @return empty if there can be no lock; the log is told why
   */
  public static Optional<FileLock> acquire(Path file, Logger log) {
    try {
      var lock = acquire(file, PATIENCE_SECONDS, log);
      if (lock.isEmpty()) {
        log.debug("{} stays locked by another process", file);
      }
      return lock;
    } catch (ErrnoException e) {
      log.debug("{} cannot be locked: {}", file, e.getMessage());
    } catch (IOException e) {
      log.debug("no lock: {}", IoReason.of(e));
    }
    return Optional.empty();
  }

  private static Optional<FileLock> acquire(Path file, int patienceSeconds, Logger log)
      throws IOException, ErrnoException {
    var clock = new BootClock();
    var deadline = clock.now().plusSeconds(patienceSeconds);
    var lock = tryAcquire(file, log);
    while (lock.isEmpty() && !clock.now().reached(deadline)) {
      clock.pause();
      lock = tryAcquire(file, log);
    }
    return lock;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It stays, as after a process that was killed, and is of use to the next.
      log.debug("a lock's file is left: {}", IoReason.of(e));
    }
    locked.close();
  }
}
