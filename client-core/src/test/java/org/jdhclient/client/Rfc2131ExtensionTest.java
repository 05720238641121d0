package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REBINDING;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.ArrayList;
import java.util.HashSet;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 2131 from the lease on. */
class Rfc2131ExtensionTest {
  private static Conversation bound() {
    return Conversation.bound(ack().lease(3600).t1(1800).t2(3150));
  }

  @Test
  @DisplayName("R2131-t5-renewing: unicast from and with ciaddr, without 50 and 54")
  void requestInRenewing() {
    var request = bound().at(1800).next();
    assertThat(request.words()).isEqualTo(RENEWAL);
    assertThat(request.source()).isEqualTo(ADDRESS);
  }

  @Test
  @DisplayName("R2131-t5-rebinding: broadcast with ciaddr, without 50 and 54")
  void requestInRebinding() {
    var request = bound().suspendedUntil(3150).next();
    assertThat(request.words()).isEqualTo(REBINDING);
    assertThat(request.source()).isEqualTo(ADDRESS);
  }

  @Test
  @DisplayName("R2131-4.1-xid: each REQUEST to renew or rebind draws its xid anew")
  void transactions() {
    var xids = new ArrayList<Integer>();
    for (int seed = 0; seed < 20; seed++) {
      var conversation = Conversation.begin(Conversation.config(), seed).serverSends(offer());
      conversation.serverSends(ack().t1(1800).t2(3150)).allSent();
      conversation.at(3599).allSent().forEach(sent -> xids.add(sent.message().xid()));
    }
    assertThat(xids).hasSizeGreaterThan(4 * 20).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("R2131-4.4.4-unicast: renewal goes to the server identifier, not to siaddr")
  void renewalGoesToTheServerIdentifier() {
    var conversation =
        Conversation.begin()
            .serverSends(offer().from(OTHER_SERVER))
            .serverSends(ack().from(OTHER_SERVER).siaddr(OTHER_ADDRESS));
    conversation.allSent();
    conversation.at(1800).clientSends("REQUEST ciaddr 192.0.2.10 unicast to 192.0.2.2");
  }

  @Test
  @DisplayName("R2131-3.1.5-nak: a NAK while renewing drops lease and timers")
  void refusedWhileRenewing() {
    var conversation = bound().hostIsAskedTo("apply 192.0.2.10").at(1800);
    conversation.allSent();
    conversation
        .serverSends(nak())
        .hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10")
        .clientSends(DISCOVER);
    assertThat(conversation.state().lease()).isEmpty();
  }

  @Test
  @DisplayName("R2131-4.4.5-t1t2default: without 58 and 59, a half and seven eighths")
  void defaultTimes() {
    var conversation = Conversation.bound(ack().lease(8000));
    var lease = conversation.state().lease().orElseThrow();
    assertThat(conversation.seconds(lease.renewsAt())).isBetween(3000.0, 4000.0);
    assertThat(conversation.seconds(lease.rebindsAt())).isEqualTo(7000);
    assertThat(conversation.seconds(lease.expiresAt())).isEqualTo(8000);
  }

  @Test
  @DisplayName("R2131-4.4.5-fuzz: T1 is left to chance within its last quarter")
  void fuzz() {
    var renewals = new HashSet<BootTime>();
    for (int seed = 0; seed < 50; seed++) {
      var conversation = Conversation.begin(Conversation.config(), seed).serverSends(offer());
      renewals.add(conversation.serverSends(ack().t1(1800)).state().deadline());
    }
    assertThat(renewals).hasSizeGreaterThan(45);
  }

  @Test
  @DisplayName("R2131-4.4.5-renewretry: half of the time to T2, at least 60 s")
  void renewalRetry() {
    var renewals = bound().at(3149.999).allSent();
    for (int i = 1; i < renewals.size(); i++) {
      double left = 3150 - renewals.get(i - 1).at();
      assertThat(renewals.get(i).at() - renewals.get(i - 1).at())
          .isBetween(Math.max(60, left / 2) - 0.001, Math.max(60, left / 2) + 0.001);
    }
  }

  @Test
  @DisplayName("R2131-4.4.5-rebindretry: half of the time to expiry, at least 60 s")
  void rebindingRetry() {
    assertThat(bound().suspendedUntil(3150).at(3599.999).allSent())
        .extracting(Sent::at)
        .containsExactly(3150.0, 3375.0, 3487.5, 3547.5);
  }

  @Test
  @DisplayName("R2131-4.4.5-expiry: at expiry the address goes at once, and all begins anew")
  void expiry() {
    bound()
        .at(3599.999)
        .hostIsAskedTo("apply 192.0.2.10")
        .at(3600)
        .hostIsAskedTo("withdraw 192.0.2.10")
        .clientIs(Selecting.class);
  }

  @Test
  @DisplayName("R2131-4.4.5-newaddr: a renewal with another address replaces the old one")
  void anotherAddress() {
    bound()
        .at(1800)
        .hostIsAskedTo("apply 192.0.2.10")
        .serverSends(ack().address(OTHER_ADDRESS))
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.11");
  }

  @Test
  @DisplayName("R2131-4.4.5-leasebase: a lease counts from the sending of the REQUEST")
  void leaseBase() {
    var conversation = Conversation.begin().at(2).serverSends(offer()).at(9.5);
    var lease = conversation.serverSends(ack().lease(3600)).state().lease().orElseThrow();
    assertThat(conversation.seconds(lease.expiresAt())).isEqualTo(3602);
  }

  /** A server that is back after an hour, and leases for less than it was away. */
  @Test
  @DisplayName("R2131-4.4.5-leasebase: an extension counts from the REQUEST that is answered")
  void extensionBase() {
    for (double again : new double[] {3000, 3375}) {
      var conversation = Conversation.bound(ack().lease(3600).t1(1800).t2(3150)).at(again);
      var sent = conversation.allSent();
      double asked = sent.get(sent.size() - 1).at();
      var lease = conversation.serverSends(ack().lease(100)).state().lease().orElseThrow();
      assertThat(conversation.seconds(lease.expiresAt())).isEqualTo(asked + 100);
    }
  }

  @Test
  @DisplayName(
      "R2131-4.1-xid: each REQUEST to extend has its own, and an answer to an old one is late")
  void answersToOldRequests() {
    for (double asked : new double[] {1800, 3150}) {
      var conversation = Conversation.bound(ack().t1(1800).t2(3150)).at(asked);
      int old = conversation.xid();
      conversation.at(asked + 1000).serverSends(ack().xid(old));
      conversation.clientIgnoresBecause(Discard.FOREIGN_TRANSACTION);
    }
  }

  @Test
  @DisplayName("R2131-3.3-infinite: 0xffffffff is for ever")
  void infinite() {
    var client = Conversation.bound(ack().lease(0xffffffffL)).at(2).client();
    assertThat(client.deadline()).isEqualTo(BootTime.NEVER);
  }

  @Test
  @DisplayName("R2131-4.4-attach: a carrier that comes back while asking starts the asking anew")
  void attach() {
    var conversation = Conversation.begin().at(50).linkGoesDown();
    conversation.allSent();
    conversation.at(55).linkComesUp().clientSends(DISCOVER);
  }
}
