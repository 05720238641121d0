package org.jdhclient.lab.container;

import java.nio.file.Path;
import java.util.List;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.debian.DebianRoot;
import org.jdhclient.lab.network.InterfaceAddress;

/** One container on its host, with a record of its packets, and what is expected of it. */
final class ContainerInTrial implements AutoCloseable {
  private static final String INTERFACES =
      """
      auto lo
      iface lo inet loopback

      auto eth0
      iface eth0 inet dhcp
      """;
  private static final String PID_FILE = "/run/dhclient.eth0.pid";

  private final Narration narration;
  private final LxcHost host;
  private final Capture capture;
  private final LxcContainer container;
  private int seen;

  private ContainerInTrial(Narration narration, LxcHost host, DebianRoot root) {
    this.narration = narration;
    this.host = host;
    this.capture = host.capture();
    this.container = host.container("ct1", root, Rights.ALL, narration.promptOf("ct1"));
  }

  /**
   * @param root what is on its disk
   */
  static ContainerInTrial open(Narration narration, DebianRoot root) {
    var host = LxcHost.open(narration.promptOf("host"));
    try {
      return new ContainerInTrial(narration, host, root);
    } catch (LabException e) {
      host.close();
      throw e;
    }
  }

  LxcContainer container() {
    return container;
  }

  void setUpInterfaces() {
    container.writeFile("/etc/network/interfaces", INTERFACES);
    narration.show(container.runOnDisk("cat", "/etc/network/interfaces"));
  }

  void installOnDisk(Path archive) {
    narration.show(container.runOnDisk("dpkg", "--install", container.bring(archive)));
  }

  void expectNoJava() {
    var java = container.runOnDisk("sh", "-c", "command -v java || ls -d /usr/lib/jvm");
    narration.expect("no Java is installed in the container", java.status() != 0);
  }

  void expectNothingOfIsc() {
    var isc =
        container.runOnDisk(
            "dpkg-query", "--show", "--showformat", "${db:Status-Status}\\n", "isc-dhcp*");
    narration.expect(
        "nothing of ISC's is installed in it", isc.lines().stream().noneMatch("installed"::equals));
  }

  void expectOnline(DhcpProgram program) {
    expectAddressOf("eth0 has the address that dnsmasq leased it");
    var routes = narration.show(container.run("ip", "-4", "route"));
    narration.expect("it has a default route", routes.contains("default via 10.0.3.1 dev eth0"));
    var resolver = narration.show(container.run("cat", "/etc/resolv.conf"));
    narration.expect("it has a name server", resolver.contains("nameserver 10.0.3.1"));
    var executable = ofClient("readlink /proc/$pid/exe");
    var commandLine = ofClient("tr '\\0' ' ' </proc/$pid/cmdline");
    narration.expect("the client is " + program.name(), program.is(executable, commandLine));
    seen = capture.conversation().size();
  }

  /** What a line of shell says of the process in the pid file, {@code $pid}. */
  private String ofClient(String line) {
    var command = "pid=$(cat " + PID_FILE + ") && " + line;
    return container.run("sh", "-c", command).orThrow().out().strip();
  }

  void expectAddressOf(String what) {
    var shown = narration.show(container.run("ip", "-4", "-oneline", "addr", "show", "eth0"));
    var addresses = shown.lines().map(InterfaceAddress::parse).toList();
    narration.expect(
        what, addresses.size() == 1 && addresses.get(0).address().equals(leasedAddress()));
  }

  /** What the server last said. */
  private String leasedAddress() {
    capture.first("DHCPACK");
    var acks = capture.dhcp("DHCPACK");
    return acks.get(acks.size() - 1).yiaddr();
  }

  void expectNetworkingGreen() {
    var status = container.run("systemctl", "--no-pager", "status", "networking");
    narration.show(status);
    var active = container.run("systemctl", "is-active", "networking");
    narration.expect("networking is active", active.out().equals("active\n"));
    var failed = container.run("systemctl", "--failed", "--plain", "--no-legend");
    narration.expect("no unit of the container has failed", failed.orThrow().out().isEmpty());
  }

  void expectUnfinishedChecksums() {
    capture.first("DHCPOFFER");
    narration.expect(
        "the replies' UDP checksums were unfinished",
        capture.dhcp("DHCPOFFER").stream().allMatch(reply -> reply.checksum().isPartial()));
  }

  void ifdown() {
    narration.show(container.run("ifdown", "eth0"));
    expectMessages("DHCPRELEASE");
    var address = container.run("ip", "-4", "addr", "show", "eth0");
    narration.expect("eth0 has no address", address.orThrow().out().isEmpty());
    narration.expect("there is no pid file", container.run("ls", PID_FILE).status() != 0);
  }

  void ifup() {
    narration.show(container.run("ifup", "eth0"));
  }

  /** These messages, and no others, were seen since the container was last found online. */
  void expectMessages(String... types) {
    Await.until("on the wire: " + String.join(", ", types), () -> since().equals(List.of(types)));
    narration.expect("on the wire: " + String.join(", ", types), since().equals(List.of(types)));
    seen = capture.conversation().size();
  }

  private List<String> since() {
    return capture.conversation().stream().skip(seen).map(DhcpFrame::type).toList();
  }

  @Override
  public void close() {
    host.close();
  }
}
