package org.jdhclient.linux.seccomp;

import static org.jdhclient.linux.bpf.BpfInstruction.answer;
import static org.jdhclient.linux.bpf.BpfInstruction.loadWord;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfClear;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfEqual;
import static org.jdhclient.linux.bpf.BpfInstruction.skipUnlessEqual;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.bpf.BpfProgram;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Seccomp;
import org.jdhclient.linux.libc.SocketConstants;

/** Refuses, with EPERM, system calls that a DHCP client never makes; all others pass. */
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

  private static final int[] FAMILIES = {
    SocketConstants.AF_UNIX,
    SocketConstants.AF_INET,
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
    var program = BpfProgram.of(on(here));
    Seccomp.filterAllThreads(SystemCall.SECCOMP.number(here), program.fprog());
    Reference.reachabilityFence(program);
  }

  /**
   * The program for an architecture, over struct seccomp_data.
   *
   * <p>Each test answers by itself, right behind it, so that no jump needs counting. Calls by
   * another architecture's numbers (a 64-bit process can make 32-bit calls) are refused, all of
   * them.
   */
  static List<BpfInstruction> on(Architecture architecture) {
    var program = new ArrayList<BpfInstruction>();
    program.addAll(List.of(loadWord(ARCH), skipIfEqual(architecture.auditArch()), refuse()));
    program.addAll(List.of(loadWord(NR), skipIfClear(X32_SYSCALL_BIT), refuse()));
    for (var call : SystemCall.values()) {
      if (call.isForbidden()) {
        program.addAll(List.of(skipUnlessEqual(call.number(architecture)), refuse()));
      }
    }
    program.addAll(List.of(skipIfEqual(SystemCall.SOCKET.number(architecture)), allow()));
    program.add(loadWord(FIRST_ARGUMENT));
    for (int family : FAMILIES) {
      program.addAll(List.of(skipUnlessEqual(family), allow()));
    }
    program.add(refuse());
    return List.copyOf(program);
  }

  private static BpfInstruction allow() {
    return answer(SECCOMP_RET_ALLOW);
  }

  private static BpfInstruction refuse() {
    return answer(SECCOMP_RET_ERRNO | Errno.EPERM.number());
  }
}
