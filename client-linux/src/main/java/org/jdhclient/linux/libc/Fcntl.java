package org.jdhclient.linux.libc;

/** Numbers of fcntl.h and sys/file.h (asm-generic/fcntl.h). */
public final class Fcntl {
  public static final int O_RDONLY = 0;
  public static final int O_WRONLY = 1;
  public static final int O_RDWR = 2;
  public static final int O_CREAT = 0x40;
  public static final int O_EXCL = 0x80;
  public static final int O_NOCTTY = 0x100;
  public static final int O_NONBLOCK = 0x800;

  /** One of the few numbers that architectures of 64 bits do not share (asm/fcntl.h). */
  public static final int O_NOFOLLOW =
      switch (System.getProperty("os.arch")) {
        case "aarch64", "ppc64le" -> 0x8000;
        default -> 0x20000;
      };

  public static final int O_CLOEXEC = 0x80000;

  /** Only to name the file, which is not opened otherwise. */
  public static final int O_PATH = 0x200000;

  public static final int LOCK_EX = 2;
  public static final int LOCK_NB = 4;

  private Fcntl() {}
}
