package org.jdhclient.linux.seccomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.linux.seccomp.SystemCallFilter.SECCOMP_RET_ALLOW;
import static org.jdhclient.linux.seccomp.SystemCallFilter.SECCOMP_RET_ERRNO;

import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.jdhclient.linux.bpf.BpfInterpreter;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.seccomp.SystemCall.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemCallFilterTest {
  private static final int REFUSED = SECCOMP_RET_ERRNO | Errno.EPERM.number();

  private static final int UNKNOWN = SECCOMP_RET_ERRNO | Errno.ENOSYS.number();

  /** The largest number that Linux 6.x gives to a system call, and some more. */
  private static final int HIGHEST = 600;

  /** Struct seccomp_data; in network order, for the interpreter reads words as of a packet. */
  private static byte[] call(int auditArch, int number, int firstArgument) {
    return ByteBuffer.allocate(64)
        .putInt(SystemCallFilter.NR, number)
        .putInt(SystemCallFilter.ARCH, auditArch)
        .putInt(SystemCallFilter.FIRST_ARGUMENT, firstArgument)
        .array();
  }

  private static int answer(Architecture architecture, int number, int firstArgument) {
    return BpfInterpreter.answer(
        SystemCallFilter.on(architecture), call(architecture.auditArch(), number, firstArgument));
  }

  @ParameterizedTest
  @EnumSource
  void refusesJustWhatIsForbidden(Architecture architecture) {
    var answers = new TreeMap<Integer, Integer>();
    for (int number = 0; number < HIGHEST; number++) {
      int answer = answer(architecture, number, SocketConstants.AF_INET);
      if (answer != SECCOMP_RET_ALLOW) {
        answers.put(number, answer);
      }
    }
    var wanted = new TreeMap<Integer, Integer>();
    for (var call : SystemCall.values()) {
      int answer = call.answer() == Answer.UNKNOWN ? UNKNOWN : REFUSED;
      if (call.answer() == Answer.REFUSED || call.answer() == Answer.UNKNOWN) {
        call.number(architecture).ifPresent(number -> wanted.put(number, answer));
      }
    }
    assertThat(answers).isEqualTo(wanted).hasSizeGreaterThan(60);
  }

  /** CLONE_NEWNS to CLONE_NEWNET, alone and with what fork(3), vfork and a container have. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00020000,
        0x02000000,
        0x04000000,
        0x08000000,
        0x10000000,
        0x20000000,
        0x40000000,
        0x10020011,
        0x7c020011,
        0x20004111
      })
  void noNamespaceIsMadeByClone(int flags) {
    for (var architecture : Architecture.values()) {
      int clone = SystemCall.CLONE.number(architecture).orElseThrow();
      assertThat(answer(architecture, clone, flags)).isEqualTo(REFUSED);
    }
  }

  /** Flags as strace shows them of fork(3), vfork(2), posix_spawn(3) and pthread_create(3). */
  @ParameterizedTest
  @ValueSource(ints = {17, 0x01200011, 0x4111, 0x3d0f00})
  void processesAndThreadsAreStarted(int flags) {
    for (var architecture : Architecture.values()) {
      int clone = SystemCall.CLONE.number(architecture).orElseThrow();
      assertThat(answer(architecture, clone, flags)).isEqualTo(SECCOMP_RET_ALLOW);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        SocketConstants.AF_UNIX,
        SocketConstants.AF_INET,
        SocketConstants.AF_INET6,
        SocketConstants.AF_NETLINK,
        SocketConstants.AF_PACKET
      })
  void socketsOfTheFamiliesInUsePass(int family) {
    for (var architecture : Architecture.values()) {
      int socket = SystemCall.SOCKET.number(architecture).orElseThrow();
      assertThat(answer(architecture, socket, family)).isEqualTo(SECCOMP_RET_ALLOW);
    }
  }

  /** Amateur radio, Bluetooth, kernel crypto, vsock, and no family at all. */
  @ParameterizedTest
  @ValueSource(ints = {3, 31, 38, 40, 0, -1})
  void otherSocketsAreRefused(int family) {
    for (var architecture : Architecture.values()) {
      int socket = SystemCall.SOCKET.number(architecture).orElseThrow();
      assertThat(answer(architecture, socket, family)).isEqualTo(REFUSED);
    }
  }

  /** On x86-64 number 1 is write; by i386's numbers 11 is execve. */
  @Test
  void callsByOtherNumbersAreRefused() {
    var program = SystemCallFilter.on(Architecture.X86_64);
    int i386 = 0x40000003;
    int aarch64 = Architecture.AARCH64.auditArch();
    int x32Write = SystemCallFilter.X32_SYSCALL_BIT | 1;

    assertThat(BpfInterpreter.answer(program, call(i386, 11, 0))).isEqualTo(REFUSED);
    assertThat(BpfInterpreter.answer(program, call(i386, 1, 0))).isEqualTo(REFUSED);
    assertThat(BpfInterpreter.answer(program, call(aarch64, 1, 0))).isEqualTo(REFUSED);
    assertThat(answer(Architecture.X86_64, x32Write, 0)).isEqualTo(REFUSED);
    assertThat(answer(Architecture.X86_64, 1, 0)).isEqualTo(SECCOMP_RET_ALLOW);
  }

  @Test
  void architecturesAreNamedAsTheJvmNamesThem() {
    assertThat(Architecture.named("amd64")).contains(Architecture.X86_64);
    assertThat(Architecture.named("aarch64")).contains(Architecture.AARCH64);
    assertThat(Architecture.named("riscv64")).isEmpty();
  }
}
