package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.config.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** dhclient's algorithm, over many seeds. */
class RetransmissionTest {
  private static final int SEEDS = 2_000;

  /** The intervals, in seconds, of one attempt that nobody answers, as the log tells them. */
  private static List<Long> intervalsOfAFailure(Timing timing, long seed) {
    var config = Conversation.config(Conversation.macIdentifier(), timing);
    var conversation = Conversation.begin(config, seed).at(timing.timeout().seconds() + 2);
    var intervals = new ArrayList<Long>();
    for (var line : conversation.told()) {
      if (line.startsWith("DHCPDISCOVER")) {
        intervals.add(Long.parseLong(line.replaceFirst(".* interval ", "")));
      }
    }
    assertThat(conversation.told()).endsWith("No DHCPOFFERS received.");
    assertThat(conversation.allSent()).hasSameSizeAs(intervals);
    return intervals;
  }

  @Test
  void intervalsOfAnAttemptAddUpToASecondMoreThanTheTimeout() {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(intervalsOfAFailure(Timing.DEFAULT, seed).stream().mapToLong(l -> l).sum())
          .as("seed %d", seed)
          .isEqualTo(61);
    }
  }

  @Test
  void eachIntervalIsOneToThreeTimesTheLastAndThenAboutTheCutoff() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var intervals = intervalsOfAFailure(Timing.DEFAULT, seed);
      long previous = 3;
      for (long interval : intervals.subList(0, intervals.size() - 1)) {
        boolean grown = interval >= previous && interval < 3 * previous && interval <= 15;
        boolean cutOff = interval >= 7 && interval < 7 + 15 && 3 * previous - 1 > 15;
        assertThat(grown || cutOff).as("%s with seed %d", intervals, seed).isTrue();
        previous = interval;
      }
    }
  }

  @Test
  void everyFirstIntervalFromThreeToEightOccurs() {
    assertThat(new SplittableRandom(1).longs(SEEDS))
        .extracting(seed -> intervalsOfAFailure(Timing.DEFAULT, seed).get(0))
        .containsOnly(3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void messagesStandASecondApartAtLeastAndNearTheirIntervals() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var conversation = Conversation.begin(Conversation.config(), seed).at(60.9);
      var sent = conversation.allSent();
      for (int i = 1; i < sent.size(); i++) {
        assertThat(sent.get(i).at() - sent.get(i - 1).at()).isBetween(1.0, 23.0);
      }
    }
  }

  @Test
  void afterTheRestAllBeginsAgain() {
    var conversation = Conversation.begin();
    for (int attempt = 0; attempt < 5; attempt++) {
      double began = conversation.seconds();
      var first = conversation.next();
      assertThat(first.words()).isEqualTo(DISCOVER);
      assertThat(first.message().secs()).isZero();
      conversation.at(began + 62).clientIs(Resting.class);
      conversation.allSent();
      double rest = conversation.seconds(conversation.state().deadline()) - (began + 61);
      assertThat(rest).isBetween(150.0, 451.0);
      conversation.at(conversation.seconds(conversation.state().deadline()));
    }
  }

  @Test
  void eachAttemptHasAnXidOfItsOwnAndKeepsIt() {
    var conversation = Conversation.begin().at(62);
    var first = conversation.allSent();
    assertThat(first).extracting(sent -> sent.message().xid()).containsOnly(conversation.xid());
    conversation.at(62 + 450 + 62);
    assertThat(conversation.allSent())
        .extracting(sent -> sent.message().xid())
        .containsOnly(conversation.xid())
        .doesNotContain(first.get(0).message().xid());
  }

  @Test
  void secsNeverFallsWithinAnAttempt() {
    var secs =
        Conversation.begin().at(60).allSent().stream().map(sent -> sent.message().secs()).toList();
    assertThat(secs).isSorted().startsWith(0);
  }

  /** Settings that somebody might write into dhclient.conf. */
  @ParameterizedTest
  @CsvSource({"1, 1, 10", "0, 0, 0", "1, 2, 30", "600, 15, 60", "3, 15, 1", "10, 120, 3600"})
  void noSettingMakesAStormOrFails(int initial, int cutoff, int timeout) {
    for (int seed = 0; seed < 50; seed++) {
      var intervals =
          intervalsOfAFailure(Timing.ofSeconds(initial, cutoff, timeout, 10, 300), seed);
      assertThat(intervals).allMatch(interval -> interval >= 1);
      long sum = intervals.stream().mapToLong(l -> l).sum();
      // Of 16 messages in a minute two may be early repeats.
      boolean heldBack = timeout < 60 && intervals.size() >= 14;
      assertThat(heldBack ? timeout + 1L : sum).isEqualTo(timeout + 1L);
    }
  }
}
