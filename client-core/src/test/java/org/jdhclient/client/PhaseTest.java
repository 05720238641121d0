package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others ask of a client, and what {@code --status} shows. */
class PhaseTest {
  private static Phase phase(Conversation conversation) {
    return conversation.state().phase();
  }

  @Test
  void onTheWayToALease() {
    var conversation = Conversation.begin();
    assertThat(phase(conversation)).isEqualTo(Phase.SELECTING);
    assertThat(phase(conversation.serverSends(offer()))).isEqualTo(Phase.REQUESTING);
    assertThat(phase(conversation.serverSends(ack()))).isEqualTo(Phase.BOUND);
    assertThat(phase(Rfc5227Test.probing())).isEqualTo(Phase.PROBING);
  }

  @Test
  void asALeaseGrowsOld() {
    var conversation = Conversation.bound(ack().t1(1800).t2(3150));
    assertThat(phase(conversation.at(1801))).isEqualTo(Phase.RENEWING);
    assertThat(phase(conversation.at(3151))).isEqualTo(Phase.REBINDING);
    assertThat(phase(conversation.ownerStops())).isEqualTo(Phase.STOPPED);
    assertThat(phase(conversation.at(9000))).isEqualTo(Phase.STOPPED);
  }

  @Test
  void withALeaseOnRecord() {
    assertThat(phase(RebootTest.notYetAsking())).isEqualTo(Phase.INIT_REBOOT);
    assertThat(phase(RebootTest.rebooting())).isEqualTo(Phase.REBOOTING);
    assertThat(phase(RecordedLeaseTest.trying())).isEqualTo(Phase.RECORDED_LEASE);
  }

  @Test
  void whenTheLinkComesBack() {
    var conversation = Conversation.bound(ack()).at(10).linkFlaps();
    assertThat(phase(conversation)).isEqualTo(Phase.VERIFYING);
    assertThat(phase(conversation.linkGoesDown())).isEqualTo(Phase.BOUND);
  }

  @Test
  void whileNothingIsAsked() {
    var unplugged = Conversation.begin().linkGoesDown();
    assertThat(phase(unplugged)).isEqualTo(Phase.WAITING_FOR_LINK);
    assertThat(phase(unplugged.at(75))).isEqualTo(Phase.WITHOUT_LINK);
    assertThat(phase(Conversation.begin().at(75))).isEqualTo(Phase.RESTING);
    assertThat(phase(StateTableTest.refusedTwice())).isEqualTo(Phase.INIT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # phase          | shown as         | lease | at rest
          INIT             | INIT             | false | true
          RESTING          | INIT             | false | true
          WAITING_FOR_LINK | WAITING-FOR-LINK | false | false
          WITHOUT_LINK     | WAITING-FOR-LINK | false | true
          SELECTING        | SELECTING        | false | false
          REQUESTING       | REQUESTING       | false | false
          PROBING          | PROBING          | false | false
          INIT_REBOOT      | INIT-REBOOT      | false | false
          REBOOTING        | REBOOTING        | false | false
          RECORDED_LEASE   | RECORDED-LEASE   | false | false
          BOUND            | BOUND            | true  | true
          VERIFYING        | REBOOTING        | true  | false
          RENEWING         | RENEWING         | true  | false
          REBINDING        | REBINDING        | true  | false
          STOPPED          | STOPPED          | false | true
          """)
  void whatItTells(Phase phase, String word, boolean lease, boolean atRest) {
    assertThat(phase.word()).isEqualTo(word);
    assertThat(phase.hasLease()).isEqualTo(lease);
    assertThat(phase.isAtRest()).isEqualTo(atRest);
  }
}
