package org.jdhclient.linux.seccomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.linux.seccomp.SystemCallFilter.SECCOMP_RET_ALLOW;
import static org.jdhclient.linux.seccomp.SystemCallFilter.SECCOMP_RET_ERRNO;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jdhclient.linux.bpf.BpfInterpreter;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.seccomp.SystemCall.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeededCallFilterTest {
  private static final int REFUSED = SECCOMP_RET_ERRNO | Errno.EPERM.number();

  /** The largest number that Linux 6.x gives to a system call, and some more. */
  private static final int HIGHEST = 600;

  private static final Path SECURITY = Path.of("..", "SECURITY.md");

  /** Struct seccomp_data; in network order, for the interpreter reads words as of a packet. */
  private static int answer(
      Architecture architecture, int number, int first, int second, int third) {
    var call =
        ByteBuffer.allocate(64)
            .putInt(SystemCallFilter.NR, number)
            .putInt(SystemCallFilter.ARCH, architecture.auditArch())
            .putInt(SystemCallFilter.FIRST_ARGUMENT, first)
            .putInt(NeededCallFilter.SECOND_ARGUMENT, second)
            .putInt(NeededCallFilter.THIRD_ARGUMENT, third);
    return BpfInterpreter.answer(NeededCallFilter.on(architecture), call.array());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNeededPassesAndNothingElse(Architecture architecture) {
    var passed = new TreeSet<Integer>();
    for (int number = 0; number < HIGHEST; number++) {
      int answer =
          answer(architecture, number, SocketConstants.AF_INET, NeededCallFilter.FIONREAD, 0);
      assertThat(answer).isIn(SECCOMP_RET_ALLOW, REFUSED);
      if (answer == SECCOMP_RET_ALLOW) {
        passed.add(number);
      }
    }
    var wanted = new TreeSet<Integer>();
    for (var call : NeededCall.values()) {
      call.number(architecture).ifPresent(wanted::add);
    }
    SystemCall.SOCKET.number(architecture).ifPresent(wanted::add);
    assertThat(passed).isEqualTo(wanted).hasSizeBetween(80, 110);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsNeededThatIsRefusedElsewhere(Architecture architecture) {
    for (var call : SystemCall.values()) {
      if (call.answer() != Answer.BY_ARGUMENT && call.number(architecture).isPresent()) {
        int number = call.number(architecture).getAsInt();
        assertThat(answer(architecture, number, 0, 0, 0)).as(call.toString()).isEqualTo(REFUSED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void socketsOfTheFamiliesInUsePass(Architecture architecture) {
    int socket = SystemCall.SOCKET.number(architecture).orElseThrow();
    for (int family = 0; family < 50; family++) {
      boolean used = Arrays.asList(1, 2, 10, 16, 17).contains(family);
      assertThat(answer(architecture, socket, family, 0, 0))
          .isEqualTo(used ? SECCOMP_RET_ALLOW : REFUSED);
    }
  }

  /** PROT_READ, PROT_WRITE and PROT_EXEC, the latter alone and with others. */
  @ParameterizedTest
  @EnumSource
  void noMemoryBecomesExecutable(Architecture architecture) {
    for (var call : new NeededCall[] {NeededCall.MMAP, NeededCall.MPROTECT}) {
      int number = call.number(architecture).orElseThrow();
      for (int protection = 0; protection < 8; protection++) {
        assertThat(answer(architecture, number, 0, 0, protection))
            .isEqualTo((protection & 4) == 0 ? SECCOMP_RET_ALLOW : REFUSED);
      }
    }
  }

  /**
   * FIONREAD and TCGETS; then TIOCSTI, by which a terminal is given words, TCSETS and SIOCSIFFLAGS.
   */
  @ParameterizedTest
  @EnumSource
  void ioctlOnlyAsks(Architecture architecture) {
    int ioctl = NeededCall.IOCTL.number(architecture).orElseThrow();
    for (int request : new int[] {0x541b, 0x5401}) {
      assertThat(answer(architecture, ioctl, 0, request, 0)).isEqualTo(SECCOMP_RET_ALLOW);
    }
    for (int request : new int[] {0x5412, 0x5402, 0x8914}) {
      assertThat(answer(architecture, ioctl, 0, request, 0)).isEqualTo(REFUSED);
    }
  }

  /** On x86-64 number 1 is write. */
  @Test
  void callsByOtherNumbersAreRefused() {
    int x32Write = SystemCallFilter.X32_SYSCALL_BIT | 1;
    var i386 = ByteBuffer.allocate(64).putInt(SystemCallFilter.NR, 1);
    i386.putInt(SystemCallFilter.ARCH, 0x40000003);

    assertThat(answer(Architecture.X86_64, x32Write, 0, 0, 0)).isEqualTo(REFUSED);
    assertThat(BpfInterpreter.answer(NeededCallFilter.on(Architecture.X86_64), i386.array()))
        .isEqualTo(REFUSED);
  }

  @Test
  void theDocumentSaysWhatPasses() throws IOException {
    var names = new TreeSet<String>();
    var text = Files.readString(SECURITY);
    var table = text.substring(text.indexOf("| system calls that pass |"));
    for (var row : table.lines().takeWhile(line -> line.startsWith("|")).toList()) {
      Pattern.compile("`([a-z0-9_]+)`")
          .matcher(row.split("\\|")[1])
          .results()
          .forEach(name -> names.add(name.group(1)));
    }
    var wanted = new TreeSet<String>();
    for (var call : NeededCall.values()) {
      wanted.add(call.toString());
    }
    wanted.add("socket");
    assertThat(names).isEqualTo(wanted);
  }
}
