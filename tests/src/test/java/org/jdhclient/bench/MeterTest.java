package org.jdhclient.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdhclient.lab.cell.LabException;
import org.junit.jupiter.api.Test;

/** Memory as the kernel tells it. */
final class MeterTest {
  private static final String ROLLUP =
      """
      55d0c0a4b000-7ffd2b5f1000 ---p 00000000 00:00 0                          [rollup]
      Rss:               13384 kB
      Pss:               13316 kB
      Pss_Dirty:          1712 kB
      Shared_Clean:        104 kB
      Shared_Dirty:          0 kB
      Private_Clean:     11568 kB
      Private_Dirty:      1712 kB
      Referenced:        13384 kB
      """;

  @Test
  void ofAProcess() {
    assertThat(Meter.Memory.parse(ROLLUP)).isEqualTo(new Meter.Memory(13384, 13316, 1712));
  }

  @Test
  void ofSeveral() {
    var one = Meter.Memory.parse(ROLLUP);
    var both = Meter.Memory.NONE.plus(one).plus(one);
    assertThat(both).isEqualTo(new Meter.Memory(26768, 26632, 3424));
  }

  @Test
  void whatIsNotToldIsNamed() {
    assertThatThrownBy(() -> Meter.Memory.parse("Rss: 1 kB\n"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("Pss:");
  }
}
