package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lease that the corpus brings comes back from a lease file as it came off the wire. */
class DiskRoundTripTest {
  private static final BootTime NOW = BootTime.ofSeconds(1000);
  private static final WallTime WALL_NOW = new WallTime(1_795_374_000);

  static Stream<List<String>> leases() {
    return Damage.corpus()
        .filter(row -> row.get(1).equals("REQUESTING") && row.get(4).equals("Bound"));
  }

  @ParameterizedTest
  @MethodSource("leases")
  void comesBackFromDisk(List<String> row) throws Exception {
    var client = CorpusClient.in("REQUESTING");
    client.receive(CorpusClient.reply(row.get(0), CorpusClient.packet(row.get(0))));
    var lease = client.state().lease().orElseThrow();
    var stored = StoredLease.of("eth0", lease, OptionTable.STANDARD, WALL_NOW, NOW);
    var onDisk = RecordedLeases.of(stored.toText());
    assertThat(onDisk.problems()).isEmpty();
    assertThat(onDisk.leasesOf("eth0")).containsExactly(stored);
    var read = onDisk.leasesOf("eth0").get(0).toLease(WALL_NOW, NOW);
    assertThat(read.address()).isEqualTo(lease.address());
    assertThat(read.server()).isEqualTo(lease.server());
    assertThat(read.parameters()).isEqualTo(lease.parameters());
    assertThat(read.expiresAt()).isLessThanOrEqualTo(lease.expiresAt());
    assertThat(StoredLease.of("eth0", read, OptionTable.STANDARD, WALL_NOW, NOW).options())
        .isEqualTo(stored.options());
  }
}
