package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.libc.struct.Statx;

/**
 * What a file is, and whose (statx(2)).
 *
 * @param permissions the twelve lowest bits of its mode
 * @param links how many names it has
 */
public record FileStatus(
    Identity identity, Kind kind, int permissions, int uid, int gid, int links) {
  /** linux/stat.h, linux/fcntl.h. */
  private static final int STATX_BASIC_STATS = 0x7ff;

  private static final int AT_FDCWD = -100;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int AT_EMPTY_PATH = 0x1000;

  private static final int PERMISSIONS = 07777;

  /** Major and minor number of /dev/null (Documentation/admin-guide/devices.txt). */
  private static final int MEMORY_DEVICES = 1;

  private static final int NULL = 3;

  /** Which file of all it is, by file system and inode. */
  public record Identity(int major, int minor, long inode) {
    private static Identity of(NativeBuffer status) {
      return new Identity(
          status.i32(Statx.STX_DEV_MAJOR),
          status.i32(Statx.STX_DEV_MINOR),
          status.i64(Statx.STX_INO));
    }
  }

  /** By the highest four bits of a mode (inode(7)). */
  public enum Kind {
    REGULAR("a regular file"),
    DIRECTORY("a directory"),
    LINK("a symbolic link"),
    /** /dev/null, by which it is said that there is nothing, or to be nothing. */
    NULL_DEVICE("/dev/null"),
    DEVICE("a device"),
    FIFO("a FIFO"),
    SOCKET("a socket");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words, with an article. */
    @Override
    public String toString() {
      return words;
    }

    private static Kind of(int mode, NativeBuffer status) {
      return switch (mode >> 12) {
        case 1 -> FIFO;
        case 2 -> isNull(status) ? NULL_DEVICE : DEVICE;
        case 4 -> DIRECTORY;
        case 8 -> REGULAR;
        case 10 -> LINK;
        case 12 -> SOCKET;
        default -> DEVICE;
      };
    }

    private static boolean isNull(NativeBuffer status) {
      return status.i32(Statx.STX_RDEV_MAJOR) == MEMORY_DEVICES
          && status.i32(Statx.STX_RDEV_MINOR) == NULL;
    }
  }

  /** Of an open file. */
  public static FileStatus of(FileDescriptor file) throws ErrnoException {
    return of(file.value(), "", AT_EMPTY_PATH, file.toString());
  }

  /**
   * Of what a path names itself: a symbolic link is not followed.
   *
   * @return empty if nothing is there
   */
  public static Optional<FileStatus> of(Path path) throws ErrnoException {
    try {
      var name = path.toString();
      return Optional.of(of(AT_FDCWD, name, AT_SYMLINK_NOFOLLOW, name));
    } catch (ErrnoException e) {
      if (e.is(Errno.ENOENT) || e.is(Errno.ENOTDIR)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static FileStatus of(int from, String path, int flags, String name)
      throws ErrnoException {
    var text = NativeBuffer.ofText(path);
    var status = new NativeBuffer(Statx.SIZE);
    int result = result(C.statx(from, text.address(), flags, STATX_BASIC_STATS, status.address()));
    Reference.reachabilityFence(text);
    Reference.reachabilityFence(status);
    if (result < 0) {
      throw new ErrnoException("statx " + name, -result);
    }
    int mode = status.u16(Statx.STX_MODE);
    return new FileStatus(
        Identity.of(status),
        Kind.of(mode, status),
        mode & PERMISSIONS,
        status.i32(Statx.STX_UID),
        status.i32(Statx.STX_GID),
        status.i32(Statx.STX_NLINK));
  }
}
