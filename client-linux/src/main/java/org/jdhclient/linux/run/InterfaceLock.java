package org.jdhclient.linux.run;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;

/**
 * A client's lock on its interface, among all that share the run directory: a file that is held
 * locked (flock(2)) until the lock is closed or the process ends in whatever way.
 *
 * <p>Nothing is written there, so that it is worth as much where nothing can be. Not by
 * FileChannel, whose locks are the kind that a process loses as soon as it closes any other
 * descriptor of the file. The files are never removed, for two could then hold one each.
 */
public final class InterfaceLock implements AutoCloseable {
  /** Nobody but the owner of the files: who can read a file can lock it. */
  private static final int MODE = 0600;

  private final FileDescriptor locked;

  private InterfaceLock(FileDescriptor locked) {
    this.locked = locked;
  }

  /**
   * @return empty if another process has it
   * @throws IOException if there is no place for the file
   * @throws ErrnoException if it cannot be opened, or the file system has no locks
   */
  public static Optional<InterfaceLock> tryAcquire(RunDirectory run, ClientKey key)
      throws IOException, ErrnoException {
    run.make();
    int flags = Fcntl.O_RDWR | Fcntl.O_CREAT | Fcntl.O_CLOEXEC | Fcntl.O_NOFOLLOW;
    var descriptor = LibC.open(run.lock(key).toString(), flags | Fcntl.O_NONBLOCK, MODE);
    try {
      if (LibC.flock(descriptor, Fcntl.LOCK_EX | Fcntl.LOCK_NB)) {
        return Optional.of(new InterfaceLock(descriptor));
      }
    } catch (ErrnoException e) {
      descriptor.close();
      throw e;
    }
    descriptor.close();
    return Optional.empty();
  }

  @Override
  public void close() {
    locked.close();
  }
}
