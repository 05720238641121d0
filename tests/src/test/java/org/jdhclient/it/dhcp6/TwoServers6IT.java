package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which server is asked for an address, where each says how much it is preferred. */
@ExtendWith(LabExtension.class)
final class TwoServers6IT {
  /** What has come so long before is surely read, on a busy machine too. */
  private static final Duration READING = Duration.ofMillis(300);

  @ParameterizedTest
  @CsvSource({
    "KEA, 10, ISC_DHCPD, 200",
    "ISC_DHCPD, 10, KEA, 200",
    "WIDE, 1, DIBBLER, 254",
    "DIBBLER, 1, WIDE, 254",
  })
  void theServerOfTheHigherOneIsAsked(
      ServerProgram6 one, int low, ServerProgram6 other, int high, Lab lab) {
    lab.server(one, ServedNetwork6.LXC.preferring(low));
    lab.secondServer(other, ServedNetwork6.OTHER.preferring(high));

    var choice = Await.present("both are heard", () -> choiceOfBoth(lab));

    assertThat(choice.heard()).extracting("preference").containsOnly(low, high);
    assertThat(choice.heard())
        .filteredOn(advertise -> advertise.server().equals(choice.request().server()))
        .extracting("preference")
        .containsOnly(high);
    assertThat(lab.guest().globalAddresses())
        .extracting("cidr")
        .containsExactly(ServedNetwork6.OTHER.address() + "/128");
  }

  /** What a client had heard when it asked a server. */
  private record Choice(List<Dhcp6Frame> heard, Dhcp6Frame request) {
    boolean isOfBoth() {
      return heard.stream().map(Dhcp6Frame::server).distinct().count() == 2;
    }
  }

  /**
   * Has a client get an address. If a server took longer to answer than clients wait for another,
   * there was no choice: the address is given back, and there is nothing to return.
   */
  private static Optional<Choice> choiceOfBoth(Lab lab) {
    var start = Instant.now();
    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));
    var made = Optional.of(choiceSince(start, lab)).filter(Choice::isOfBoth);
    if (made.isEmpty()) {
      assertThat(lab.jdhclient("-6", "-r", "eth0").awaitExit()).isZero();
    }
    return made;
  }

  private static Choice choiceSince(Instant start, Lab lab) {
    var frames = lab.capture().dhcp6();
    var request = frames.await("Request", each -> each.time().isAfter(start));
    var solicit = frames.await("Solicit", each -> each.time().isAfter(start));
    var heard =
        frames.all("Advertise").stream()
            .filter(advertise -> advertise.xid().equals(solicit.xid()))
            .filter(advertise -> advertise.time().isBefore(request.time().minus(READING)))
            .toList();
    return new Choice(heard, request);
  }
}
