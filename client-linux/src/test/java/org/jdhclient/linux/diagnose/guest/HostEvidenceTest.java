package org.jdhclient.linux.diagnose.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.report.LikelyHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostEvidenceTest {
  @TempDir private Path root;

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

    assertThat(says()).isEqualTo(host);
  }

  @Test
  void theFirstProcessIsToldItsContainer() throws IOException {
    write("proc/1/environ", "TERM=linux\0container=lxc\0PATH=/bin\0");

    assertThat(says()).isEqualTo(LikelyHost.LXC);
  }

  private LikelyHost says() {
    return new HostEvidence(root).says().orElse(LikelyHost.UNKNOWN);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
