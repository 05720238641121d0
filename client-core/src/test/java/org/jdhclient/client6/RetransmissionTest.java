package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9915 7.6 and 15 as a table: when the machine sends each message, if nobody answers. */
class RetransmissionTest {
  private static final int MOST = 12;

  /**
   * A row of the RFC.
   *
   * @param mrt, mrc, mrd 0 for no limit; the duration of Renew and Rebind is that of the lease of
   *     these tests
   */
  private record Row(String message, double irt, double mrt, int mrc, double mrd) {

    /** When it is sent, from the first time on. */
    List<Double> times(double chance) {
      var times = new ArrayList<>(List.of(0.0));
      double rand = 0.2 * chance - 0.1;
      double firstRand = message.equals("Solicit") ? 0.1 * chance : rand;
      double rt = limited(irt + firstRand * irt, rand);
      for (double at = rt; isSent(at, times.size()); at += rt) {
        times.add(at);
        rt = limited(2 * rt + rand * rt, rand);
      }
      return times;
    }

    private double limited(double rt, double rand) {
      return mrt > 0 && rt > mrt ? mrt + rand * mrt : rt;
    }

    private boolean isSent(double at, int sent) {
      return sent < (mrc == 0 ? MOST : mrc) && (mrd == 0 || at < mrd);
    }
  }

  private static final List<Row> TABLE =
      List.of(
          new Row("Solicit", 1, 3600, 0, 0),
          new Row("Request", 1, 30, 10, 0),
          new Row("Confirm", 1, 4, 0, 10),
          new Row("Renew", 10, 600, 0, 30),
          new Row("Rebind", 10, 600, 0, 70),
          new Row("Information-request", 1, 3600, 0, 0),
          new Row("Release", 1, 0, 4, 0),
          new Row("Decline", 1, 0, 4, 0));

  private static Stream<Arguments> rows() {
    return TABLE.stream()
        .flatMap(row -> Stream.of(0.0, 0.5, 1.0).map(chance -> Arguments.of(row, chance)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachMessageIsSentInItsTime(Row row, double chance) {
    var sent = sent(row.message(), new Chance(chance));
    var expected = row.times(chance);
    assertThat(sent).hasSizeGreaterThanOrEqualTo(expected.size());
    if (expected.size() < MOST) {
      assertThat(sent).hasSameSizeAs(expected);
    }
    for (int i = 0; i < expected.size(); i++) {
      assertThat(sent.get(i) - sent.get(0)).isCloseTo(expected.get(i), within(0.01));
    }
  }

  private static List<Double> sent(String message, Chance chance) {
    var conversation = asking(message, chance);
    var times = new ArrayList<Double>();
    var all = conversation.times();
    for (double at : all) {
      if (conversation.next().type().toString().equals(message)) {
        times.add(at);
      }
    }
    return times;
  }

  /** One that asks in this way, and is not answered for long enough. */
  private static Conversation asking(String message, Chance chance) {
    return switch (message) {
      case "Solicit" -> Conversation.begin(Configs.address(), chance).at(20_000);
      case "Information-request" -> Conversation.begin(Configs.stateless(), chance).at(20_000);
      case "Request" -> requesting(chance).at(240);
      case "Release" -> bound(chance).ownerReleases().at(60);
      case "Decline" -> bound(chance).hostFindsDuplicated(ADDRESS).at(40);
      case "Confirm" -> bound(chance).linkGoesDown().linkComesUp().at(40);
      default -> bound(chance).at(149);
    };
  }

  private static Conversation requesting(Chance chance) {
    return begun(Configs.address(), chance).serverSends(advertise().address().preference(255));
  }

  private static Conversation bound(Chance chance) {
    return requesting(chance).serverSends(reply().address()).hostFindsUnique(ADDRESS);
  }

  private static Conversation begun(Client6Config config, Chance chance) {
    return Conversation.started(config, chance, Optional.empty()).linkLocalIsThere();
  }

  /** All that a client sends is in the table. */
  @ParameterizedTest
  @MethodSource("types")
  void noMessageIsMissing(Dhcp6MessageType type) {
    assertThat(TABLE).extracting(Row::message).contains(type.toString());
  }

  private static Stream<Dhcp6MessageType> types() {
    return Stream.of(Dhcp6MessageType.values()).filter(type -> !type.isOfServers());
  }
}
