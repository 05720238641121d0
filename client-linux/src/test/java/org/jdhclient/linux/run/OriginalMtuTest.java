package org.jdhclient.linux.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.address.Family;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.MtuRecord.MtuChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.helpers.NOPLogger;

class OriginalMtuTest {
  private static final MtuChange CHANGE = new MtuChange(1500, 1400);
  private static final MacAddress DEVICE = new MacAddress(0x00163e112233L);

  @TempDir private Path directory;

  private OriginalMtu of(int ifindex, MacAddress device) {
    return new OriginalMtu(new RunDirectory(directory), ifindex, device, NOPLogger.NOP_LOGGER);
  }

  @Test
  void aChangeIsKnownToTheNextClientUntilItIsSetBack() {
    assertThat(of(7, DEVICE).read()).isEmpty();
    of(7, DEVICE).keep(CHANGE);
    assertThat(of(7, DEVICE).read()).contains(CHANGE);

    of(7, DEVICE).forget();
    assertThat(of(7, DEVICE).read()).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void itIsOfOneDeviceOnly() {
    of(7, DEVICE).keep(CHANGE);

    assertThat(of(8, DEVICE).read()).as("another interface").isEmpty();
    assertThat(of(7, new MacAddress(1)).read()).as("another device").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1500", "00:16:3e:11:22:33 1400", "00:16:3e:11:22:33 1400 -5"})
  void whatNobodyWroteIsNotBelieved(String content) throws IOException {
    Files.writeString(directory.resolve(ClientKey.of(Family.V4, 7) + ".mtu"), content);

    assertThat(of(7, DEVICE).read()).isEmpty();
  }

  @Test
  void aFileThatIsNoneIsNotRead() throws IOException {
    Files.createDirectory(directory.resolve(ClientKey.of(Family.V4, 7) + ".mtu"));

    assertThat(of(7, DEVICE).read()).isEmpty();
  }
}
