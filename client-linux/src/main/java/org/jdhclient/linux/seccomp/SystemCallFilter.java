package org.jdhclient.linux.seccomp;

import static org.jdhclient.linux.bpf.BpfInstruction.answer;
import static org.jdhclient.linux.bpf.BpfInstruction.loadWord;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfClear;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfEqual;
import static org.jdhclient.linux.bpf.BpfInstruction.skipUnlessEqual;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.bpf.BpfProgram;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Seccomp;
import org.jdhclient.linux.libc.SocketConstants;

/**
 * Refuses, with EPERM, system calls that a DHCP client never makes; all others pass. In the native
 * executable it is the other way round: {@link NeededCallFilter}.
 *
 * <p>Namespaces cannot be made by any call: not by clone with a flag for one, while what starts a
 * process or a thread by it goes on; nor by clone3, which is as if the kernel had none.
 */
public final class SystemCallFilter {
  /** Offsets in struct seccomp_data of linux/seccomp.h; of an argument, its lower half. */
  static final int NR = 0;

  static final int ARCH = 4;
  static final int FIRST_ARGUMENT = 16;

  /** Answers of linux/seccomp.h. */
  static final int SECCOMP_RET_ALLOW = 0x7fff0000;

  static final int SECCOMP_RET_ERRNO = 0x00050000;

  /** __X32_SYSCALL_BIT of asm/unistd.h: another set of numbers under the same architecture. */
  static final int X32_SYSCALL_BIT = 0x40000000;

  /**
   * CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET of linux/sched.h. There is
   * no more for clone: the bit of CLONE_NEWTIME is part of a signal's number there (clone(2)).
   */
  static final int CLONE_NEW = 0x7e020000;

  private static final int[] FAMILIES = {
    SocketConstants.AF_UNIX,
    SocketConstants.AF_INET,
    SocketConstants.AF_INET6,
    SocketConstants.AF_NETLINK,
    SocketConstants.AF_PACKET
  };

  private SystemCallFilter() {}

  /**
   * Holds all threads of this process to the filter, for good.
   *
   * @throws ErrnoException ENOSYS if the kernel has no filters of system calls, or if this
   *     architecture is not known here
   */
  public static void load() throws ErrnoException {
    var architecture = Architecture.named(System.getProperty("os.arch"));
    if (architecture.isEmpty()) {
      throw new ErrnoException(
          "filter of system calls on " + System.getProperty("os.arch"), Errno.ENOSYS.number());
    }
    var here = architecture.get();
    var program = BpfProgram.of(Seccomp.callsAreOwn() ? NeededCallFilter.on(here) : on(here));
    Seccomp.filterAllThreads(SystemCall.SECCOMP.number(here).orElseThrow(), program.fprog());
    Reference.reachabilityFence(program);
  }

  /**
   * The program for an architecture, over struct seccomp_data, of a process in which others make
   * calls too, such as a JVM: it refuses what none of them needs.
   *
   * <p>Each test answers by itself, right behind it, so that no jump needs counting.
   */
  static List<BpfInstruction> on(Architecture architecture) {
    var program = new ArrayList<BpfInstruction>();
    program.addAll(refusedNumbers(architecture));
    for (var call : SystemCall.values()) {
      program.addAll(outright(call, call.number(architecture)));
    }
    program.addAll(refusedClone(SystemCall.CLONE.number(architecture).orElseThrow()));
    program.addAll(othersOrSocket(SystemCall.SOCKET.number(architecture).orElseThrow()));
    return List.copyOf(program);
  }

  /**
   * All by another architecture's numbers (a 64-bit process can make 32-bit calls). The number is
   * loaded then.
   */
  static List<BpfInstruction> refusedNumbers(Architecture architecture) {
    return List.of(
        loadWord(ARCH),
        skipIfEqual(architecture.auditArch()),
        refuse(),
        loadWord(NR),
        skipIfClear(X32_SYSCALL_BIT),
        refuse());
  }

  /** What is answered whatever the arguments. */
  private static List<BpfInstruction> outright(SystemCall call, OptionalInt number) {
    if (number.isEmpty()) {
      return List.of();
    }
    return switch (call.answer()) {
      case REFUSED -> List.of(skipUnlessEqual(number.getAsInt()), refuse());
      case UNKNOWN -> List.of(skipUnlessEqual(number.getAsInt()), fail(Errno.ENOSYS));
      case ALLOWED, BY_ARGUMENT -> List.of();
    };
  }

  /**
   * By its flags, the first argument on either architecture. The number of any other call has none
   * of the bits, so that it need not be passed over.
   */
  private static List<BpfInstruction> refusedClone(int number) {
    return List.of(
        skipUnlessEqual(number),
        loadWord(FIRST_ARGUMENT),
        skipIfClear(CLONE_NEW),
        refuse(),
        loadWord(NR));
  }

  /** All that has come so far is allowed, but for sockets of families not in use. */
  private static List<BpfInstruction> othersOrSocket(int number) {
    var program = new ArrayList<BpfInstruction>();
    program.addAll(List.of(skipIfEqual(number), allow()));
    program.addAll(familiesInUse());
    return program;
  }

  /** What is answered to socket. */
  static List<BpfInstruction> familiesInUse() {
    var program = new ArrayList<BpfInstruction>();
    program.add(loadWord(FIRST_ARGUMENT));
    for (int family : FAMILIES) {
      program.addAll(List.of(skipUnlessEqual(family), allow()));
    }
    program.add(refuse());
    return program;
  }

  private static BpfInstruction allow() {
    return answer(SECCOMP_RET_ALLOW);
  }

  static BpfInstruction refuse() {
    return fail(Errno.EPERM);
  }

  private static BpfInstruction fail(Errno with) {
    return answer(SECCOMP_RET_ERRNO | with.number());
  }
}
