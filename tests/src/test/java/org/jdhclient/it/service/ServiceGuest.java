package org.jdhclient.it.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.container.LxcContainer;
import org.jdhclient.lab.container.LxcHost;
import org.jdhclient.lab.container.Rights;
import org.jdhclient.lab.debian.DebianRoot;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.debian.JdhclientPackage;

/** A Debian container without udev whose network is jdhclient@.service's, and its host. */
final class ServiceGuest implements AutoCloseable {
  /** Somebody without any rights. */
  private static final String NOBODY = "65534";

  /** What is ordered after network-online.target writes down what it finds. */
  private static final String WITNESS =
      """
      [Unit]
      Wants=network-online.target
      After=network-online.target
      [Service]
      Type=oneshot
      RemainAfterExit=yes
      ExecStart=/bin/sh -c 'ip -4 -oneline addr show eth0 >/run/witness'
      [Install]
      WantedBy=multi-user.target
      """;

  private final LxcHost host;
  private final Capture capture;
  private final LxcContainer container;

  private ServiceGuest(LxcHost host, String suite, Rights rights) {
    var installation = Installation.underTest();
    this.host = host;
    this.capture = host.capture();
    var root = DebianRoot.ofContainer(suite, installation.form());
    this.container = host.container("ct1", root, rights, command -> {});
    install(JdhclientPackage.of(installation));
  }

  /** One that has not been started yet; the service is enabled for these interfaces. */
  static ServiceGuest installed(String suite, Rights rights, String... interfaces) {
    var host = LxcHost.open(command -> {});
    try {
      var guest = new ServiceGuest(host, suite, rights);
      Stream.of(interfaces).forEach(name -> guest.enable(service(name)));
      return guest;
    } catch (LabException | AssertionError e) {
      host.close();
      throw e;
    }
  }

  private void install(JdhclientPackage jdhclient) {
    container.runOnDisk("dpkg", "--install", container.bring(jdhclient.archive())).orThrow();
    container.runOnDisk("rm", "-rf", "/etc/network/interfaces").orThrow();
    container.runOnDisk("ln", "-sf", "/run/jdhclient/resolv.conf", "/etc/resolv.conf").orThrow();
    write("/etc/systemd/system/witness.service", WITNESS);
    enable("witness.service");
  }

  private void enable(String unit) {
    container.runOnDisk("systemctl", "enable", unit).orThrow();
  }

  static String service(String interfaceName) {
    return "jdhclient@" + interfaceName + ".service";
  }

  LxcHost host() {
    return host;
  }

  void write(String path, String content) {
    container.runOnDisk("mkdir", "-p", path.substring(0, path.lastIndexOf('/'))).orThrow();
    container.writeFile(path, content);
  }

  /** Returns when systemd has started all it has to start. */
  void boot() {
    container.start();
  }

  CommandResult run(String... command) {
    return container.run(command);
  }

  String said(String... command) {
    return run(command).orThrow().out().strip();
  }

  /** What a command says to a user who may do nothing but look. */
  String saidToNobody(String... command) {
    var nobody =
        Stream.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
    return said(Stream.concat(nobody, Stream.of(command)).toArray(String[]::new));
  }

  String property(String unit, String property) {
    return said("systemctl", "show", "--value", "--property", property, unit);
  }

  /** What the service says of itself. */
  String status(String interfaceName) {
    return property(service(interfaceName), "StatusText");
  }

  void awaitStatus(String interfaceName, String regex) {
    Await.until("the status " + regex, () -> status(interfaceName).matches(regex));
  }

  /** The addresses of eth0, with their prefix. */
  List<String> addresses() {
    return addresses(said("ip", "-4", "-oneline", "addr", "show", "eth0"));
  }

  /** Those that eth0 had when network-online.target was reached. */
  List<String> addressesOnline() {
    try {
      return addresses(said("cat", "/run/witness"));
    } catch (LabException e) {
      throw new AssertionError(run("systemctl", "status", "witness").toString(), e);
    }
  }

  private static List<String> addresses(String shown) {
    return shown.lines().map(line -> line.replaceFirst(".* inet (\\S+) .*", "$1")).toList();
  }

  /** Types of all messages that were seen. */
  List<String> messages() {
    return capture.conversation().stream().map(DhcpFrame::type).toList();
  }

  /** A message of this type follows those. */
  void awaitMessage(String type, List<String> before) {
    Await.until(
        type + " on the wire",
        () -> messages().stream().skip(before.size()).anyMatch(type::equals));
  }

  /** How the service stands, with its log if it is not so. */
  void assertState(String interfaceName, String state) {
    assertThat(property(service(interfaceName), "ActiveState"))
        .as(() -> run("journalctl", "--no-pager", "-u", service(interfaceName)).out())
        .isEqualTo(state);
  }

  @Override
  public void close() {
    host.close();
  }
}
