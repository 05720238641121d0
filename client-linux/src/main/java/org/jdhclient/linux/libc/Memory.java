package org.jdhclient.linux.libc;

/** What the kernel is told of this process's memory (madvise(2), malloc_trim(3)). */
public final class Memory {
  /** asm-generic/mman-common.h; since Linux 5.4. */
  private static final int MADV_PAGEOUT = 21;

  private static final NativeFunction MADVISE = new NativeFunction("madvise");
  private static final NativeFunction MALLOC_TRIM = new NativeFunction("malloc_trim");

  private Memory() {}

  /**
   * Has the kernel take back the pages of a range now: what is used again is read again. Pages that
   * other processes have too stay.
   *
   * @param start of the range, at a page's start
   * @param length in octets
   * @throws ErrnoException EINVAL from a kernel that does not know of this
   */
  public static void pageOut(long start, long length) throws ErrnoException {
    int result = MADVISE.call(start, length, MADV_PAGEOUT);
    if (result < 0) {
      throw new ErrnoException("madvise MADV_PAGEOUT", -result);
    }
  }

  /** Gives the kernel the pages that malloc(3) keeps for later, between what is in use too. */
  public static void trim() {
    MALLOC_TRIM.call(0);
  }

  /** Gives the kernel what this process holds and can do without while it waits. */
  public static void giveBack() {
    System.gc();
    trim();
  }
}
