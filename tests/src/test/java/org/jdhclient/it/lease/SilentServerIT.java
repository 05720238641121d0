package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Story;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody answers: the client asks for its 60 seconds, and says that it gives up. */
@ExtendWith(LabExtension.class)
final class SilentServerIT {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  @Test
  void endsWithStatus2WhenItIsToTryOnce(Lab lab) {
    var client = lab.jdhclient("-1", "-v", "eth0");

    assertThat(client.awaitExit(TIMEOUT)).isEqualTo(2);
    Story.assertTold(
        client,
        Story.DISCOVER,
        Story.NO_OFFERS,
        "Unable to obtain a lease on first try\\.  Exiting\\.",
        Story.NO_OTHER_TRY);
    ClientProcess.assertNone(lab.guest());
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @Test
  void showsWhoWaitsAtATerminalThatItDoes(Lab lab) {
    var terminal = lab.startInGuest("script", "-qec", "jdhclient -1 eth0", "/dev/null");

    terminal.awaitLine("^eth0: no answer for \\d+ seconds yet; waits up to \\d+ more\\.\\s*$");
    terminal.awaitLine("^" + Story.NO_OTHER_TRY, TIMEOUT);

    assertThat(terminal.awaitExit()).isEqualTo(2);
  }

  @Test
  void sleepsAndStaysWhenItMayTryAgain(Lab lab) {
    var client = lab.jdhclient("-d", "eth0");

    client.awaitLine("^No DHCPOFFERS received\\.$", TIMEOUT);
    client.awaitLine("^No working leases in persistent database - sleeping\\.$");

    assertThat(client.isAlive()).isTrue();
    assertThat(client.terminate()).as("ended by SIGTERM").isEqualTo(128 + 15);
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @Test
  void asksAgainInTheSameTransactionAndCountsTheSeconds(Lab lab) {
    var client = lab.jdhclient("-v", "eth0");

    client.awaitLine("^DHCPDISCOVER on eth0");
    client.awaitLine("^DHCPDISCOVER on eth0");
    lab.capture().await("DHCPDISCOVER", discover -> discover.secs() > 0);

    var discovers = lab.capture().dhcp("DHCPDISCOVER");
    assertThat(discovers).extracting(DhcpFrame::xid).containsOnly(discovers.get(0).xid());
    assertThat(discovers.get(0).secs()).isZero();
  }
}
