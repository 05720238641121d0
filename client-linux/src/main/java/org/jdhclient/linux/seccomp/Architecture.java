package org.jdhclient.linux.seccomp;

import java.util.Optional;

/** A machine whose system calls are known here by their numbers. */
enum Architecture {
  X86_64(0xc000003e),
  AARCH64(0xc00000b7);

  private final int auditArch;

  Architecture(int auditArch) {
    this.auditArch = auditArch;
  }

  /** AUDIT_ARCH_* of linux/audit.h. */
  int auditArch() {
    return auditArch;
  }

  /**
   * The one with a name.
   *
   * @param name as the JVM has it in os.arch
   */
  static Optional<Architecture> named(String name) {
    return switch (name) {
      case "amd64" -> Optional.of(X86_64);
      case "aarch64" -> Optional.of(AARCH64);
      default -> Optional.empty();
    };
  }
}
