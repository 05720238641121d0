package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.RecordedLeases;
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
    var text = Octets.copyOf(input).toLatin1();
    var read = RecordedLeases.of(text);
    assertThat(read.problems()).hasSizeLessThanOrEqualTo(20);
    for (var name : read.interfaces()) {
      var leases = read.leasesOf(name);
      assertThat(leases).hasSizeLessThanOrEqualTo(10);
      assertIsSettledOnceWritten(text, leases.get(leases.size() - 1));
    }
    for (var stored : read.leasesOf("eth0")) {
      assertUsableOrRefused(stored);
    }
  }

  private static void assertIsSettledOnceWritten(String text, StoredLease newest) {
    var once = with(newest, text);
    assertThat(RecordedLeases.of(once).leasesOf(newest.interfaceName())).endsWith(newest);
    assertThat(with(newest, once)).isEqualTo(once);
  }

  private static String with(StoredLease newest, String text) {
    var edit = LeaseFileEdit.adding(newest);
    var octets = Octets.ofLatin1(text).toByteArray();
    return Octets.copyOf(edit.add(octets)).concat(Octets.copyOf(edit.end())).toLatin1();
  }

  private static void assertUsableOrRefused(StoredLease stored) {
    try {
      assertSurvivesTheDisk(stored.toLease(WALL_NOW, NOW));
    } catch (MalformedPacketException e) {
      assertThat(e.reason()).isNotEmpty();
    }
  }

  private static void assertSurvivesTheDisk(Lease lease) throws MalformedPacketException {
    var written = StoredLease.of("eth0", lease, OptionTable.STANDARD, WALL_NOW, NOW);
    var read = RecordedLeases.of(with(written, ""));
    assertThat(read.problems()).isEmpty();
    assertThat(read.leasesOf("eth0")).containsExactly(written);
    var again = written.toLease(WALL_NOW, NOW);
    assertThat(again.address()).isEqualTo(lease.address());
    assertThat(again.server()).isEqualTo(lease.server());
    assertThat(again.parameters()).isEqualTo(lease.parameters());
    assertThat(again.expiresAt()).isLessThanOrEqualTo(lease.expiresAt());
  }
}
