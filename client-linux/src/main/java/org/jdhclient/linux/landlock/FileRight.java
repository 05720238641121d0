package org.jdhclient.linux.landlock;

import java.util.Arrays;
import java.util.Collection;

/** What is done to files and can be taken away: LANDLOCK_ACCESS_FS_* of linux/landlock.h. */
public enum FileRight {
  EXECUTE(0, 1),
  WRITE_FILE(1, 1),
  REMOVE_DIR(4, 1),
  REMOVE_FILE(5, 1),
  MAKE_CHAR(6, 1),
  MAKE_DIR(7, 1),
  MAKE_REG(8, 1),
  MAKE_SOCK(9, 1),
  MAKE_FIFO(10, 1),
  MAKE_BLOCK(11, 1),
  MAKE_SYM(12, 1),
  /** To link or move from one directory to another; before it could be granted nobody had it. */
  REFER(13, 2),
  TRUNCATE(14, 3),
  /** Of devices that are opened from then on. */
  IOCTL_DEV(15, 5);

  private final int bit;
  private final int since;

  FileRight(int bit, int since) {
    this.bit = bit;
    this.since = since;
  }

  /** All that a version of the kernel's interface knows, a bit each. */
  static long all(int version) {
    return mask(Arrays.asList(values()), version);
  }

  /** Some, less those that a version of the kernel's interface does not know. */
  static long mask(Collection<FileRight> rights, int version) {
    long mask = 0;
    for (var right : rights) {
      mask |= right.since <= version ? 1L << right.bit : 0;
    }
    return mask;
  }

  int bit() {
    return bit;
  }
}
