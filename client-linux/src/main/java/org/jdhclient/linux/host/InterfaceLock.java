package org.jdhclient.linux.host;

import java.nio.charset.StandardCharsets;
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

  private InterfaceLock(FileDescriptor locked) {
    this.locked = locked;
  }

  /**
   * Writes this process's number into a file that is locked. In place: another file under the same
   * name would not be locked.
   */
  static InterfaceLock claim(FileDescriptor locked) {
    write(locked, LibC.getpid() + "\n");
    return new InterfaceLock(locked);
  }

  /**
   * Readers believe the content only while the lock is held, and if it is no client's number they
   * ask the kernel who holds it: so the lock is worth as much where nothing can be written.
   */
  private static void write(FileDescriptor locked, String content) {
    try {
      OutputFile.of(locked).write(content.getBytes(StandardCharsets.US_ASCII));
    } catch (ErrnoException e) {
      // As good as written, as said.
    }
  }

  /** Lets go of the interface. The file stays: who waits for it has it open. */
  @Override
  public void close() {
    write(locked, "");
    locked.close();
  }
}
