package org.jdhclient.linux.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
 * descriptor of the file. Who lets go removes the file first, so that no interface leaves one; and
 * whoever has locked one that was removed meanwhile has locked nothing.
 */
public final class InterfaceLock implements AutoCloseable {
  /** Nobody but the owner of the files: who can read a file can lock it. */
  private static final int MODE = 0600;

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private final Path file;
  private final FileDescriptor locked;

  private InterfaceLock(Path file, FileDescriptor locked) {
    this.file = file;
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
    var file = run.lock(key);
    var descriptor = open(file);
    while (isLocked(descriptor)) {
      if (isStillThere(file, descriptor)) {
        return Optional.of(new InterfaceLock(file, descriptor));
      }
      descriptor.close();
      descriptor = open(file);
    }
    descriptor.close();
    return Optional.empty();
  }

  private static FileDescriptor open(Path file) throws ErrnoException {
    int flags = Fcntl.O_RDWR | Fcntl.O_CREAT | Fcntl.O_CLOEXEC | Fcntl.O_NOFOLLOW;
    return LibC.open(file.toString(), flags | Fcntl.O_NONBLOCK, MODE);
  }

  private static boolean isLocked(FileDescriptor descriptor) throws ErrnoException {
    try {
      return LibC.flock(descriptor, Fcntl.LOCK_EX | Fcntl.LOCK_NB);
    } catch (ErrnoException e) {
      descriptor.close();
      throw e;
    }
  }

  /** Whether a file is the one that is open. Where /proc does not tell, it is taken to be. */
  private static boolean isStillThere(Path file, FileDescriptor descriptor) throws IOException {
    Object open;
    try {
      open = identity(DESCRIPTORS.resolve(Integer.toString(descriptor.value())));
    } catch (IOException e) {
      return true;
    }
    try {
      return identity(file, LinkOption.NOFOLLOW_LINKS).equals(open);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      descriptor.close();
      throw e;
    }
  }

  /** Device and inode. */
  private static Object identity(Path file, LinkOption... options) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, options).fileKey();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Then it stays, as after a client that was killed, and is of use to the next.
    }
    locked.close();
  }
}
