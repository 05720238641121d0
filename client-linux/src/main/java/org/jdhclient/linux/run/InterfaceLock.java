package org.jdhclient.linux.run;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.linux.host.files.FileLock;
import org.jdhclient.linux.libc.ErrnoException;

/** A client's lock on its interface, among all that share the run directory. */
public final class InterfaceLock implements AutoCloseable {
  private final FileLock lock;

  private InterfaceLock(FileLock lock) {
    this.lock = lock;
  }

  /**
   * @return empty if another process has it
   * @throws IOException if there is no place for the file
   * @throws ErrnoException if the file system has no locks
   */
  public static Optional<InterfaceLock> tryAcquire(RunDirectory run, ClientKey key)
      throws IOException, ErrnoException {
    run.make();
    return FileLock.tryAcquire(run.lock(key)).map(InterfaceLock::new);
  }

  @Override
  public void close() {
    lock.close();
  }
}
