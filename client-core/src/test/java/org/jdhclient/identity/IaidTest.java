package org.jdhclient.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.address.MacAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IaidTest {
  @ParameterizedTest
  @CsvSource({
    "00:16:3e:11:22:33, 0, 3e:11:22:33",
    "00:16:3e:11:22:33, 1, 3e:11:22:34",
    "00:16:3e:11:22:ff, 1, 3e:11:22:00",
    "00:16:3e:11:22:ff, 257, 3e:11:22:00",
    "00:16:00:00:00:0a, 0, 00:00:00:0a",
    "02:00:fe:00:00:00, 0, fe:00:00:00",
  })
  void itIsTheEndOfTheInterfacesAddressAndGrowsInItsLastOctet(String mac, int index, String iaid) {
    assertThat(Iaid.of(MacAddress.parse(mac), index)).hasToString(iaid);
  }
}
