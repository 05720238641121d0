package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Diagnosis;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.LeaseFileText;
import org.jdhclient.it.fixture.Story;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lease file, which ISC's own dhclient reads and writes too, on disks good and bad. */
@ExtendWith(LabExtension.class)
final class LeaseFileIT {
  private static final String FILE = LeaseFileText.PATH;
  private static final String DIRECTORY = "/var/lib/dhcp";

  private static final String OF_OTHERS =
      """
      # Kept by the administrator.
      default-duid "\\000\\001\\000\\0012\\225\\370&\\000\\026>\\021\\"3";
      lease {
        interface "eth7";
        fixed-address 192.0.2.7;
        option subnet-mask 255.255.255.0;
        option dhcp-lease-time 3600;
        option dhcp-message-type 5;
        option dhcp-server-identifier 192.0.2.1;
        option unknown-224 1:2:ff;
        renew 0 2037/11/22 19:25:47;
        rebind 0 2037/11/22 19:52:15;
        expire 0 2037/11/22 19:59:45;
      }
      """;

  @Test
  void iscDhclientAsksForTheLeaseInOurs(Lab lab) {
    lab.dnsmasq("--domain=lab.test", "--dhcp-option=121,0.0.0.0/0,10.0.3.9,192.0.2.0/24,10.0.3.8");
    ClientProcess.bound(lab).kill(lab.guest());
    var leased = lab.guest().addresses().get(0).address();

    var isc = iscDhclient(lab);

    isc.awaitLine("^" + Story.bound(leased) + "$");
    assertThat(dhcpLines(isc)).first().asString().matches(Story.request(leased));
    assertThat(isc.lines()).noneMatch(line -> line.contains("dhclient.leases line"));
    assertAskedFor(lab, leased);
  }

