package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionFormat;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.OptionType;
import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredLeaseTest {
  /** The end of the lease in {@link LeaseFiles}: 3600 s after it was asked for. */
  private static final WallTime EXPIRY = new WallTime(1795377585);

  private static final BootTime NOW = BootTime.ofSeconds(100);

  private static StoredLease stored(String text) {
    return RecordedLeases.of(text).leasesOf("eth0").get(0);
  }

  private static StoredLease stored() {
    return stored(LeaseFiles.lease("eth0", "10.0.3.210"));
  }

  private static WallTime beforeExpiry(long seconds) {
    return EXPIRY.plusSeconds(-seconds);
  }

  private static long sinceNow(BootTime time) {
    return (time.nanos() - NOW.nanos()) / 1_000_000_000;
  }

  private static void assertTimes(Lease lease, long renewsIn, long rebindsIn, long expiresIn) {
    assertThat(sinceNow(lease.renewsAt())).as("T1").isEqualTo(renewsIn);
    assertThat(sinceNow(lease.rebindsAt())).as("T2").isEqualTo(rebindsIn);
    assertThat(sinceNow(lease.expiresAt())).as("expiry").isEqualTo(expiresIn);
  }

  @Test
  void aRememberedLeaseGoesOnWhereItWas() throws Exception {
    var lease = stored().toLease(beforeExpiry(3000), NOW);
    assertThat(lease.address()).hasToString("10.0.3.210");
    assertThat(lease.server()).hasToString("10.0.3.1");
    assertThat(lease.parameters().prefixLength()).isEqualTo(24);
    assertThat(lease.parameters().hostName()).isEqualTo("ct1");
    assertThat(lease.options().has(53)).isFalse();
    assertThat(lease.times().leaseSeconds()).isEqualTo(3600);
    assertThat(sinceNow(lease.times().requestedAt())).isEqualTo(-600);
    assertTimes(lease, 3000 - 2038, 3000 - 450, 3000);
  }

  /** Set back by an hour, the clock on the wall would have one run again that ended just now. */
  @Test
  void oneThatIsPutDownAfterItsEndEndedThen() throws Exception {
    var lease = stored().toLease(beforeExpiry(3000), NOW);
    var late = NOW.plusSeconds(100_000);
    var again = StoredLease.of("eth0", lease, OptionTable.STANDARD, beforeExpiry(-97_000), late);
    assertThat(again.expiresAt()).isEqualTo(beforeExpiry(0));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "1000000000", "1795377585"})
  void aLeaseThatIsOverStaysOverWhateverTheClock(long wallNow) throws Exception {
    var lease = stored().ended().recalled(new WallTime(wallNow), NOW);
    assertThat(NOW.reached(lease.expiresAt())).isTrue();
    assertThat(lease.address()).hasToString("10.0.3.210");
    assertThat(stored().ended().toText()).contains("expire 4 1970/01/01 00:00:00;");
  }

  @Test
  void timesThatArePastStayPast() throws Exception {
    assertTimes(stored().toLease(beforeExpiry(400), NOW), 400 - 2038, 400 - 450, 400);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "-1000000000"})
  void aLeaseWhoseTimeIsOverExpiresNow(long left) throws Exception {
    var lease = stored().toLease(beforeExpiry(left), NOW);
    assertThat(NOW.reached(lease.expiresAt())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"3600", "3601", "1000000000"})
  void aClockThatWentBackMakesNoLeaseLonger(long left) throws Exception {
    var lease = stored().toLease(beforeExpiry(left), NOW);
    assertThat(sinceNow(lease.expiresAt())).isEqualTo(3600);
    assertThat(lease.rebindsAt()).isLessThan(lease.expiresAt());
    assertThat(lease.renewsAt()).isLessThan(lease.rebindsAt()).isGreaterThan(NOW);
  }

  @Test
  void neverIsNoLongerThanWasGranted() throws Exception {
    var text = LeaseFiles.lease("eth0", "10.0.3.210").replaceAll("expire .*;", "expire never;");
    assertTimes(stored(text).toLease(beforeExpiry(3000), NOW), 962, 2550, 3600);
  }

  @Test
  void timesThatAreMissingAreOver() throws Exception {
    var text =
        LeaseFiles.lease("eth0", "10.0.3.210").replaceAll("  (renew|rebind|expire) .*;\n", "");
    assertThat(NOW.reached(stored(text).toLease(EXPIRY, NOW).expiresAt())).isTrue();
  }

  @Test
  void timesThatAreOutOfOrderAreAHalfAndSevenEighths() throws Exception {
    var text = LeaseFiles.lease("eth0", "10.0.3.210").replace("rebind 0 2026", "rebind 0 2036");
    assertTimes(stored(text).toLease(beforeExpiry(3000), NOW), 1200, 2550, 3000);
  }

  @Test
  void anInfiniteLeaseIsOneForEver() throws Exception {
    var text =
        LeaseFiles.lease("eth0", "10.0.3.210")
            .replace("time 3600", "time 4294967295")
            .replaceAll("(renew|rebind|expire) .*;", "$1 never;");
    var stored = stored(text);
    var lease = stored.toLease(EXPIRY, NOW);
    assertThat(lease.times().isInfinite()).isTrue();
    assertThat(lease.expiresAt()).isEqualTo(BootTime.NEVER);
    assertThat(StoredLease.of("eth0", lease, OptionTable.STANDARD, EXPIRY, NOW)).isEqualTo(stored);
  }

  @Test
  void anInfiniteLeaseThatDhclientWroteEndsWhenItSays() throws Exception {
    var text = LeaseFiles.lease("eth0", "10.0.3.210").replace("time 3600", "time 4294967295");
    var lease = stored(text).toLease(beforeExpiry(3000), NOW);
    assertThat(lease.times().isInfinite()).isFalse();
    assertTimes(lease, 962, 2550, 3000);
    var wholly = text.replace("expire 0 2026/11/22 19:59:45", "expire 4 2162/12/30 03:25:13");
    assertThat(sinceNow(stored(wholly).toLease(EXPIRY, NOW).expiresAt())).isGreaterThan(1L << 31);
  }

  @Test
  void writingAndReadingGivesTheSameLease() throws Exception {
    var lease = stored().toLease(beforeExpiry(3000), NOW);
    var written = StoredLease.of("eth0", lease, OptionTable.STANDARD, beforeExpiry(3000), NOW);
    assertThat(stored(written.toText())).isEqualTo(written);
    assertThat(written.renewsAt()).isEqualTo(stored().renewsAt());
    assertThat(written.expiresAt()).isEqualTo(stored().expiresAt());
    var later = new BootTime(NOW.nanos() + 500_000_000_000L);
    var read = written.toLease(beforeExpiry(2500), later);
    assertThat(read).isEqualTo(lease);
  }

  private static final OptionTable OWNERS =
      OptionTable.STANDARD
          .with(new OptionDefinition(224, "MineX", OptionFormat.of(OptionType.TEXT)))
          .with(
              new OptionDefinition(
                  225, "rec", OptionFormat.of(OptionType.IP_ADDRESS, OptionType.UNSIGNED_8)));

  private static StoredLease owners(String text) {
    return RecordedLeases.of(StoredLease.format(OWNERS), text).leases().get(0);
  }

  @Test
  void optionsThatTheOwnerHasDefinedAreWrittenAndReadByTheirNames() throws Exception {
    var options = "  option MineX \"hello\";\n  option rec 10.0.0.1 7;\n";
    var text = LeaseFiles.lease("eth0", "10.0.3.210", options);
    var stored = owners(text);
    assertThat(stored.options().get(224)).contains(Octets.ofLatin1("hello"));
    assertThat(stored.options().get(225)).contains(Hex.octets("0a00000107"));
    assertThat(stored.toText()).contains(options);

    var lease = stored.toLease(beforeExpiry(3000), NOW);
    var written = StoredLease.of("eth0", lease, OWNERS, beforeExpiry(3000), NOW);
    assertThat(written.toText()).contains(options);
    assertThat(owners(written.toText())).isEqualTo(written);
    var other = LeaseFiles.lease("eth0", "10.0.3.211");
    assertThat(LeaseFiles.edited(LeaseFileEdit.adding(owners(other)), text)).contains(options);
  }

  @Test
  void whatWasWrittenWithoutADefinitionIsReadWithOneAndKeptWithoutIt() throws Exception {
    var unknown = "  option unknown-224 \"hello\";\n";
    var options = owners(LeaseFiles.lease("eth0", "10.0.3.210", unknown)).options();
    assertThat(options.get(224)).contains(Octets.ofLatin1("hello"));

    var named = "  option MineX \"hello\";\n";
    var undefined = stored(LeaseFiles.lease("eth0", "10.0.3.210", named));
    assertThat(undefined.options().has(224)).isFalse();
    assertThat(undefined.toText()).contains(named);
  }

  /** Written a moment before a second was full, read a moment after another was. */
  @Test
  void whatAnotherProcessRecallsEndsNoLaterThanItWasGranted() throws Exception {
    var lease = stored().toLease(beforeExpiry(3000), NOW);
    var written = StoredLease.of("eth0", lease, OptionTable.STANDARD, beforeExpiry(3000), NOW);
    var almostASecond = new BootTime(NOW.nanos() + 999_999_999L);
    var recalled = written.recalled(beforeExpiry(3000), almostASecond);
    assertThat(recalled.expiresAt()).isLessThanOrEqualTo(lease.expiresAt());
    assertThat(recalled.rebindsAt()).isLessThanOrEqualTo(lease.rebindsAt());
    assertThat(recalled.expiresAt())
        .isGreaterThan(new BootTime(lease.expiresAt().nanos() - 2_000_000_000L));
  }

  @Test
  void whatIsWrittenIsRoundedDown() throws Exception {
    var lease = stored().toLease(beforeExpiry(3000), NOW);
    var written =
        StoredLease.of(
            "eth0", lease, OptionTable.STANDARD, beforeExpiry(3000), new BootTime(NOW.nanos() + 1));
    assertThat(written.expiresAt()).isEqualTo(EXPIRY.plusSeconds(-1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          fixed-address 10.0.3.210;                | fixed-address 127.0.0.1;
          fixed-address 10.0.3.210;                | fixed-address 224.0.0.1;
          fixed-address 10.0.3.210;                | fixed-address 10.0.3.255;
          fixed-address 10.0.3.210;                | fixed-address 10.0.3.1;
          option dhcp-server-identifier 10.0.3.1;  | option dhcp-message-type 5;
          option dhcp-server-identifier 10.0.3.1;  | option dhcp-server-identifier 0.0.0.0;
          option dhcp-server-identifier 10.0.3.1;  | option unknown-54 1:2;
          option dhcp-lease-time 3600;             | option dhcp-lease-time 0;
          option dhcp-lease-time 3600;             | bootp;
          option dhcp-lease-time 3600;             | option unknown-51 1:2;
          """)
  void whatNoServerCouldSayIsMalformed(String statement, String instead) {
    var text = LeaseFiles.lease("eth0", "10.0.3.210");
    assertThat(text).contains(statement);
    var bad = stored(text.replace(statement, instead));
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> bad.toLease(beforeExpiry(3000), NOW));
  }

  @Test
  void aUselessOptionIsDroppedAsFromTheWire() throws Exception {
    var text =
        LeaseFiles.lease("eth0", "10.0.3.210").replace("host-name \"ct1\"", "host-name \"$(x)\"");
    var lease = stored(text).toLease(beforeExpiry(3000), NOW);
    assertThat(lease.parameters().hostName()).isEmpty();
    assertThat(lease.parameters().dropped()).hasSize(1);
  }
}
