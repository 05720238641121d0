package org.jdhclient.linux.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.report.LikelyHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostEvidenceTest {
  private static final String ANY_MAC = "02:00:00:00:00:01";
  private static final Optional<Ipv4Address> NOBODY = Optional.empty();

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "00:16:3e:11:22:33, 10.0.3.1,      LXC",
    "52:54:00:11:22:33, 192.168.122.1, LIBVIRT",
    "52:54:00:11:22:33, 192.168.1.1,   LIBVIRT",
    "10:66:6a:11:22:33, 10.7.7.1,      INCUS",
    "bc:24:11:11:22:33, 192.168.1.1,   PROXMOX",
    "00:16:3e:11:22:33, 10.7.7.1,      UNKNOWN",
    "02:00:00:00:00:01, 192.168.1.1,   UNKNOWN",
  })
  void addressesTell(String mac, String server, LikelyHost host) {
    assertThat(judge(mac, Optional.of(Ipv4Address.parse(server)))).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "dev/incus/sock,                 '',            INCUS",
    "dev/lxd/sock,                   '',            LXD",
    "sys/class/dmi/id/sys_vendor,    KubeVirt,      KUBEVIRT",
    "sys/class/dmi/id/product_family, KubeVirt,     KUBEVIRT",
    "sys/class/dmi/id/sys_vendor,    QEMU,          UNKNOWN",
    "run/host/container-manager,     lxc,           LXC",
    "run/host/container-manager,     systemd-nspawn, UNKNOWN",
  })
  void filesTell(String file, String text, LikelyHost host) throws IOException {
    write(file, text.isEmpty() ? "" : text + "\n");

    assertThat(judge(ANY_MAC, NOBODY)).isEqualTo(host);
  }

  @Test
  void theFirstProcessIsToldItsContainer() throws IOException {
    write("proc/1/environ", "TERM=linux\0container=lxc\0PATH=/bin\0");

    assertThat(judge(ANY_MAC, NOBODY)).isEqualTo(LikelyHost.LXC);
  }

  @Test
  void whoSaysSoItselfIsBelievedBeforeAnAddress() throws IOException {
    write("dev/incus/sock", "");

    assertThat(judge("00:16:3e:11:22:33", Optional.of(Ipv4Address.of(10, 0, 3, 1))))
        .isEqualTo(LikelyHost.INCUS);
  }

  private LikelyHost judge(String mac, Optional<Ipv4Address> server) {
    return new HostEvidence(root).judge(MacAddress.parse(mac), server);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