  @Test
  void asksForTheLeaseInIscDhclients(Lab lab) {
    lab.dnsmasq("--domain=lab.test", "--dhcp-option=121,0.0.0.0/0,10.0.3.9,192.0.2.0/24,10.0.3.8");
    var isc = iscDhclient(lab);
    var leased = isc.awaitLine("^bound to (\\S+) ").group(1);
    isc.close();

    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit()).isZero();
    assertThat(dhcpLines(client)).first().asString().matches(Story.request(leased));
    assertThat(client.lines()).noneMatch(line -> line.contains("dhclient.leases"));
    assertAskedFor(lab, leased);
    assertThat(LeaseFileText.of(lab.guest()).lastAddress()).isEqualTo(leased);
  }

  @Test
  void keepsWhatOthersWrote(Lab lab) {
    write(lab.guest(), OF_OTHERS);
    lab.dnsmasq();

    assertHeldWithoutAWarning(lab);

    var file = LeaseFileText.of(lab.guest());
    assertThat(file.text())
        .contains("default-duid \"\\000\\001\\000\\0012\\225\\370&\\000\\026>\\021\\\"3\";")
        .contains("interface \"eth7\";")
        .contains("fixed-address 192.0.2.7;")
        .contains("option unknown-224 1:2:ff;")
        .contains("expire 0 2037/11/22 19:59:45;");
    assertThat(file.leases()).hasSize(2);
    assertThat(file.lastAddress()).isEqualTo(lab.guest().addresses().get(0).address());
  }

  @Test
  void readsWhatIsWholeInATornFileAndSaysSoOnce(Lab lab) {
    write(lab.guest(), OF_OTHERS + "lease {\n  interface \"eth0\";\n  fixed-addr");
    lab.dnsmasq();

    assertHeldWithOneWarning(lab, "^/var/lib/dhcp/dhclient\\.leases:17:\\d+: ");

    assertThat(LeaseFileText.of(lab.guest()).text()).contains("fixed-address 192.0.2.7;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\0\1\2\3\u00ff\u00fe\0", "}}}}", "lease lease lease {{{", "\"", "<html>"})
  void survivesGarbage(String garbage, Lab lab) {
    write(lab.guest(), garbage);
    lab.dnsmasq();

    assertHeldWithOneWarning(lab, "^/var/lib/dhcp/dhclient\\.leases:1:\\d+: ");

    assertThat(LeaseFileText.of(lab.guest()).leases()).hasSize(1);
  }

  @Test
  void aReadOnlyDirectoryIsWarnedOf(Lab lab) {
    lab.guest().run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", DIRECTORY).orThrow();
    lab.dnsmasq();

    assertHeldWithOneWarning(lab, "not remembered: .*/var/lib/dhcp.*[Rr]ead-only");
  }

  @Test
  void aMissingDirectoryIsMade(Lab lab) {
    lab.guest().cell().shell("umount /var/lib/dhcp && rm -r /var/lib/dhcp").orThrow();
    lab.dnsmasq();

    assertHeldWithoutAWarning(lab);
    assertThat(LeaseFileText.of(lab.guest()).leases()).hasSize(1);
  }

  @Test
  void aFullDiskIsWarnedOfAndLosesNothing(Lab lab) {
    lab.guest().run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", DIRECTORY).orThrow();
    write(lab.guest(), OF_OTHERS);
    lab.dnsmasq();

    assertHeldWithOneWarning(lab, "not remembered: .*[Nn]o space");

    assertThat(LeaseFileText.of(lab.guest()).text()).isEqualTo(OF_OTHERS);
    assertThat(lab.guest().run("ls", "-A", DIRECTORY).lines()).containsExactly("dhclient.leases");
  }

  /** As Docker and others put single files into a container. */
  @Test
  void aFileThatIsAMountPointIsWrittenInPlace(Lab lab) {
    lab.guest()
        .cell()
        .shell("touch %1$s /run/mounted && mount --bind /run/mounted %1$s".formatted(FILE))
        .orThrow();
    lab.dnsmasq();

    assertHeldWithoutAWarning(lab);

    assertThat(lab.guest().run("cat", "/run/mounted").out())
        .contains("fixed-address " + lab.guest().addresses().get(0).address() + ";");
  }

  /** Its script changes nothing, so that only its packets and its file count. */
  private static Running iscDhclient(Lab lab) {
    Diagnosis.setUp(lab.guest());
    return lab.startInGuest("dhclient", "-d", "-v", "-sf", "/bin/true", "eth0");
  }

  private static List<String> dhcpLines(Running client) {
    return client.lines().stream().filter(line -> line.startsWith("DHCP")).toList();
  }

  /** The second client began with INIT-REBOOT. */
  private static void assertAskedFor(Lab lab, String leased) {
    assertThat(lab.capture().conversation("DHCPDISCOVER")).hasSize(1);
    var request = lab.capture().second("DHCPREQUEST");
    assertThat(request.addressOption(50)).isEqualTo(leased);
    assertThat(request.options()).doesNotContainKey(54);
    assertThat(request.ciaddr()).isEqualTo("0.0.0.0");
  }

  /** The quiet client says only what is wrong. */
  private static void assertHeldWithOneWarning(Lab lab, String regex) {
    var client = lab.jdhclient("eth0");
    assertThat(client.awaitExit()).isZero();
    assertThat(client.lines())
        .filteredOn(line -> !line.contains("accepted a reply"))
        .singleElement()
        .asString()
        .containsPattern(regex);
    assertHeld(lab);
  }

  private static void assertHeldWithoutAWarning(Lab lab) {
    var client = lab.jdhclient("eth0");
    assertThat(client.awaitExit()).isZero();
    assertThat(client.lines()).filteredOn(line -> !line.contains("accepted a reply")).isEmpty();
    assertHeld(lab);
  }

  private static void assertHeld(Lab lab) {
    ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).hasSize(1);
    assertThat(lab.guest().routes()).hasSize(2);
  }

  private static void write(Guest guest, String text) {
    try {
      Files.write(guest.cell().file(FILE), text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
