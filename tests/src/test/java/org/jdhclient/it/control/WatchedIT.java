package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who watches clients sees all of them, and goes when nobody wants to know. */
@ExtendWith(LabExtension.class)
final class WatchedIT {
  /** Nothing happens meanwhile that would be written. */
  @Test
  void whoWatchesEndsWhenNobodyReads(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);
    var line = "{ jdhclient --monitor --json eth0; echo status $? >&2; } | head -n 1";

    var watching = lab.startInGuest("sh", "-c", line);

    assertThat(watching.awaitExit()).isZero();
    // They come by two pipes, in any order.
    assertThat(watching.lines())
        .contains("status 141")
        .anyMatch(told -> told.contains("\"event\":\"status\""));
  }

  /** As an alternative name may be. */
  @Test
  void aClientThatWaitsForALongNameIsSeenAndEnded(Lab lab) {
    var name = "x".repeat(127);
    assertThat(lab.jdhclient("-w", "-nw", name).awaitExit()).isZero();

    lab.jdhclient("--status").awaitLine("^" + name + ": WAITING-FOR-INTERFACE");
    assertThat(lab.jdhclient("-x", name).awaitExit()).isZero();

    ClientProcess.assertNone(lab.guest());
  }
}
