package org.jdhclient.linux.seccomp;

/**
 * System calls by their numbers: asm/unistd_64.h for x86-64, asm-generic/unistd.h for the others.
 *
 * <p>All but the last two are of no use to a DHCP client, and of use to somebody who has taken one
 * over.
 */
enum SystemCall {
  EXECVE(59, 221),
  EXECVEAT(322, 281),

  PTRACE(101, 117),
  PROCESS_VM_READV(310, 270),
  PROCESS_VM_WRITEV(311, 271),

  MOUNT(165, 40),
  UMOUNT2(166, 39),
  PIVOT_ROOT(155, 41),
  CHROOT(161, 51),
  OPEN_TREE(428, 428),
  MOVE_MOUNT(429, 429),
  FSOPEN(430, 430),
  FSCONFIG(431, 431),
  FSMOUNT(432, 432),
  FSPICK(433, 433),
  MOUNT_SETATTR(442, 442),
  OPEN_BY_HANDLE_AT(304, 265),

  SETNS(308, 268),
  UNSHARE(272, 97),

  BPF(321, 280),
  PERF_EVENT_OPEN(298, 241),
  USERFAULTFD(323, 282),
  IO_URING_SETUP(425, 425),
  INIT_MODULE(175, 105),
  FINIT_MODULE(313, 273),
  DELETE_MODULE(176, 106),
  KEXEC_LOAD(246, 104),
  KEXEC_FILE_LOAD(320, 294),
  REBOOT(169, 142),
  SWAPON(167, 224),
  SWAPOFF(168, 225),
  SETTIMEOFDAY(164, 170),
  CLOCK_SETTIME(227, 112),

  ADD_KEY(248, 217),
  REQUEST_KEY(249, 218),
  KEYCTL(250, 219),

  CAPSET(126, 91),
  SETUID(105, 146),
  SETGID(106, 144),
  SETREUID(113, 145),
  SETREGID(114, 143),
  SETGROUPS(116, 159),
  SETRESUID(117, 147),
  SETRESGID(119, 149),
  SETFSUID(122, 151),
  SETFSGID(123, 152),

  /** Of use, for some address families. */
  SOCKET(41, 198),

  SECCOMP(317, 277);

  private final int onX86;
  private final int onGeneric;

  SystemCall(int onX86, int onGeneric) {
    this.onX86 = onX86;
    this.onGeneric = onGeneric;
  }

  int number(Architecture architecture) {
    return switch (architecture) {
      case X86_64 -> onX86;
      case AARCH64 -> onGeneric;
    };
  }

  boolean isForbidden() {
    return this != SOCKET && this != SECCOMP;
  }
}
