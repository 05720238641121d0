package org.jdhclient.it.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.Dhcp6Frame;
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

/** A Debian container without udev whose network is our services', and its host. */
final class ServiceGuest implements AutoCloseable {
  /** Somebody without any rights. */
  private static final String NOBODY = "65534";

  /** What is ordered after network-online.target writes down what it could bind to. */
  private static final String WITNESS =
      """
      [Unit]
      Wants=network-online.target
      After=network-online.target
      [Service]
      Type=oneshot
      RemainAfterExit=yes
      ExecStart=/bin/sh -c 'ip -oneline addr show eth0 scope global -tentative >/run/witness'
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

  /** One that has not been started yet, with these services enabled. */
  static ServiceGuest installed(String suite, Rights rights, String... services) {
    var host = LxcHost.open(command -> {});
    try {
      var guest = new ServiceGuest(host, suite, rights);
      Stream.of(services).forEach(guest::enable);
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

  /** Of DHCPv4. */
  static String service(String interfaceName) {
    return "jdhclient@" + interfaceName + ".service";
  }

  /** Of DHCPv6. */
  static String service6(String interfaceName) {
    return "jdhclient6@" + interfaceName + ".service";
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

  /** What a service says of itself. */
  String status(String service) {
    return property(service, "StatusText");
  }

  void awaitStatus(String service, String regex) {
    Await.until("the status " + regex, () -> status(service).matches(regex));
  }

  /** The addresses of eth0, with their prefix. */
  List<String> addresses() {
    return addresses("inet", shown());
  }

  /** The same of IPv6, but for the link-local one. */
  List<String> addresses6() {
    return addresses("inet6", shown());
  }

  private String shown() {
    return said("ip", "-oneline", "addr", "show", "eth0", "scope", "global");
  }

  /** Those that eth0 had when network-online.target was reached. */
  List<String> addressesOnline() {
    return addresses("inet", shownOnline());
  }

  List<String> addresses6Online() {
    return addresses("inet6", shownOnline());
  }

  private String shownOnline() {
    try {
      return said("cat", "/run/witness");
    } catch (LabException e) {
      throw new AssertionError(run("systemctl", "status", "witness").toString(), e);
    }
  }

  private static List<String> addresses(String family, String shown) {
    var address = Pattern.compile(" " + family + " (\\S+) ");
    return address.matcher(shown).results().map(found -> found.group(1)).toList();
  }

  /** Types of all messages that were seen. */
  List<String> messages() {
    return capture.conversation().stream().map(DhcpFrame::type).toList();
  }

  /** The same of DHCPv6. */
  List<String> messages6() {
    return capture.dhcp6().conversation().stream().map(Dhcp6Frame::type).toList();
  }

  /** A message of this type follows those. */
  void awaitMessage(String type, List<String> before) {
    awaitMessage(type, before, this::messages);
  }

  /** The same of DHCPv6. */
  void awaitMessage6(String type, List<String> before) {
    awaitMessage(type, before, this::messages6);
  }

  private static void awaitMessage(
      String type, List<String> before, Supplier<List<String>> messages) {
    Await.until(type + " on the wire", () -> since(before, messages.get()).contains(type));
  }

  static List<String> since(List<String> before, List<String> all) {
    return all.subList(before.size(), all.size());
  }

  /** What a service does by itself, systemd sees a moment later. */
  void awaitState(String service, String state) {
    Await.until(service + " is " + state, () -> state(service).equals(state));
  }

  private String state(String service) {
    return property(service, "ActiveState");
  }

  /** How a service stands, with its log if it is not so. */
  void assertState(String service, String state) {
    assertThat(state(service))
        .as(() -> run("journalctl", "--no-pager", "-u", service).out())
        .isEqualTo(state);
  }

  @Override
  public void close() {
    host.close();
  }
}
