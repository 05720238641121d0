package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.HostProcess;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.OnNative;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the process in the background is to whoever looks at it, and what it has let go of. */
@Tag("both-forms")
@ExtendWith(LabExtension.class)
final class BackgroundProcessIT {
  @Test
  void livesOnWhereNoTerminalReachesIt(Lab lab) {
    lab.dnsmasq();
    var terminal = lab.startInGuest("script", "-qec", "jdhclient -v eth0", "/dev/null");

    assertThat(terminal.awaitExit()).isZero();

    var client = ClientProcess.awaitOnly(lab.guest());
    assertThat(client.session()).as("a session of its own").isEqualTo(client.pid());
    assertThat(client.terminal()).isEqualTo("?");
    assertThat(client.parent()).isEqualTo(1);
    assertThat(client.link("cwd", lab.guest())).isEqualTo("/");
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void holdsNothingOpenThatWasTheCallers(Lab lab) {
    lab.dnsmasq();
    var held = "exec 5</etc/passwd 7>/run/held; jdhclient eth0 >/run/out 2>&1";

    assertThat(lab.startInGuest("sh", "-c", held).awaitExit()).isZero();

    var client = ClientProcess.awaitOnly(lab.guest());
    assertThat(List.of("fd/0", "fd/1", "fd/2"))
        .extracting(name -> client.link(name, lab.guest()))
        .containsOnly("/dev/null");
    assertThat(client.open(lab.guest()))
        .contains("/dev/null")
        .doesNotContain("/etc/passwd", "/run/held", "/run/out");
  }

  /** Who reads to the end of a pipe is not kept waiting by the client that goes on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdhclient -v eth0 2>&1 | cat",
        "said=$(jdhclient -v eth0 2>&1); echo \"$said\"",
        "{ jdhclient -v eth0 2>&1 >&3 | cat; } 3>&1"
      })
  void whoReadsWhatItSaysReadsTheEnd(String line, Lab lab) {
    lab.dnsmasq();
    var reader = lab.startInGuest("sh", "-c", line);

    assertThat(reader.awaitExit()).isZero();

    Conditions.bound(reader);
    ClientProcess.awaitOnly(lab.guest());
  }

  /** A write to a pipe that nobody reads any more is no reason to end. */
  @ParameterizedTest
  @ValueSource(strings = {"2>&1 | head -n 1", "2>&1 >/dev/null | :", "2>&1 | :"})
  void whoStopsReadingDoesNotEndIt(String reader, Lab lab) {
    lab.dnsmasq();

    assertThat(lab.startInGuest("sh", "-c", "jdhclient -v eth0 " + reader).awaitExit()).isZero();

    ClientProcess.awaitOnly(lab.guest());
    Conditions.awaitAddress(lab.guest());
  }

  /** Its first files would else be where others are written to. */
  @ParameterizedTest
  @ValueSource(strings = {"<&-", ">&-", "2>&-", "<&- >&- 2>&-"})
  void itCanBeStartedWithoutStandardStreams(String closed, Lab lab) {
    lab.dnsmasq();

    assertThat(lab.startInGuest("sh", "-c", "jdhclient eth0 " + closed).awaitExit()).isZero();

    var client = ClientProcess.awaitOnly(lab.guest());
    client.signal("HUP", lab.guest());
    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  /** So that ps, pidof and killall find it. */
  @OnNative
  @ParameterizedTest
  @ValueSource(strings = {"jdhclient", "dhclient"})
  void bearsTheNameThatItWasCalledBy(String name, Lab lab) {
    lab.dnsmasq();
    lab.guest().run("ln", "-s", "/usr/sbin/jdhclient", "/run/" + name).orThrow();

    var command = lab.startInGuest("/run/" + name, "-v", "eth0");

    assertThat(command.awaitExit()).as(command.toString()).isZero();
    var client = ClientProcess.awaitOnly(lab.guest());
    assertThat(client.proc("comm", lab.guest())).isEqualTo(name + "\n");
    assertThat(client.link("exe", lab.guest())).isEqualTo("/usr/sbin/jdhclient");
    assertThat(client.proc("cmdline", lab.guest())).isEqualTo("/run/" + name + "\0-v\0eth0\0");
  }

  @OnNative
  @Test
  void isOneThreadAndHasNoChildren(Lab lab) {
    lab.dnsmasq();

    var client = ClientProcess.bound(lab);

    assertThat(client.proc("status", lab.guest())).containsPattern("(?m)^Threads:\t1$");
    assertThat(HostProcess.withZombiesIn(lab.guest()))
        .noneMatch(process -> process.parent() == client.pid());
  }
}
