package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.GATE;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import java.util.Arrays;

/** A file that is being written. What stands in it is on the disk once it has been synced. */
public final class OutputFile implements AutoCloseable {

  private static final int PRIVATE = 0600;

  private final FileDescriptor descriptor;
  private long written;

  private OutputFile(FileDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * Makes a file.
   *
   * @param mode its permissions, whatever the umask
   * @throws ErrnoException EEXIST if anything is there already
   */
  public static OutputFile create(String path, int mode) throws ErrnoException {
    int flags = Fcntl.O_WRONLY | Fcntl.O_CREAT | Fcntl.O_EXCL | Fcntl.O_CLOEXEC;
    var file = new OutputFile(LibC.open(path, flags, PRIVATE));
    try {
      permit(file.descriptor, mode);
      return file;
    } catch (ErrnoException e) {
      file.close();
      throw e;
    }
  }

  /** Sets an open file's permissions. */
  public static void permit(FileDescriptor file, int mode) throws ErrnoException {
    int result = result(GATE.fchmod(file.value(), mode));
    if (result < 0) {
      throw new ErrnoException("fchmod " + file, -result);
    }
  }

  /**
   * Makes it another's.
   *
   * @throws ErrnoException EPERM without CAP_CHOWN, but for one's own file and groups; EINVAL for
   *     who is nobody in this user namespace
   */
  public void giveTo(int uid, int gid) throws ErrnoException {
    check(result(GATE.fchown(descriptor.value(), uid, gid)), "fchown ");
  }

  /** What it is, and whose. */
  public FileStatus status() throws ErrnoException {
    return FileStatus.of(descriptor);
  }

  /**
   * Takes over an open file.
   *
   * @param descriptor closed by {@link #close}
   */
  public static OutputFile of(FileDescriptor descriptor) {
    return new OutputFile(descriptor);
  }

  /**
   * Writes a file's whole content in place. What was there is cut off only when the new stands, so
   * that a full disk loses none of it.
   */
  public void write(byte[] octets) throws ErrnoException {
    append(octets, 0, octets.length);
    check(result(GATE.ftruncate(descriptor.value(), written)), "ftruncate ");
  }

  /** Writes what comes behind what was written before. */
  public void append(byte[] octets, int from, int length) throws ErrnoException {
    var data = new NativeBuffer(length).put(0, Arrays.copyOfRange(octets, from, from + length));
    int at = 0;
    while (at < length) {
      int result =
          result(C.pwrite(descriptor.value(), data.address() + at, length - at, written + at));
      if (result != -Errno.EINTR.number()) {
        check(result, "write ");
        at += result;
      }
    }
    written += length;
    Reference.reachabilityFence(data);
  }

  public void sync() throws ErrnoException {
    check(result(GATE.fsync(descriptor.value())), "fsync ");
  }

  /** Has the names in a directory on the disk. */
  public static void syncDirectory(String path) throws ErrnoException {
    try (var directory = new OutputFile(LibC.open(path, Fcntl.O_RDONLY | Fcntl.O_CLOEXEC, 0))) {
      directory.sync();
    }
  }

  /**
   * Gives a file another's name, in whose place it is from now on.
   *
   * @throws ErrnoException EBUSY if the other is a mount point
   */
  public static void rename(String path, String other) throws ErrnoException {
    var from = NativeBuffer.ofText(path);
    var to = NativeBuffer.ofText(other);
    int result = result(C.rename(from.address(), to.address()));
    Reference.reachabilityFence(from);
    Reference.reachabilityFence(to);
    if (result < 0) {
      throw new ErrnoException("rename " + path, -result);
    }
  }

  private void check(int result, String call) throws ErrnoException {
    if (result < 0) {
      throw new ErrnoException(call + descriptor, -result);
    }
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
