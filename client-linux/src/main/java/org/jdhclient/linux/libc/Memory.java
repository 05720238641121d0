package org.jdhclient.linux.libc;

/** What the kernel is told of this process's memory (madvise(2), malloc_trim(3)). */
public final class Memory {
  private static final NativeFunction MALLOC_TRIM = new NativeFunction("malloc_trim");

  private Memory() {}

  /** Gives back what is not in use. */
  public static void giveBack() {
    System.gc();
    MALLOC_TRIM.call(0);
  }
}
