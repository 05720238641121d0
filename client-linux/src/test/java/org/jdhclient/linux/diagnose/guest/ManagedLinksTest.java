package org.jdhclient.linux.diagnose.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagedLinksTest {
  private static final int ETH0 = 2;

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "configured,  true",
    "configuring, true",
    "failed,      true",
    "unmanaged,   false",
    "initialized, false",
  })
  void networkdSaysWhatItConfigures(String state, boolean managed) throws IOException {
    write("run/systemd/netif/links/2", "# private\nADMIN_STATE=" + state + "\nOPER_STATE=up\n");

    assertThat(new ManagedLinks(root).has(ClientProgram.NETWORKD, ETH0)).isEqualTo(managed);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void networkManagerSaysWhatItManages(boolean managed) throws IOException {
    write("run/NetworkManager/devices/2", "[device]\nmanaged=" + managed + "\n");

    assertThat(new ManagedLinks(root).has(ClientProgram.NETWORK_MANAGER, ETH0)).isEqualTo(managed);
  }

  @Test
  void withoutAFileNothingIsManaged() {
    assertThat(new ManagedLinks(root).has(ClientProgram.NETWORKD, ETH0)).isFalse();
    assertThat(new ManagedLinks(root).has(ClientProgram.DHCPCD, ETH0)).isFalse();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
