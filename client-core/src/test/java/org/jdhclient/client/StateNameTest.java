package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import org.junit.jupiter.api.Test;

/** States are called as in RFC 2131, figure 5: so --status shows them. */
class StateNameTest {
  private static String name(Conversation conversation) {
    return conversation.state().name();
  }

  @Test
  void onTheWayToALease() {
    var conversation = Conversation.begin();
    assertThat(name(conversation)).isEqualTo("SELECTING");
    assertThat(name(conversation.serverSends(offer()))).isEqualTo("REQUESTING");
    assertThat(name(conversation.serverSends(ack()))).isEqualTo("BOUND");
    assertThat(name(Rfc5227Test.probing())).isEqualTo("REQUESTING");
  }

  @Test
  void asALeaseGrowsOld() {
    var conversation = Conversation.bound(ack().t1(1800).t2(3150));
    assertThat(name(conversation.at(1801))).isEqualTo("RENEWING");
    assertThat(name(conversation.at(3151))).isEqualTo("REBINDING");
    assertThat(name(conversation.ownerStops())).isEqualTo("STOPPED");
    assertThat(name(conversation.at(9000))).isEqualTo("STOPPED");
  }

  @Test
  void withALeaseOnRecord() {
    assertThat(name(RebootTest.notYetAsking())).isEqualTo("INIT-REBOOT");
    assertThat(name(RebootTest.rebooting())).isEqualTo("REBOOTING");
  }

  @Test
  void whileNothingIsAsked() {
    assertThat(name(Conversation.begin().linkGoesDown())).isEqualTo("INIT");
    assertThat(name(Conversation.begin().at(75))).isEqualTo("INIT");
  }
}
