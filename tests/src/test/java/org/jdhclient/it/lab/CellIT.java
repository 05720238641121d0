package org.jdhclient.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lab keeps to itself. */
@ExtendWith(LabExtension.class)
final class CellIT {
  @Test
  void whatACellWritesStaysInTheCell() throws IOException {
    var before = Files.readString(Path.of("/etc/resolv.conf"));
    try (var cell = Cell.open("ct1")) {
      cell.shell("echo 'nameserver 192.0.2.1' >/etc/new && mv /etc/new /etc/resolv.conf").orThrow();
      cell.shell("touch /run/mark /var/lib/dhcp/mark").orThrow();

      assertThat(cell.run("cat", "/etc/resolv.conf").out()).isEqualTo("nameserver 192.0.2.1\n");
    }
    assertThat(Path.of("/etc/resolv.conf")).hasContent(before);
    assertThat(Path.of("/run/mark")).doesNotExist();
    assertThat(Path.of("/var/lib/dhcp/mark")).doesNotExist();
  }

  @Test
  void aGuestStartsWithItsInterfaceDown(Lab lab) {
    assertThat(lab.guest().isUp()).isFalse();
    assertThat(lab.guest().addresses()).isEmpty();
    assertThat(lab.guest().routes()).isEmpty();
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
    assertThat(lab.guest().run("ls", "/sys/class/net").lines()).containsExactly("eth0", "lo");
    assertThat(lab.guest().run("hostname").lines()).containsExactly("ct1");
  }

  @Test
  void signalsReachTheProgramItself() {
    try (var cell = Cell.open("ct1")) {
      var program =
          cell.start("sh", "-c", "trap 'echo bye; exit 7' TERM; echo hi; tail -f /dev/null & wait");
      program.awaitLine("hi");

      program.signal("TERM");

      program.awaitLine("bye");
      assertThat(program.awaitExit()).isEqualTo(7);
    }
  }

  @Test
  void aKilledJvmLeavesNothingBehind() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var jvm = new ProcessBuilder(java, "-cp", classPath, HeldLab.class.getName()).start();
    var cells = List.of(jvm.inputReader().readLine().split(" "));
    var processes = cells.stream().flatMap(CellIT::processesOf).toList();
    assertThat(processes).as("two anchors, dnsmasq and tcpdump").hasSizeGreaterThanOrEqualTo(4);

    jvm.destroyForcibly();

    Await.until(
        "all processes of the cells end",
        () -> processes.stream().noneMatch(pid -> Files.exists(Path.of("/proc", pid))));
  }

  /** All processes that live in the pid namespace of this one. */
  private static Stream<String> processesOf(String init) {
    var namespace = namespace(init);
    return ProcessHandle.allProcesses()
        .map(process -> Long.toString(process.pid()))
        .filter(pid -> namespace(pid).equals(namespace));
  }

  private static String namespace(String pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", pid, "ns/pid")).toString();
    } catch (IOException e) {
      return "ended";
    }
  }
}
