package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jdhclient.linux.libc.FileDescriptor;

/**
 * An interface that is this process's own, until the lock is closed or the process ends in whatever
 * way. Got from {@link InterfaceOwnership}.
 */
public final class InterfaceLock implements AutoCloseable {
  private final FileDescriptor locked;
  private final Path file;
  private boolean handedOn;

  private InterfaceLock(FileDescriptor locked, Path file) {
    this.locked = locked;
    this.file = file;
  }

  /**
   * Writes the owner's number into a file that is locked. In place: another file under the same
   * name would not be locked.
   */
  static InterfaceLock claim(FileDescriptor locked, Path file, long owner) throws IOException {
    try {
      write(file, owner + "\n");
      return new InterfaceLock(locked, file);
    } catch (IOException e) {
      locked.close();
      throw e;
    }
  }

  private static void write(Path file, String content) throws IOException {
    Files.writeString(
        file, content, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** For a process that is to hold the lock too. */
  FileDescriptor descriptor() {
    return locked;
  }

  /** The interface is another process's, which holds the lock too: closing this changes nothing. */
  public void handOn(long owner) throws IOException {
    write(file, owner + "\n");
    handedOn = true;
  }

  /** Lets go of the interface. The file stays: who waits for it has it open. */
  @Override
  public void close() {
    try {
      if (!handedOn) {
        write(file, "");
      }
    } catch (IOException e) {
      // Readers believe the content only while the lock is held.
    }
    locked.close();
  }
}
