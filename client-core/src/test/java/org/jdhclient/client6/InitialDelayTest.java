package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.Conversation.CONFIRM;
import static org.jdhclient.client6.Conversation.SOLICIT;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.reply;

import java.util.Optional;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Timing6;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9915 18.2.1, 18.2.3 and 18.2.6: what is sent first of all is held back by chance. */
class InitialDelayTest {
  private static final Span DEFAULT = Timing6.DEFAULT.initialDelay();

  private static Client6Config patient(Client6Config config) {
    return Configs.patient(config, DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 0.05", "1, 0.1"})
  void theFirstMessageIsSentWhenChanceLetsIt(double chance, double seconds) {
    var conversation = Conversation.begin(patient(Configs.address()), new Chance(chance)).at(0.5);

    assertThat(conversation.times()).containsExactly(seconds);
    conversation.clientSendsOnly(SOLICIT);
  }

  @Test
  void soAreAConfirmAndAnInformationRequest() {
    var lease = Conversation.bound().client().lease();
    var confirming = Conversation.started(patient(Configs.address()), new Chance(1), lease);
    assertThat(confirming.linkLocalIsThere().at(0.5).times()).containsExactly(0.1);
    confirming.clientSendsOnly(CONFIRM);

    var informing = Conversation.begin(patient(Configs.stateless()), new Chance(1)).at(0.5);
    assertThat(informing.times()).containsExactly(0.1);
  }

  /** It is the start of many at once that the delay is for. */
  @Test
  void whoHasWaitedForItsAddressOnTheLinkIsNotHeldBackBesides() {
    var config = patient(Configs.address());
    var conversation = Conversation.started(config, new Chance(1), Optional.empty()).at(0.2);

    conversation.linkLocalIsThere().clientSendsOnly(SOLICIT);
  }

  @Test
  void nothingIsHeldBackLater() {
    var conversation =
        Conversation.begin(patient(Configs.address()), new Chance(1))
            .at(0.1)
            .serverSends(advertise().address().preference(255))
            .serverSends(reply().address())
            .at(10)
            .linkGoesDown()
            .at(15)
            .forgetSent();

    conversation.linkComesUp().at(18);

    assertThat(conversation.times()).first().isEqualTo(15.0);
    conversation.clientSends(CONFIRM);
  }
}
