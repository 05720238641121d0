package org.jdhclient.linux.seccomp;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * System calls by their numbers: asm/unistd_64.h for x86-64, asm-generic/unistd.h for the others.
 *
 * <p>All that are refused are of no use to a DHCP client, and of use to somebody who has taken one
 * over.
 */
enum SystemCall {
  EXECVE(59, 221),
  EXECVEAT(322, 281),
  USELIB(134),

  PTRACE(101, 117),
  PROCESS_VM_READV(310, 270),
  PROCESS_VM_WRITEV(311, 271),
  PROCESS_MADVISE(440, 440),
  PROCESS_MRELEASE(448, 448),
  PIDFD_GETFD(438, 438),
  KCMP(312, 272),
  MOVE_PAGES(279, 239),
  MIGRATE_PAGES(256, 238),

  MOUNT(165, 40),
  UMOUNT2(166, 39),
  PIVOT_ROOT(155, 41),
  CHROOT(161, 51),
  OPEN_TREE(428, 428),
  OPEN_TREE_ATTR(467, 467),
  MOVE_MOUNT(429, 429),
  FSOPEN(430, 430),
  FSCONFIG(431, 431),
  FSMOUNT(432, 432),
  FSPICK(433, 433),
  MOUNT_SETATTR(442, 442),
  NAME_TO_HANDLE_AT(303, 264),
  OPEN_BY_HANDLE_AT(304, 265),
  MKNOD(133),
  MKNODAT(259, 33),
  QUOTACTL(179, 60),
  QUOTACTL_FD(443, 443),
  FANOTIFY_INIT(300, 262),
  FANOTIFY_MARK(301, 263),
  FILE_SETATTR(469, 469),

  SETNS(308, 268),
  UNSHARE(272, 97),

  BPF(321, 280),
  PERF_EVENT_OPEN(298, 241),
  USERFAULTFD(323, 282),
  IO_URING_SETUP(425, 425),
  IO_URING_ENTER(426, 426),
  IO_URING_REGISTER(427, 427),
  INIT_MODULE(175, 105),
  FINIT_MODULE(313, 273),
  DELETE_MODULE(176, 106),
  KEXEC_LOAD(246, 104),
  KEXEC_FILE_LOAD(320, 294),
  REBOOT(169, 142),
  SWAPON(167, 224),
  SWAPOFF(168, 225),
  ACCT(163, 89),
  SYSLOG(103, 116),
  IOPL(172),
  IOPERM(173),
  MODIFY_LDT(154),
  SETDOMAINNAME(171, 162),

  SETTIMEOFDAY(164, 170),
  CLOCK_SETTIME(227, 112),
  CLOCK_ADJTIME(305, 266),
  ADJTIMEX(159, 171),

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
  LSM_SET_SELF_ATTR(460, 460),

  /** Of use, for some address families. */
  SOCKET(41, 198, Answer.BY_ARGUMENT),

  /** Of use, for processes and threads that share the namespaces of this one. */
  CLONE(56, 220, Answer.BY_ARGUMENT),

  /** Its flags are in memory, where no filter sees them; C libraries then use clone. */
  CLONE3(435, 435, Answer.UNKNOWN),

  SECCOMP(317, 277, Answer.ALLOWED);

  private final CallNumbers numbers;
  private final Answer answer;

  /** One that other architectures do not have. */
  SystemCall(int onX86) {
    this.numbers = CallNumbers.onX86Only(onX86);
    this.answer = Answer.REFUSED;
  }

  SystemCall(int onX86, int onGeneric) {
    this(onX86, onGeneric, Answer.REFUSED);
  }

  SystemCall(int onX86, int onGeneric, Answer answer) {
    this.numbers = new CallNumbers(onX86, onGeneric);
    this.answer = answer;
  }

  /** What the filter makes of a call. */
  enum Answer {
    ALLOWED,
    BY_ARGUMENT,
    /** EPERM. */
    REFUSED,
    /** ENOSYS, as of a kernel that is too old for it. */
    UNKNOWN
  }

  /** Empty where the architecture has no such call. */
  OptionalInt number(Architecture architecture) {
    return numbers.on(architecture);
  }

  Answer answer() {
    return answer;
  }

  /** As manual pages have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
