package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.Conversation.NOBODY;
import static org.jdhclient.client6.Conversation.begin;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.reply;

import java.util.List;
import org.jdhclient.config6.Completeness;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.report.Discard;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;

/** RFC 9915 18.2.6: a client that wants options alone. */
class InformationTest {
  private static final String REQUEST = "Information-request";

  private static Conversation informed(long refreshSeconds) {
    return begin(Configs.refreshing())
        .serverSends(reply().option(KnownOptions.INFO_REFRESH_TIME, Span.ofSeconds(refreshSeconds)))
        .clientIs(Phase.INFORMED)
        .forgetSent()
        .hostIsAskedTo("inform");
  }

  @Test
  void theServerNeedNotKnowWhoAsks() {
    begin(Configs.stateless())
        .serverSends(reply().to(NOBODY).option(KnownOptions.NAME_SERVERS, List.of(ADDRESS)))
        .clientIs(Phase.INFORMED)
        .clientTells("PRC: Done.");
  }

  @Test
  void theyAreAskedForAgainWhenTheServerSaysSo() {
    informed(1000)
        .clientTells("PRC: Refresh event scheduled in 1000 seconds.")
        .at(999)
        .clientSendsNothing()
        .at(1000)
        .clientIs(Phase.INFORMATION)
        .clientSends(REQUEST)
        .serverSends(reply())
        .hostIsAskedTo("inform")
        .at(1000 + 86_399)
        .clientSendsNothing()
        .at(1000 + 86_400)
        .clientSends(REQUEST);
  }

  @Test
  void theRefreshIsHeldBackByChance() {
    begin(Configs.patient(Configs.refreshing(), Span.ofSeconds(1)), new Chance(1))
        .at(1)
        .serverSends(reply().option(KnownOptions.INFO_REFRESH_TIME, Span.ofSeconds(1000)))
        .forgetSent()
        .at(1001.9)
        .clientSendsNothing()
        .at(1002)
        .clientSends(REQUEST);
  }

  @Test
  void whatHoldsForeverIsNotAskedForAgainAndIsNotDone() {
    var conversation =
        begin(Configs.refreshing())
            .serverSends(reply().option(KnownOptions.INFO_REFRESH_TIME, Span.FOREVER))
            .forgetSent()
            .at(10_000_000)
            .clientSendsNothing();

    assertThat(conversation.told())
        .noneMatch(line -> line.contains("Done") || line.contains("Refresh"));
    conversation.linkGoesDown().linkComesUp().clientSends(REQUEST);
  }

  @Test
  void noServerHasThemAskedForMoreThanOnceInTenMinutes() {
    informed(1).at(599).clientSendsNothing().at(600).clientSends(REQUEST);
  }

  @Test
  void whatIsInForceStaysWhileNobodyAnswers() {
    var conversation = informed(600).at(5000).clientIs(Phase.INFORMATION).hostIsAskedTo();
    assertThat(conversation.client().information()).isPresent();
  }

  @Test
  void onANewLinkTheyAreAskedForAgain() {
    informed(1000).linkGoesDown().clientIs(Phase.INFORMED).linkComesUp().clientSends(REQUEST);
  }

  @Test
  void aLinkThatGoesWhileTheyAreAskedForTakesNothingAway() {
    informed(600)
        .at(600)
        .forgetSent()
        .linkGoesDown()
        .clientIs(Phase.INFORMATION)
        .linkComesUp()
        .clientSends(REQUEST);
  }

  @Test
  void theOwnerMayHaveThemAskedForAgain() {
    informed(1000).ownerRenews().clientSends(REQUEST);
  }

  @Test
  void theyGoWithTheClient() {
    informed(1000).ownerStops().hostIsAskedTo("withdraw STOP6").clientIs(Phase.STOPPED);
  }

  @Test
  void thereIsNothingOfThemToGiveBack() {
    informed(1000).ownerReleases().hostIsAskedTo("withdraw STOP6").clientIs(Phase.STOPPED);
  }

  @Test
  void aServerThatFailsOrHasNotWhatIsRequiredIsNoUse() {
    var requiring =
        Configs.config(List.of(), Completeness.ANY, List.of(23), List.of(23), Dhcp6Options.NONE);
    begin(requiring)
        .serverSends(reply())
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(reply().status(StatusCode.UNSPEC_FAIL))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(advertise())
        .clientIgnoresBecause(Discard.UNEXPECTED_TYPE)
        .serverSends(reply().option(KnownOptions.NAME_SERVERS, List.of(ADDRESS)))
        .clientIs(Phase.INFORMED);
  }
}
