package org.jdhclient.lab.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.capture.Advertisement6;
import org.jdhclient.lab.capture.SeedsOffer;
import org.jdhclient.lab.capture.UdpChecksum;
import org.junit.jupiter.api.Test;

final class RelayRulesTest {
  private static final byte[] REPLY = SeedsOffer.frame("1bc7");
  private static final byte[] REPLY6 = Advertisement6.frame("0000");
  private static final byte[] NEXT_REPLY = SeedsOffer.frame("0000");

  @Test
  void passesRepliesAsTheyAre() {
    assertThat(new RelayRules(RelayMode.AS_IS).towardsGuest(REPLY)).containsExactly(REPLY);
  }

  @Test
  void fillsInTheRightChecksum() {
    var fixed = new RelayRules(RelayMode.FIX).towardsGuest(REPLY);

    assertThat(fixed).hasSize(1);
    assertThat(SeedsOffer.decoded(fixed.get(0)).checksum().isValid()).isTrue();
  }

  @Test
  void damagesSoThatItDoesNotLookUnfinished() {
    var damaged = new RelayRules(RelayMode.DAMAGE).towardsGuest(REPLY);

    assertThat(damaged).hasSize(1);
    var checksum = SeedsOffer.decoded(damaged.get(0)).checksum();
    assertThat(checksum.field()).isNotIn(0, checksum.expected(), checksum.pseudoHeaderSum());
  }

  @Test
  void doesToIpv6WhatItDoesToIpv4() {
    var fixed = new RelayRules(RelayMode.FIX).towardsGuest(REPLY6).get(0);
    var damaged = new RelayRules(RelayMode.DAMAGE).towardsGuest(REPLY6).get(0);

    assertThat(Advertisement6.decoded(fixed).checksum().isValid()).isTrue();
    assertThat(Advertisement6.decoded(damaged).checksum())
        .matches(sum -> !sum.isValid() && !sum.isPartial() && sum.field() != 0);
    assertThat(new RelayRules(RelayMode.DROP).towardsGuest(REPLY6)).isEmpty();
    assertThat(new RelayRules(RelayMode.AS_IS).towardsGuest(REPLY6)).containsExactly(REPLY6);
  }

  @Test
  void aWrongChecksumIsNeverTheResidue() {
    var seldom = new UdpChecksum(0x1bc7, 0x1bc7 ^ 0x5555, 0x1bc7);

    assertThat(seldom.wrong()).isNotIn(0, seldom.expected(), seldom.pseudoHeaderSum());
  }

  @Test
  void dropsReplies() {
    assertThat(new RelayRules(RelayMode.DROP).towardsGuest(REPLY)).isEmpty();
  }

  @Test
  void holdsEachReplyUntilTheNext() {
    var rules = new RelayRules(RelayMode.DELAY);

    assertThat(rules.towardsGuest(REPLY)).isEmpty();
    assertThat(rules.towardsGuest(NEXT_REPLY)).containsExactly(REPLY);
    assertThat(rules.towardsGuest(REPLY)).containsExactly(NEXT_REPLY);
  }

  @Test
  void duplicatesRequestsAndReplies() {
    var rules = new RelayRules(RelayMode.DUPLICATE);

    assertThat(rules.towardsGuest(REPLY)).containsExactly(REPLY, REPLY);
    assertThat(rules.towardsBridge(request())).hasSize(2);
  }

  @Test
  void passesEverythingElseUnchanged() {
    var arp = REPLY.clone();
    arp[13] = 0x06;
    var fragment = REPLY.clone();
    fragment[21] = 0x10;
    for (var mode : RelayMode.values()) {
      var rules = new RelayRules(mode);

      assertThat(rules.towardsGuest(arp)).containsExactly(arp);
      assertThat(rules.towardsGuest(fragment)).containsExactly(fragment);
      assertThat(rules.towardsGuest(new byte[14])).hasSize(1);
      assertThat(rules.towardsBridge(arp)).containsExactly(arp);
    }
  }

  /** The reply with its ports the other way round. */
  private static byte[] request() {
    var request = REPLY.clone();
    request[35] = REPLY[37];
    request[37] = REPLY[35];
    return request;
  }
}
