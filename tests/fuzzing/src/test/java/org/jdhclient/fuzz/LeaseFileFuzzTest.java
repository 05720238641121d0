package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Lease files: what is read is written so that it reads the same, and leases survive the disk. */
class LeaseFileFuzzTest {
  private static final BootTime NOW = BootTime.ofSeconds(100_000);
  private static final WallTime WALL_NOW = new WallTime(1_795_374_000);

  @FuzzTest
  void leaseFile(byte[] input) {
    var file = LeaseFile.parse(Octets.copyOf(input).toLatin1());
    assertThat(file.problems()).hasSizeLessThanOrEqualTo(20);
    assertThat(LeaseFile.parse(file.database().toText()).database()).isEqualTo(file.database());
    for (var stored : file.database().leasesOf("eth0")) {
      assertUsableOrRefused(stored);
    }
  }

  private static void assertUsableOrRefused(StoredLease stored) {
    try {
      assertSurvivesTheDisk(stored.toLease(WALL_NOW, NOW));
    } catch (MalformedPacketException e) {
      assertThat(e.reason()).isNotEmpty();
    }
  }

  private static void assertSurvivesTheDisk(Lease lease) throws MalformedPacketException {
    var written = StoredLease.of("eth0", lease, WALL_NOW, NOW);
    var text = LeaseDatabase.EMPTY.with(written).toText();
    var read = LeaseFile.parse(text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.database().leasesOf("eth0")).containsExactly(written);
    var again = written.toLease(WALL_NOW, NOW);
    assertThat(again.address()).isEqualTo(lease.address());
    assertThat(again.server()).isEqualTo(lease.server());
    assertThat(again.parameters()).isEqualTo(lease.parameters());
    assertThat(again.expiresAt()).isLessThanOrEqualTo(lease.expiresAt());
  }
}
