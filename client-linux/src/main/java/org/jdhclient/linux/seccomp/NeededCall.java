package org.jdhclient.linux.seccomp;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * All system calls that a native executable makes which starts no programs, by their numbers:
 * asm/unistd_64.h for x86-64, asm-generic/unistd.h for the others.
 *
 * <p>They are those that strace(1) showed of clients of both families from their first packet to
 * their end, and those by which the C library and the runtime in the executable may do the same, or
 * look up a name, let a stopped client go on whose interface is taken over, or end by a fault.
 */
enum NeededCall {
  // Files, and what is open; ioctl by an argument.
  READ(0, 63),
  WRITE(1, 64),
  READV(19, 65),
  WRITEV(20, 66),
  PREAD64(17, 67),
  PWRITE64(18, 68),
  LSEEK(8, 62),
  OPEN(2),
  OPENAT(257, 56),
  CLOSE(3, 57),
  STAT(4),
  FSTAT(5, 80),
  LSTAT(6),
  NEWFSTATAT(262, 79),
  STATX(332, 291),
  ACCESS(21),
  FACCESSAT(269, 48),
  FACCESSAT2(439, 439),
  READLINK(89),
  READLINKAT(267, 78),
  GETDENTS64(217, 61),
  GETCWD(79, 17),
  FSYNC(74, 82),
  FDATASYNC(75, 83),
  FTRUNCATE(77, 46),
  FLOCK(73, 32),
  FCNTL(72, 25),
  DUP(32, 23),
  DUP2(33),
  DUP3(292, 24),
  IOCTL(16, 29),
  MKDIR(83),
  MKDIRAT(258, 34),
  RENAME(82),
  RENAMEAT(264, 38),
  RENAMEAT2(316, 276),
  UNLINK(87),
  UNLINKAT(263, 35),
  RMDIR(84),
  CHMOD(90),
  FCHMOD(91, 52),
  FCHMODAT(268, 53),
  FCHOWN(93, 55),
  UMASK(95, 166),

  // Sockets; socket by its argument.
  BIND(49, 200),
  CONNECT(42, 203),
  LISTEN(50, 201),
  ACCEPT4(288, 242),
  SHUTDOWN(48, 210),
  GETSOCKNAME(51, 204),
  GETPEERNAME(52, 205),
  SETSOCKOPT(54, 208),
  GETSOCKOPT(55, 209),
  SENDTO(44, 206),
  RECVFROM(45, 207),
  SENDMSG(46, 211),
  RECVMSG(47, 212),
  SENDMMSG(307, 269),
  RECVMMSG(299, 243),

  // Waiting, signals and clocks.
  POLL(7),
  PPOLL(271, 73),
  SIGNALFD4(289, 74),
  TIMERFD_CREATE(283, 85),
  TIMERFD_SETTIME(286, 86),
  RT_SIGACTION(13, 134),
  RT_SIGPROCMASK(14, 135),
  RT_SIGRETURN(15, 139),
  SIGALTSTACK(131, 132),
  RESTART_SYSCALL(219, 128),
  KILL(62, 129),
  TGKILL(234, 131),
  FUTEX(202, 98),
  SCHED_YIELD(24, 124),
  NANOSLEEP(35, 101),
  CLOCK_NANOSLEEP(230, 115),
  CLOCK_GETTIME(228, 113),
  CLOCK_GETRES(229, 114),
  GETTIMEOFDAY(96, 169),
  TIME(201),

  // Memory; mmap and mprotect by an argument.
  MMAP(9, 222),
  MPROTECT(10, 226),
  MUNMAP(11, 215),
  MREMAP(25, 216),
  MADVISE(28, 233),
  BRK(12, 214),

  // What and where this process is.
  GETPID(39, 172),
  GETPPID(110, 173),
  GETTID(186, 178),
  GETUID(102, 174),
  GETEUID(107, 175),
  GETGID(104, 176),
  GETEGID(108, 177),
  UNAME(63, 160),
  SYSINFO(99, 179),
  SCHED_GETAFFINITY(204, 123),
  GETCPU(309, 168),
  GETRUSAGE(98, 165),
  GETRLIMIT(97, 163),
  PRLIMIT64(302, 261),
  GETRANDOM(318, 278),
  SETHOSTNAME(170, 161),
  EXIT(60, 93),
  EXIT_GROUP(231, 94);

  private final CallNumbers numbers;

  /** One that other architectures do not have. */
  NeededCall(int onX86) {
    this.numbers = CallNumbers.onX86Only(onX86);
  }

  NeededCall(int onX86, int onGeneric) {
    this.numbers = new CallNumbers(onX86, onGeneric);
  }

  /** Empty where the architecture has no such call. */
  OptionalInt number(Architecture architecture) {
    return numbers.on(architecture);
  }

  /** As manual pages have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
