package org.jdhclient.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.UdpChecksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client says of checksums, with the numbers of the packet that began it all. */
class ChecksumWatchTest {
  private static final String DHCLIENTS_LINE = "5 bad udp checksums in 5 packets";

  private final ChecksumWatch watch = new ChecksumWatch();
  private final List<String> told = new ArrayList<>();

  private void see(int times, ChecksumVerdict verdict, ChecksumMode mode, long atSeconds) {
    var sighting =
        new ChecksumSighting(
            Ipv4Address.of(10, 0, 3, 1),
            MacAddress.parse("00:16:3e:00:00:00"),
            new UdpChecksum(0x1bc7, 0x072b, 0x1bc7, UdpChecksum.Zero.IS_NONE),
            verdict,
            mode);
    for (int i = 0; i < times; i++) {
      tell(watch.observe(sighting, BootTime.ofSeconds(atSeconds)));
    }
  }

  private void tell(List<Report> reports) {
    reports.forEach(report -> told.add(report.text("eth0")));
  }

  private void fail() {
    var cause = watch.cause();
    tell(watch.attemptFailed());
    cause.ifPresent(of -> told.add(of.because("eth0")));
  }

  @Test
  void aRefusedUnfinishedChecksumIsSaidOnceInFiveMinutes() {
    see(3, ChecksumVerdict.PARTIAL_BY_KERNEL, ChecksumMode.STRICT, 0);
    see(1, ChecksumVerdict.PARTIAL_BY_KERNEL, ChecksumMode.STRICT, 299);
    see(1, ChecksumVerdict.PARTIAL_BY_KERNEL, ChecksumMode.STRICT, 300);
    assertThat(told)
        .filteredOn(line -> line.startsWith("eth0: refused"))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("(and 3 more like it).");
  }

  @Test
  void anAcceptedUnfinishedChecksumIsSaidOnceALease() {
    see(3, ChecksumVerdict.PARTIAL_BY_KERNEL, ChecksumMode.KERNEL, 0);
    watch.attemptEnded();
    see(1, ChecksumVerdict.PARTIAL_BY_KERNEL, ChecksumMode.KERNEL, 1800);
    watch.leaseEnded();
    see(1, ChecksumVerdict.PARTIAL_BY_KERNEL, ChecksumMode.KERNEL, 3600);
    var line =
        "eth0: accepted a reply of 10.0.3.1 (00:16:3e:00:00:00) whose UDP checksum is unfinished:"
            + " 0x1bc7, should be 0x072b; the kernel vouches for it";
    assertThat(told).containsExactly(line + ".", line + " (and 3 more like it).");
    assertThat(watch.count(ChecksumVerdict.PARTIAL_BY_KERNEL)).isEqualTo(5);
  }

  @Test
  void fiveRefusedOutOfFiveGetDhclientsLine() {
    see(4, ChecksumVerdict.PARTIAL_BY_RESIDUE, ChecksumMode.STRICT, 0);
    assertThat(told).doesNotContain(DHCLIENTS_LINE);
    see(1, ChecksumVerdict.PARTIAL_BY_RESIDUE, ChecksumMode.STRICT, 0);
    assertThat(told).contains(DHCLIENTS_LINE).hasSize(2);
  }

  @Test
  void aMinorityOfBadOnesGetsNoSuchLine() {
    see(2, ChecksumVerdict.BAD, ChecksumMode.KERNEL, 0);
    see(3, ChecksumVerdict.VALID, ChecksumMode.KERNEL, 0);
    assertThat(told).noneMatch(line -> line.contains("bad udp checksums"));
  }

  @Test
  void afterAFailureTheCauseAndTheRemedyAreSaid() {
    see(2, ChecksumVerdict.PARTIAL_BY_RESIDUE, ChecksumMode.KERNEL, 0);
    told.clear();
    fail();
    assertThat(told).hasSize(2).first().isEqualTo("2 bad udp checksums in 2 packets");
    assertThat(told.get(1))
        .contains("2 of 2 replies unfinished", "0x1bc7, should be 0x072b", "--checksum=tolerant");
  }

  @Test
  void theRemedyIsTheLeastThatHelps() {
    see(1, ChecksumVerdict.PARTIAL_BY_KERNEL, ChecksumMode.STRICT, 0);
    fail();
    assertThat(told.get(told.size() - 1)).contains("--checksum=kernel");
  }

  @Test
  void damageIsNotBlamedOnOffload() {
    see(1, ChecksumVerdict.BAD, ChecksumMode.TOLERANT, 0);
    fail();
    assertThat(told.get(told.size() - 1)).contains("damaged under way", "--checksum=ignore");
  }

  @ParameterizedTest
  @EnumSource(names = {"VALID", "ABSENT"})
  void thereIsNothingToSayOfGoodOnes(ChecksumVerdict verdict) {
    see(100, verdict, ChecksumMode.STRICT, 0);
    fail();
    assertThat(told).isEmpty();
    assertThat(watch.count(verdict)).isEqualTo(100);
  }

  @Test
  void anAttemptThatEndedWellIsForgotten() {
    see(3, ChecksumVerdict.VALID, ChecksumMode.KERNEL, 0);
    see(2, ChecksumVerdict.BAD, ChecksumMode.KERNEL, 0);
    watch.attemptEnded();
    told.clear();
    fail();
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void modesAreKnownByTheirWords(ChecksumMode mode) {
    assertThat(ChecksumMode.named(mode.word())).contains(mode);
    assertThat(ChecksumMode.named(mode.name())).isEmpty();
  }
}
