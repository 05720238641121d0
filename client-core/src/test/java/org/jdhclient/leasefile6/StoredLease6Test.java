package org.jdhclient.leasefile6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jdhclient.leasefile6.Lease6Files.lease;
import static org.jdhclient.leasefile6.Lease6Files.text;

import java.util.Optional;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is remembered lasts no longer than it was granted, whatever clocks do. */
class StoredLease6Test {
  /** When the message came. */
  private static final long STARTS = 1_795_890_000;

  private static final BootTime NOW = BootTime.ofSeconds(5000);

  private static Optional<Lease6> at(long wall, StoredLease6 stored)
      throws MalformedPacketException {
    return stored.toLease(new WallTime(wall), NOW);
  }

  private static Lease6 held(long wall) throws MalformedPacketException {
    return at(wall, lease(text("eth0"))).orElseThrow();
  }

  private static HeldLease first(HeldAssociation association) {
    return association.leases().get(0);
  }

  @Test
  void eachHasItsTimes() throws Exception {
    var lease = held(STARTS + 30);
    assertThat(lease.server()).hasToString("0:1:0:1:fe");
    assertThat(lease.associations())
        .extracting(held -> held.name().toString())
        .containsExactly("IA_NA 3e:11:22:33", "IA_TA 3e:11:22:33", "IA_PD 3e:11:22:34");
    var na = lease.associations().get(0);
    assertThat(na.renewsAt()).isEqualTo(NOW.plusSeconds(30));
    assertThat(na.rebindsAt()).isEqualTo(NOW.plusSeconds(75));
    assertThat(first(na).preferredUntil()).isEqualTo(NOW.plusSeconds(70));
    assertThat(first(na).validUntil()).isEqualTo(NOW.plusSeconds(90));
    var pd = lease.associations().get(2);
    assertThat(first(pd).validUntil()).isEqualTo(BootTime.NEVER);
    assertThat(pd.renewsAt()).isEqualTo(BootTime.NEVER);
  }

  @ParameterizedTest
  @CsvSource({"0,3", "109,3", "110,2", "119,2", "120,1", "1000000,1"})
  void whatIsOverIsLeftOut(long later, int associations) throws Exception {
    assertThat(held(STARTS + later).associations()).hasSize(associations);
  }

  @Test
  void aClockThatWasSetBackLengthensNothing() throws Exception {
    for (long wall : new long[] {0, STARTS - 1_000_000, STARTS}) {
      assertThat(first(held(wall).associations().get(0)).validUntil())
          .isEqualTo(NOW.plusSeconds(120));
    }
  }

  @Test
  void theSecondThatClocksMayHaveLostIsTakenOff() throws Exception {
    var recalled = lease(text("eth0")).recalled(new WallTime(STARTS + 30), NOW).orElseThrow();
    assertThat(first(recalled.associations().get(0)).validUntil()).isEqualTo(NOW.plusSeconds(89));
  }

  @Test
  void whatWasGivenBackIsNone() throws Exception {
    assertThat(at(STARTS, lease(text("eth0")).released())).isEmpty();
  }

  @Test
  void aLeaseThatIsOverIsNone() throws Exception {
    var text = text("eth0").replace("4294967295", "120");
    assertThat(at(STARTS + 130, lease(text))).isEmpty();
  }

  @Test
  void aLeaseOfNoServerIsNoUse() {
    var text = text("eth0").replace("  option dhcp6.server-id 0:1:0:1:fe;\n", "");
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> at(STARTS, lease(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          iaaddr 2001:db8::1234 | iaaddr ff02::1
          iaaddr 2001:db8::1234 | iaaddr ::
          preferred-life 100    | preferred-life 121
          renew 60              | renew 106
          """)
  void whatNoServerWouldBeBelievedIsLeftOut(String good, String bad) throws Exception {
    var text = text("eth0").replaceFirst(good, bad);
    assertThat(at(STARTS, lease(text)).orElseThrow().associations())
        .extracting(held -> held.name().toString())
        .containsExactly("IA_TA 3e:11:22:33", "IA_PD 3e:11:22:34");
  }

  @Test
  void moreThanAnOptionHoldsNoServerHasSaid() throws Exception {
    var many = new StringBuilder();
    for (int i = 1; i < 3000; i++) {
      many.append("iaaddr 1::" + Integer.toHexString(i) + "{max-life 4294967295;}");
    }
    var more = "  ia-na 1:2:3:4 { " + many + " }\n";
    var stored = Lease6Files.read(text("eth0", more) + text("eth1")).leases();
    assertThat(stored).hasSize(2);
    assertThat(stored.get(0).associations().get(3).leases()).hasSize(2999);
    assertThat(at(STARTS, stored.get(0)).orElseThrow().associations()).hasSize(3);
  }

  @Test
  void anOptionThatIsLongerThanAnyIsKeptAndCountsForNothing() throws Exception {
    for (int length : new int[] {32_768, 60_000, 70_000, 100_000}) {
      var statement = "option dhcp6.user-class \"" + "A".repeat(length) + "\";";
      var file = text("eth0", "  " + statement + "\n") + text("eth1");
      var stored = Lease6Files.read(file).leasesOf("eth0").get(0);
      assertThat(stored.options().list()).hasSize(4);
      assertThat(stored.others()).containsExactly(statement);
      assertThat(at(STARTS, stored)).isPresent();
    }
  }

  @Test
  void whatIsHeldIsWrittenAndReadTheSame() throws Exception {
    var stored = lease(text("eth0"));
    var wall = new WallTime(STARTS + 20);
    var lease = stored.toLease(wall, NOW).orElseThrow();
    assertThat(StoredLease6.of("eth0", lease, IdFormat.OCTAL, wall, NOW).toLease(wall, NOW))
        .hasValue(lease);
  }

  @Test
  void partsOfASecondShortenIt() throws Exception {
    var wall = new WallTime(STARTS + 20);
    var lease = held(STARTS + 20);
    for (int millis : new int[] {1, 500, 999, 1000}) {
      var later = NOW.plusMillis(millis);
      var stored = StoredLease6.of("eth0", lease, IdFormat.OCTAL, wall, later);
      var read = stored.toLease(wall, later).orElseThrow();
      assertThat(later.until(first(read.associations().get(0)).validUntil()))
          .isEqualTo(Span.ofSeconds(99));
    }
  }

  @Test
  void neitherKeysNorPreferencesArePutOnRecord() throws Exception {
    var more = "  option dhcp6.preference 7;\n  option dhcp6.auth 3:1:0:1:2:3:4:5:6:7:8:1;\n";
    var wall = new WallTime(STARTS);
    var lease = lease(text("eth0", more)).toLease(wall, NOW).orElseThrow();
    assertThat(StoredLease6.of("eth0", lease, IdFormat.OCTAL, wall, NOW).toText())
        .doesNotContain("preference")
        .doesNotContain("auth");
  }

  @Test
  void aLeaseOfAnyInterfaceIsOneOfEach() {
    var any = lease(text(StoredLease.ANY_INTERFACE));
    assertThat(any.on("eth7").orElseThrow().interfaceName()).isEqualTo("eth7");
    assertThat(lease(text("eth0")).on("eth7")).isEmpty();
    assertThat(lease(text("eth0")).on("eth0")).hasValue(lease(text("eth0")));
  }
}
