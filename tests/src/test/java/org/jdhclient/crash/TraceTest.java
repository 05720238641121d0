package org.jdhclient.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TraceTest {
  @Test
  void anErrorOfACallThatChangesSomethingIsOneThatCanBe() {
    var trace =
        new Trace(
            """
            35    openat(AT_FDCWD, "/run/a", O_WRONLY|O_CREAT, 0600) = -1 EROFS (Read-only) (INJECTED)
            """);

    assertThat(trace.hasFailure()).isTrue();
    assertThat(trace.hasImpossibleFailure()).isFalse();
  }

  @Test
  void noKernelRefusesToReadForWantOfRoom() {
    var trace =
        new Trace(
            """
            35    openat(AT_FDCWD, "/lib/a.so", O_RDONLY|O_CLOEXEC) = -1 ENOSPC (No space) (INJECTED)
            """);

    assertThat(trace.hasImpossibleFailure()).isTrue();
  }

  @Test
  void aCallThatIsEndedInALineOfItsOwnIsTheOneThatTheThreadBegan() {
    var trace =
        new Trace(
            """
            35    openat(AT_FDCWD, "/lib/a.so", O_RDONLY|O_CLOEXEC <unfinished ...>
            36    write(3, "x", 1) = 1
            35    <... openat resumed>) = -1 ENOSPC (No space left on device) (INJECTED)
            """);

    assertThat(trace.hasImpossibleFailure()).isTrue();
  }

  @Test
  void theDeadAreThreadsThatWereKilledOrHaveExitedAndNoneThatAProgramHasReplaced() {
    var trace =
        new Trace(
            """
            35    write(1, "+++ exited", 10) = 10
            36    +++ exited with 0 +++
            35    +++ superseded by execve in pid 37 +++
            38    +++ killed by SIGKILL +++
            """);

    assertThat(trace.dead()).containsExactly("36", "38");
  }
}
