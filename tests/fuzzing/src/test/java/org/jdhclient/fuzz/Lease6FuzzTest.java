package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Leases of DHCPv6: what is read is written so that it reads the same, and survives the disk. */
class Lease6FuzzTest {
  private static final BootTime NOW = BootTime.ofSeconds(100_000);
  private static final WallTime WALL_NOW = new WallTime(1_795_955_800);

  @FuzzTest
  void lease6(byte[] input) {
    var text = Octets.copyOf(input).toLatin1();
    var read = RecordedLeases.of(StoredLease6.FORMAT, text);
    assertThat(read.problems()).hasSizeLessThanOrEqualTo(20);
    for (var stored : read.leases()) {
      assertIsSettledOnceWritten(text, stored);
      assertUsableOrRefused(stored);
    }
  }

  private static void assertIsSettledOnceWritten(String text, StoredLease6 newest) {
    var once = with(newest, text);
    assertThat(leases(once, newest.interfaceName())).containsExactly(newest);
    assertThat(with(newest, once)).isEqualTo(once);
  }

  private static Iterable<StoredLease6> leases(String text, String interfaceName) {
    return RecordedLeases.of(StoredLease6.FORMAT, text).leasesOf(interfaceName);
  }

  private static String with(StoredLease6 newest, String text) {
    var edit = LeaseFileEdit.adding(StoredLease6.FORMAT, newest);
    var octets = Octets.ofLatin1(text).toByteArray();
    return Octets.copyOf(edit.add(octets)).concat(Octets.copyOf(edit.end())).toLatin1();
  }

  private static void assertUsableOrRefused(StoredLease6 stored) {
    try {
      var lease = stored.toLease(WALL_NOW, NOW);
      if (lease.isPresent()) {
        assertSurvivesTheDisk(lease.get());
      }
    } catch (MalformedPacketException e) {
      assertThat(e.reason()).isNotEmpty();
    }
  }

  private static void assertSurvivesTheDisk(Lease6 lease) throws MalformedPacketException {
    var written = StoredLease6.of("eth0", lease, IdFormat.OCTAL, WALL_NOW, NOW);
    assertThat(leases(with(written, ""), "eth0")).containsExactly(written);
    var again = written.toLease(WALL_NOW, NOW).orElseThrow();
    assertThat(again.server()).isEqualTo(lease.server());
    assertThat(StoredLease6.of("eth0", again, IdFormat.OCTAL, WALL_NOW, NOW)).isEqualTo(written);
    assertThat(again.associations())
        .extracting(HeldAssociation::leases)
        .isEqualTo(lease.associations().stream().map(HeldAssociation::leases).toList());
    assertThat(lease.associations())
        .allSatisfy(association -> assertThat(association.leases()).isNotEmpty());
  }
}
