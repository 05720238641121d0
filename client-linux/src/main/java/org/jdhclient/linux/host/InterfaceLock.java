package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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

  /** What was there is cut off only when the new stands, which so takes no room on a full disk. */
  private static void write(Path file, String content) throws IOException {
    var octets = ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII));
    long length = octets.remaining();
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      while (octets.hasRemaining()) {
        channel.write(octets);
      }
      channel.truncate(length);
    }
  }

  /** For a process that is to hold the lock too. */
  FileDescriptor descriptor() {
    return locked;
  }

  /**
   * The interface is another process's, which holds the lock too: closing this changes nothing.
   *
   * @throws IOException if its number cannot be written; it is the other process's all the same
   */
  public void handOn(long owner) throws IOException {
    handedOn = true;
    write(file, owner + "\n");
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
