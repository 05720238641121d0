package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.OnNative;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command waits for its client's word: they end together, until there is a lease. */
@Tag("both-forms")
@ExtendWith(LabExtension.class)
final class StarterIT {
  private static final int BY_SIGINT = 128 + 2;

  @Test
  void ctrlCBeforeItIsBoundLeavesNothing(Lab lab) {
    lab.guest().run("mkfifo", "/run/keys").orThrow();
    var terminal =
        lab.startInGuest("sh", "-c", "exec script -qec 'jdhclient -v eth0' /dev/null <>/run/keys");
    terminal.awaitLine("^DHCPDISCOVER on eth0");

    lab.guest().cell().shell("printf '\\003' >/run/keys").orThrow();

    assertThat(terminal.awaitExit()).isEqualTo(BY_SIGINT);
    assertNothingIsLeft(lab);
  }

  /** A signal to the command alone, as {@code timeout} sends it, or ifup when it is told to end. */
  @ParameterizedTest
  @CsvSource({"TERM, 15", "HUP, 1", "KILL, 9"})
  void aCommandThatIsEndedTakesItsClientAlong(String signal, int number, Lab lab) {
    assertEndsBoth(signal, number, lab);
  }

  /** A shell that waits takes no notice of this one: what a terminal sends, its client gets too. */
  @OnNative
  @Test
  void soDoesOneThatIsInterrupted(Lab lab) {
    assertEndsBoth("INT", 2, lab);
  }

  private static void assertEndsBoth(String signal, int number, Lab lab) {
    var command = lab.jdhclient("-v", "eth0");
    command.awaitLine("^DHCPDISCOVER on eth0");

    command.signal(signal);

    assertThat(command.awaitExit()).isEqualTo(128 + number);
    assertNothingIsLeft(lab);
  }

  @Test
  void aTerminalThatIsClosedEndsThemToo(Lab lab) {
    var terminal = lab.startInGuest("script", "-qec", "jdhclient -v eth0", "/dev/null");
    terminal.awaitLine("^DHCPDISCOVER on eth0");

    terminal.signal("KILL");

    assertNothingIsLeft(lab);
  }

  /** Nobody is to take it for a success. */
  @Test
  void aClientThatIsKilledIsAFailure(Lab lab) {
    var command = lab.jdhclient("-v", "eth0");
    command.awaitLine("^DHCPDISCOVER on eth0");

    ClientProcess.awaitAny(lab.guest()).signal("KILL", lab.guest());

    assertThat(command.awaitExit()).isNotZero();
  }

  @Test
  void doesNotWaitIfItIsNotTo(Lab lab) {
    var client = lab.jdhclient("-nw", "-v", "eth0");

    assertThat(client.awaitExit()).isZero();

    var asking = ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).isEmpty();
    lab.dnsmasq();
    Conditions.awaitAddress(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(asking);
  }

  /** As a caller may that wants to hear of none of its children; they inherit it. */
  @Test
  void itsStatusIsToldWhereSigchldIsIgnored(Lab lab) {
    lab.guest().cell().shell("echo 'timeout 2;' >/run/short.conf").orThrow();
    var command = "trap '' CHLD; exec jdhclient -1 eth0";
    var impatient = command + " -cf /run/short.conf";

    assertThat(lab.startInGuest("sh", "-c", impatient).awaitExit()).isEqualTo(2);

    lab.dnsmasq();
    assertThat(lab.startInGuest("sh", "-c", command).awaitExit()).isZero();
    ClientProcess.awaitOnly(lab.guest());
  }

  private static void assertNothingIsLeft(Lab lab) {
    Await.until("the client has ended", () -> ClientProcess.allIn(lab.guest()).isEmpty());
    ClientProcess.assertNone(lab.guest());
    Conditions.assertNothingLeftBehind(lab.guest());
  }
}
