package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.SERVER;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdhclient.address.MacAddress;
import org.jdhclient.report.AddressReport;
import org.jdhclient.report.Discard;
import org.jdhclient.report.OptionReport;
import org.jdhclient.report.Report;
import org.jdhclient.report.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told even to an owner who wants quiet: what is wrong, and nothing else. */
class WarningTest {
  private static Stream<Report> warnings() {
    return Stream.of(
        new AddressReport.Conflict(ADDRESS, new MacAddress(1)),
        new AddressReport.Removed(ADDRESS),
        new OptionReport.Dropped(26, "an MTU of 0"),
        new OptionReport.Repeated(Set.of(51)),
        new OptionReport.Shortened(Set.of(3)),
        new Report.NoAcknowledgement(ADDRESS, SERVER, Optional.empty()),
        new Report.Expired(ADDRESS),
        new Report.WaitingForLink());
  }

  private static Stream<Report> others() {
    return Stream.of(
        new Report.Acknowledged(ADDRESS, SERVER),
        new Report.Refused(SERVER, ""),
        new Report.NoOffers(),
        new AddressReport.LeftOver(ADDRESS),
        new Report.V6OnlyPreferred(300));
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void isOne(Report report) {
    assertThat(report.urgency()).isEqualTo(Urgency.WARNING);
  }

  @ParameterizedTest
  @MethodSource("others")
  void isNone(Report report) {
    assertThat(report.urgency()).isEqualTo(Urgency.DETAIL);
  }

  @Test
  void optionsThatCameAgainAreNamed() {
    assertThat(new OptionReport.Repeated(Set.of(51)).text("eth0"))
        .isEqualTo("eth0: option 51 came more than once in a reply; the first counts.");
    assertThat(new OptionReport.Repeated(new TreeSet<>(Set.of(54, 51))).text("eth0"))
        .isEqualTo(
            "eth0: options 51, 54 came more than once in a reply; the first of each counts.");
  }

  @Test
  void everyReasonToDiscardHasItsWords() {
    assertThat(Arrays.stream(Discard.values()).map(Discard::text))
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }
}
