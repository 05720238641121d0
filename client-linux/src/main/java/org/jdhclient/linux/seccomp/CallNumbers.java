package org.jdhclient.linux.seccomp;

import java.util.OptionalInt;

/** A system call's numbers: asm/unistd_64.h for x86-64, asm-generic/unistd.h for the others. */
record CallNumbers(int onX86, int onGeneric) {
  private static final int NONE = -1;

  /** Of one that other architectures do not have. */
  static CallNumbers onX86Only(int number) {
    return new CallNumbers(number, NONE);
  }

  /** Empty where the architecture has no such call. */
  OptionalInt on(Architecture architecture) {
    int number =
        switch (architecture) {
          case X86_64 -> onX86;
          case AARCH64 -> onGeneric;
        };
    return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
