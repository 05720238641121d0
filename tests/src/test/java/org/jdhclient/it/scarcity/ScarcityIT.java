package org.jdhclient.it.scarcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.OnNative;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something is missing that other machines have, a client works, or says what it lacks. */
@OnNative
@ExtendWith(LabExtension.class)
final class ScarcityIT {
  /** What need not be there at all; the words run in a mount namespace of their own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mount -t tmpfs -o ro tmpfs /dev",
        "mount -t tmpfs -o ro,noexec tmpfs /tmp",
        "umount -l /sys",
        "mount -t tmpfs -o ro tmpfs /var",
        "mount -t tmpfs -o ro tmpfs /etc",
        "ulimit -n 20",
        "ulimit -n 32",
        "ulimit -s 512",
        "ulimit -l 0",
        "ulimit -v 262144",
        "ulimit -d 16384",
        "umask 777"
      })
  void itWorksWith(String words, Lab lab) {
    lab.dnsmasq();
    var client = in(words, lab);

    assertWorks(client, lab);
  }

  /** It lets go of nothing there; and who waits for it is not kept waiting. */
  @ParameterizedTest
  @ValueSource(strings = {"mount -t tmpfs -o ro tmpfs /dev", "umount -l /sys", "ulimit -n 32"})
  void itGoesToTheBackgroundWith(String words, Lab lab) {
    lab.dnsmasq();
    var command = start(words, "jdhclient -v eth0", lab);

    assertThat(command.awaitExit()).as(command.toString()).isZero();

    var leased = Conditions.bound(command);
    assertThat(lab.guest().addresses()).extracting("address").containsExactly(leased);
    ClientProcess.awaitOnly(lab.guest());
  }

  /** It cannot do without, or only just. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "umount -l /proc",
        "mount -t tmpfs -o ro tmpfs /run",
        "ulimit -n 8",
        "ulimit -v 32768",
        "ulimit -d 4096",
        "ulimit -f 0",
        "trap '' XFSZ; ulimit -f 0"
      })
  void itWorksOrSaysWhatItLacksWith(String words, Lab lab) {
    lab.dnsmasq();
    var client = in(words, lab);

    assertWorksOrSaysWhy(client, lab);
  }

  /** Anybody may watch it; that must not take what the lease and its hooks need. */
  @Test
  void whoWatchesTakesNoDescriptorsFromTheLease(Lab lab) {
    lab.dnsmasq();
    var client = in("ulimit -n 32", lab);
    var leased = Conditions.bound(client);
    var process = ClientProcess.awaitOnly(lab.guest());
    for (int i = 0; i < 12; i++) {
      lab.startInGuest("jdhclient", "--monitor", "eth0");
    }
    Await.until(
        "one watches", () -> lab.guest().run("jdhclient", "--status", "eth0").status() == 0);

    assertRenews(leased, process, client, lab);
    assertThat(client.lines()).noneMatch(line -> line.contains("Too many open files"));
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    assertThat(lab.guest().addresses()).isEmpty();
  }

  @Test
  void itWorksWith16MegabytesOfMemory(Lab lab) {
    lab.dnsmasq();
    try (var group = ControlGroup.withMemory(16, lab.guest().cell())) {
      var client = in("echo $$ >" + group.entrance(), lab);

      assertWorks(client, lab);

      client.close();
    }
  }

  /** Calls that came to Linux, or to its C libraries, after the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "accept4",
        "close_range",
        "clone3",
        "copy_file_range",
        "dup3",
        "epoll_create1",
        "eventfd2",
        "faccessat2",
        "getrandom",
        "membarrier",
        "memfd_create",
        "mlockall",
        "openat2",
        "pidfd_open",
        "pidfd_send_signal",
        "pipe2",
        "prctl",
        "prlimit64",
        "process_madvise",
        "recvmmsg",
        "renameat2",
        "rseq",
        "seccomp",
        "sendmmsg",
        "signalfd4",
        "statx",
        "timerfd_create",
        "timerfd_settime"
      })
  void itWorksOrSaysWhatItLacksWithoutTheSystemCall(String call, Lab lab) {
    lab.dnsmasq();
    var client =
        lab.startInGuest(
            "strace",
            "-f",
            "-qqq",
            "-o",
            "/run/trace",
            "-e",
            "trace=" + call,
            "-e",
            "inject=" + call + ":error=ENOSYS",
            "jdhclient",
            "-d",
            "eth0");

    assertWorksOrSaysWhy(client, lab);
  }

  private static Running in(String words, Lab lab) {
    return start(words, "jdhclient -d eth0", lab);
  }

  private static Running start(String words, String command, Lab lab) {
    var line = "set -e; " + words + "; exec " + command;
    return lab.startInGuest("unshare", "--mount", "sh", "-c", line);
  }

  private static void assertWorks(Running client, Lab lab) {
    var leased = Conditions.bound(client);
    assertThat(lab.guest().addresses()).extracting("address").containsExactly(leased);
    assertRenews(leased, ClientProcess.awaitAny(lab.guest()), client, lab);
  }

  private static void assertRenews(String leased, ClientProcess process, Running client, Lab lab) {
    process.signal("HUP", lab.guest());
    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(Conditions.bound(client)).isEqualTo(leased);
  }

  private static void assertWorksOrSaysWhy(Running client, Lab lab) {
    Await.until("it works, or has ended", () -> !client.isAlive() || isBound(client));
    if (isBound(client)) {
      assertWorks(client, lab);
      return;
    }
    assertThat(client.awaitExit()).as(client.toString()).isEqualTo(1);
    assertThat(news(client)).as("what it lacks").isNotEmpty();
    assertThat(client.lines()).noneMatch(line -> line.startsWith("\tat "));
    assertThat(ClientProcess.allIn(lab.guest())).isEmpty();
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  private static boolean isBound(Running client) {
    return client.lines().stream().anyMatch(line -> line.startsWith("bound to "));
  }

  /** What is said besides what is always said. */
  private static List<String> news(Running client) {
    return client.lines().stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("jdhclient "))
        .filter(line -> !line.matches("(Listening|Sending) on .*"))
        .toList();
  }
}
