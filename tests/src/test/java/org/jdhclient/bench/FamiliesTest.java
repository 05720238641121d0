package org.jdhclient.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Both families beside the larger of them. */
final class FamiliesTest {
  private static Families.Residents taking(double rss, double pss, double dirty, double rested) {
    return new Families.Residents(
        new Meter.Memory(rss, pss, dirty), new Meter.Memory(rss, rested, dirty));
  }

  @Test
  void aLineEach() {
    var measured =
        List.of(
            taking(1000, 800, 200, 300), taking(1200, 900, 100, 400), taking(2200, 1350, 300, 500));
    assertThat(Families.table("dhclient", measured))
        .isEqualTo(
            """
            | dhclient, DHCPv4 alone | 1000 | 800 | 200 | 300 | 200 |
            | dhclient, DHCPv6 alone | 1200 | 900 | 100 | 400 | 100 |
            | dhclient, both | 2200 **1.83x** | 1350 **1.50x** | 300 **1.50x** | 500 **1.25x** | 300 **1.50x** |
            """);
  }
}
