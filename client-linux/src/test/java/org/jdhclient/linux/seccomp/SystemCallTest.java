package org.jdhclient.linux.seccomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.linux.libc.CCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the C compiler what the headers of this machine say. */
class SystemCallTest {
  @Test
  void numbersAreThoseOfTheHeaders(@TempDir Path directory) throws Exception {
    assumeTrue(CCompiler.isThere(), "no C compiler (cc) on the PATH: numbers not compared");
    var here = Architecture.named(System.getProperty("os.arch"));
    assumeTrue(here.isPresent(), "not an architecture whose system calls are filtered");
    var calls =
        Arrays.stream(SystemCall.values())
            .filter(call -> call.number(here.get()).isPresent())
            .toList();
    var names =
        Stream.concat(
            calls.stream().map(call -> "SYS_" + call),
            Stream.of("AUDIT_ARCH_" + here.get(), "SECCOMP_RET_ERRNO", "SECCOMP_RET_ALLOW"));
    var numbers =
        Stream.concat(
            calls.stream().map(call -> (long) call.number(here.get()).orElseThrow()),
            Stream.of(
                Integer.toUnsignedLong(here.get().auditArch()),
                (long) SystemCallFilter.SECCOMP_RET_ERRNO,
                (long) SystemCallFilter.SECCOMP_RET_ALLOW));

    assertThat(CCompiler.evaluate(directory, names.toList())).isEqualTo(numbers.toList());
  }

  @Test
  void neededNumbersAreThoseOfTheHeaders(@TempDir Path directory) throws Exception {
    assumeTrue(CCompiler.isThere(), "no C compiler (cc) on the PATH: numbers not compared");
    var here = Architecture.named(System.getProperty("os.arch"));
    assumeTrue(here.isPresent(), "not an architecture whose system calls are filtered");
    var calls =
        Arrays.stream(NeededCall.values())
            .filter(call -> call.number(here.get()).isPresent())
            .toList();

    assertThat(CCompiler.evaluate(directory, calls.stream().map(call -> "SYS_" + call).toList()))
        .isEqualTo(
            calls.stream().map(call -> (long) call.number(here.get()).orElseThrow()).toList());
  }

  @Test
  void namespacesAreThoseOfTheHeaders(@TempDir Path directory) throws Exception {
    assumeTrue(CCompiler.isThere(), "no C compiler (cc) on the PATH: flags not compared");
    var all =
        Stream.of("NS", "CGROUP", "UTS", "IPC", "USER", "PID", "NET")
            .map(name -> "CLONE_NEW" + name)
            .collect(Collectors.joining(" | "));

    assertThat(CCompiler.evaluate(directory, List.of(all)))
        .containsExactly((long) SystemCallFilter.CLONE_NEW);
  }
}
