package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.OutputFile;

/**
 * An interface that is this process's own, until the lock is closed or the process ends in whatever
 * way. Got from {@link InterfaceOwnership}.
 */
public final class InterfaceLock implements AutoCloseable {
  private final FileDescriptor locked;
  private final Path file;

  private InterfaceLock(FileDescriptor locked, Path file) {
    this.locked = locked;
    this.file = file;
  }

  /**
   * Writes this process's number into a file that is locked. In place: another file under the same
   * name would not be locked.
   */
  static InterfaceLock claim(FileDescriptor locked, Path file) throws IOException {
    try {
      write(locked, file, LibC.getpid() + "\n");
      return new InterfaceLock(locked, file);
    } catch (IOException e) {
      locked.close();
      throw e;
    }
  }

  private static void write(FileDescriptor locked, Path file, String content) throws IOException {
    try {
      OutputFile.of(locked).write(content.getBytes(StandardCharsets.US_ASCII));
    } catch (ErrnoException e) {
      throw new FileSystemException(file.toString(), null, e.text());
    }
  }

  /** Lets go of the interface. The file stays: who waits for it has it open. */
  @Override
  public void close() {
    try {
      write(locked, file, "");
    } catch (IOException e) {
      // Readers believe the content only while the lock is held.
    }
    locked.close();
  }
}
