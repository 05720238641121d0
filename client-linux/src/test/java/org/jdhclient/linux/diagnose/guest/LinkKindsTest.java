package org.jdhclient.linux.diagnose.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.diagnosis.observe.LinkKind;
import org.jdhclient.linux.netlink.LinkDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKindsTest {
  @TempDir private Path sys;

  private LinkKind kind(String kind, String name) {
    return new LinkKinds(sys).of(new LinkDetails(2, name, 0, kind, "", -1, 0, false));
  }

  @ParameterizedTest
  @CsvSource({
    "veth,    VETH",
    "vlan,    STACKED",
    "macvlan, STACKED",
    "ipvlan,  IPVLAN",
    "ipvtap,  IPVLAN",
    "bridge,  OTHER"
  })
  void theKernelNamesWhatItHasMade(String kernelName, LinkKind kind) {
    assertThat(kind(kernelName, "eth0")).isEqualTo(kind);
  }

  @Test
  void hardwareIsToldBySys() throws Exception {
    Files.createDirectories(sys.resolve("class/net/wlan0/phy80211"));
    var modem = Files.createDirectories(sys.resolve("class/net/caf\u00e9"));
    Files.writeString(modem.resolve("uevent"), "DEVTYPE=wwan\n");
    assertThat(kind("", "wlan0")).isEqualTo(LinkKind.WIFI);
    assertThat(kind("", "caf\u00c3\u00a9")).isEqualTo(LinkKind.MODEM);
    assertThat(kind("", "eth0")).isEqualTo(LinkKind.OTHER);
  }
}
