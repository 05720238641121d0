package org.jdhclient.linux.libc;

/** An open file descriptor, closed once, whose name appears in the errors of its calls. */
public final class FileDescriptor implements AutoCloseable {
  private static final int CLOSED = -1;

  private final String name;
  private int value;

  /**
   * Takes over an open descriptor.
   *
   * @param name such as {@code AF_PACKET eth0}
   */
  public FileDescriptor(int value, String name) {
    this.value = value;
    this.name = name;
  }

  /**
   * @throws IllegalStateException after {@link #close}: the number may be another file's by now
   */
  public int value() {
    if (value == CLOSED) {
      throw new IllegalStateException(name + " is closed");
    }
    return value;
  }

  /** Closes the descriptor; a second call does nothing. */
  @Override
  public void close() {
    int open = value;
    value = CLOSED;
    if (open != CLOSED) {
      LibC.close(open);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
