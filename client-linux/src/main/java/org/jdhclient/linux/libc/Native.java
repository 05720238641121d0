package org.jdhclient.linux.libc;

import org.jdhclient.linux.gate.CLibrary;
import org.jdhclient.linux.gate.Gate;
import org.jdhclient.linux.gate.Gates;

/** This package's way to C. */
final class Native {
  static final Gate GATE;
  static final CLibrary C;

  static {
    requireGenericLinux(System.getProperty("os.name"), System.getProperty("os.arch"));
    GATE = Gates.gate();
    C = GATE.c();
  }

  private Native() {}

  /** The numbers and structures of this package are those of asm-generic, with 64 bits. */
  static void requireGenericLinux(String system, String architecture) {
    boolean known =
        switch (architecture) {
          case "amd64", "aarch64", "riscv64", "ppc64le", "s390x", "loongarch64" -> true;
          default -> false;
        };
    if (!known || !system.equals("Linux")) {
      throw new UnsatisfiedLinkError(
          "jdhclient knows the structures of 64-bit Linux only, not of "
              + system
              + " on "
              + architecture);
    }
  }

  /**
   * What a function returned, or the negative errno where it failed, as a system call does it: to
   * be used on the very call, as the next one changes errno.
   */
  static int result(long returned) {
    return returned == -1 ? -GATE.errno() : (int) returned;
  }
}
