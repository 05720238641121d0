package org.jdhclient.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.hostile.RefusingServer;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The network stands a client whatever servers do to it. */
@ExtendWith(LabExtension.class)
@Order(1)
final class PacketRateIT {
  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final int MOST_PER_MINUTE = 16;

  /** Between a DISCOVER and the next, in the first minute; a busy machine takes longer. */
  private static final List<Integer> SECONDS = List.of(0, 1, 2, 4, 8, 16);

  /** By so much the clock that frames are stamped by may be put right meanwhile. */
  private static final Duration SLEW = Duration.ofMillis(50);

  @Test
  void aServerThatRefusesWhatItOffersIsAskedEverMoreSlowly(Lab lab) {
    lab.rogue().startJava(RefusingServer.class).awaitLine("ready");
    lab.jdhclient("-d", "eth0");
    var start = lab.capture().await("DHCPDISCOVER", each -> true).time();

    Await.passed(start.plus(MINUTE));

    assertThat(lab.capture().dhcp("DHCPNAK")).hasSizeGreaterThanOrEqualTo(SECONDS.size());
    assertThat(sent(lab, start)).hasSizeLessThanOrEqualTo(MOST_PER_MINUTE);
    var discovers = lab.capture().conversation("DHCPDISCOVER");
    for (int i = 0; i < SECONDS.size(); i++) {
      assertThat(Duration.between(discovers.get(i).time(), discovers.get(i + 1).time()))
          .as("from DISCOVER %d to the next", i + 1)
          .isGreaterThanOrEqualTo(Duration.ofSeconds(SECONDS.get(i)).minus(SLEW));
    }
  }

  @Test
  void aLinkThatFlapsForALongTimeMakesNoStorm(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    var start = lab.capture().first("DHCPDISCOVER").time();

    Await.until(
        "a minute is over", MINUTE.plusSeconds(5), () -> flapsUntil(start.plus(MINUTE), lab));

    assertThat(sent(lab, start)).hasSizeLessThanOrEqualTo(MOST_PER_MINUTE);
    assertThat(client.isAlive()).isTrue();
  }

  private static boolean flapsUntil(Instant end, Lab lab) {
    lab.port().carrierOff();
    lab.port().carrierOn();
    return Instant.now().isAfter(end);
  }

  /** What the client sent within a minute. */
  private static List<DhcpFrame> sent(Lab lab, Instant start) {
    return lab.capture().dhcp().stream()
        .filter(frame -> frame.sourceMac().equals(Guest.MAC))
        .filter(frame -> frame.time().isBefore(start.plus(MINUTE)))
        .toList();
  }
}
