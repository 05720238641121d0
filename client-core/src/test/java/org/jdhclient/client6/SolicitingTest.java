package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.Conversation.REQUEST;
import static org.jdhclient.client6.Conversation.SOLICIT;
import static org.jdhclient.client6.Conversation.begin;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;

import java.util.List;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.report.Discard;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9915 18.2.1 and 18.2.9: which server is asked, and when. */
class SolicitingTest {
  private static final String OTHER_REQUEST = "Request to the other server, IA_NA 2001:db8::10";

  @Test
  void theHighestPreferenceIsTakenBeforeWhatIsOffered() {
    begin()
        .clientSends(SOLICIT)
        .serverSends(advertise().address().preference(10))
        .serverSends(advertise().of(OTHER_SERVER).address().preference(20))
        .at(1.2)
        .clientSends(OTHER_REQUEST)
        .clientTells("PRC: Selecting best advertised lease.")
        .clientTells("PRC: Considering best lease.")
        .clientTells("PRC:  X-- Initial candidate 00:03:00:01:02:00:00:00:aa:01 (s: 10103, p: 10).")
        .clientTells("PRC:  X-- Candidate 00:03:00:01:02:00:00:00:aa:02 (s: 10103, p: 20).");
  }

  @Test
  void amongEqualsTheOneThatOffersMoreIsTaken() {
    begin(Configs.addressAndPrefix())
        .serverSends(advertise().address())
        .serverSends(advertise().of(OTHER_SERVER).address().prefix())
        .at(1.2)
        .forgetSentTo("Solicit, IA_NA, IA_PD")
        .clientSends("Request to the other server, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56");
  }

  @Test
  void anOptionThatIsWantedCountsForItsServer() {
    begin()
        .clientSends(SOLICIT)
        .serverSends(advertise().address())
        .serverSends(
            advertise()
                .of(OTHER_SERVER)
                .address()
                .option(KnownOptions.NAME_SERVERS, List.of(ADDRESS)))
        .at(1.2)
        .clientSends(OTHER_REQUEST);
  }

  @Test
  void amongEqualsInAllTheLesserIdentifierIsTaken() {
    begin()
        .clientSends(SOLICIT)
        .serverSends(advertise().of(OTHER_SERVER).address())
        .serverSends(advertise().address())
        .at(1.2)
        .clientSends(REQUEST);
  }

  @Test
  void theHighestPreferenceOfAllIsTakenAtOnce() {
    begin()
        .clientSends(SOLICIT)
        .serverSends(advertise().address().preference(255))
        .clientSends(REQUEST)
        .clientTells("RCV:  Advertisement immediately selected.");
  }

  @Test
  void afterTheFirstIntervalTheFirstIsTaken() {
    begin()
        .at(1.2)
        .clientSends(SOLICIT)
        .clientSends(SOLICIT)
        .serverSends(advertise().address())
        .clientSends(REQUEST);
  }

  @Test
  void whatHasNeitherAddressNorPrefixIsNotUsed() {
    begin()
        .serverSends(advertise().refusing(AssociationType.IA_NA, StatusCode.NO_ADDRS_AVAIL))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .clientTells(
            "eth0: no address is left at the server 00:03:00:01:02:00:00:00:aa:01 (NoAddrsAvail).")
        .serverSends(advertise().status(StatusCode.NO_ADDRS_AVAIL))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(advertise())
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(advertise().na(7, times(0, 0), lent(ADDRESS, 100, 150)))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(advertise().na(1, times(0, 0), lent(ADDRESS, 0, 0)))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(advertise().address().status(StatusCode.UNSPEC_FAIL))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .clientIs(Phase.SOLICITING);
  }

  /** As of servers that delegate prefixes only: the address may be had by other means. */
  @ParameterizedTest
  @ValueSource(ints = {StatusCode.SUCCESS, StatusCode.NO_ADDRS_AVAIL})
  void aPrefixAloneIsUsedIfOneWasAskedFor(int status) {
    begin(Configs.addressAndPrefix())
        .serverSends(
            advertise()
                .refusing(AssociationType.IA_NA, StatusCode.NO_ADDRS_AVAIL)
                .prefix()
                .status(status)
                .preference(255))
        .forgetSentTo("Solicit, IA_NA, IA_PD")
        .clientSends("Request to the server, IA_NA, IA_PD 2001:db8:1::/56")
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NO_ADDRS_AVAIL).prefix())
        .clientIs(Phase.BOUND)
        .hostIsAskedTo("apply BOUND6 2001:db8:1::/56")
        .at(60)
        .clientSends("Renew to the server, IA_PD 2001:db8:1::/56, IA_NA");
  }

  @Test
  void whoWantsAllTakesNoPart() {
    begin(Configs.all(Configs.ADDRESS, Configs.PREFIX))
        .serverSends(advertise().prefix().preference(255))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(advertise().address().prefix().preference(255))
        .clientIs(Phase.REQUESTING)
        .serverSends(reply().prefix())
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void aServerWithoutARequiredOptionIsNoUse() {
    begin(Configs.requiring(23))
        .serverSends(advertise().address().preference(255))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .clientTells(
            "eth0: option 23, which is required, is not sent by the server"
                + " 00:03:00:01:02:00:00:00:aa:01.")
        .serverSends(
            advertise()
                .address()
                .option(KnownOptions.NAME_SERVERS, List.of(ADDRESS))
                .preference(255))
        .clientIs(Phase.REQUESTING);
  }

  @Test
  void aServerMayCommitAtOnceIfTheOwnerAllowsIt() {
    begin(Configs.rapid())
        .serverSends(reply().address())
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(reply().address().option(KnownOptions.RAPID_COMMIT, Octets.EMPTY))
        .clientIs(Phase.DAD)
        .hostIsAskedTo("apply BOUND6 2001:db8::10");
    begin()
        .serverSends(reply().address().option(KnownOptions.RAPID_COMMIT, Octets.EMPTY))
        .clientIgnoresBecause(Discard.UNEXPECTED_TYPE);
  }

  @Test
  void whoMayCommitMayAdvertiseAsWell() {
    begin(Configs.rapid()).serverSends(advertise().address()).at(1.2).clientIs(Phase.REQUESTING);
  }

  /** RFC 9915 18.2.9: it counts even of a server that has nothing else. */
  @Test
  void aServerSaysHowRarelyToSolicit() {
    assertThat(
            longestInterval(
                begin()
                    .serverSends(advertise().option(KnownOptions.SOL_MAX_RT, Span.ofSeconds(60)))))
        .isBetween(54.0, 66.0);
  }

  @Test
  void serversThatDisagreeSayNothing() {
    var conversation =
        begin()
            .serverSends(advertise().option(KnownOptions.SOL_MAX_RT, Span.ofSeconds(60)))
            .serverSends(
                advertise().of(OTHER_SERVER).option(KnownOptions.SOL_MAX_RT, Span.ofSeconds(90)));
    assertThat(longestInterval(conversation)).isBetween(3240.0, 3960.0);
  }

  private static double longestInterval(Conversation conversation) {
    var times = conversation.at(30_000).times();
    double longest = 0;
    for (int i = 1; i < times.size(); i++) {
      longest = Math.max(longest, times.get(i) - times.get(i - 1));
    }
    return longest;
  }

  @Test
  void aServerThatDoesNotAnswerIsLeftForTheNextBest() {
    begin()
        .serverSends(advertise().address().preference(20))
        .serverSends(advertise().of(OTHER_SERVER).address())
        .at(150)
        .clientIs(Phase.REQUESTING)
        .at(200)
        .clientTells("Max retransmission count exceeded.")
        .clientTells(
            "eth0: no Reply came from the server 00:03:00:01:02:00:00:00:aa:01, which had"
                + " advertised.")
        .serverSends(reply().of(OTHER_SERVER).address())
        .clientIs(Phase.DAD);
  }

  /** What comes twice is one server's, which is asked ten times, and no more. */
  @Test
  void aServerThatAdvertisesAgainIsNoOther() {
    begin()
        .serverSends(advertise().address())
        .serverSends(advertise().address())
        .serverSends(advertise().address())
        .at(150)
        .clientIs(Phase.REQUESTING)
        .at(230)
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void whenNoServerIsLeftItIsSolicitedAnew() {
    begin()
        .serverSends(advertise().address().preference(255))
        .forgetSent()
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NO_ADDRS_AVAIL))
        .clientIs(Phase.SOLICITING)
        .clientSendsOnly(SOLICIT)
        .serverSends(advertise().address().preference(255))
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NO_ADDRS_AVAIL))
        .clientIs(Phase.RESTING)
        .at(1)
        .clientIs(Phase.SOLICITING);
  }

  /** RFC 9915 18.2.10.1: again without addresses, and only then no more. */
  @Test
  void whatIsNotOfTheLinkIsAskedForWithoutAName() {
    begin()
        .serverSends(advertise().address().preference(255))
        .forgetSent()
        .serverSends(reply().status(StatusCode.NOT_ON_LINK))
        .clientSendsOnly("Request to the server, IA_NA")
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NOT_ON_LINK))
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void aServerThatFailsForNoReasonIsAskedAgainInItsTime() {
    begin()
        .serverSends(advertise().address().preference(255))
        .forgetSent()
        .serverSends(reply().status(StatusCode.UNSPEC_FAIL))
        .clientIs(Phase.REQUESTING)
        .clientSendsNothing()
        .at(1.2)
        .clientSends(REQUEST)
        .serverSends(reply().address())
        .clientIs(Phase.DAD);
  }

  @Test
  void aServerThatGivesMuchLessThanItAdvertisedIsLeft() {
    begin(Configs.addressAndPrefix())
        .serverSends(
            advertise()
                .na(1, times(0, 0), lent(ADDRESS, 100, 150), lent(OTHER_ADDRESS, 100, 150))
                .prefix()
                .preference(9))
        .serverSends(advertise().of(OTHER_SERVER).address())
        .at(1.2)
        .serverSends(reply().na(1, times(0, 0), lent(ADDRESS, 100, 150)))
        .clientTells(
            "PRC: BAIT AND SWITCH detected.  Score of supplied lease (10103) is substantially"
                + " smaller than the advertised score (20303).  Trying other servers.")
        .serverSends(reply().of(OTHER_SERVER).address())
        .clientIs(Phase.DAD);
  }

  @Test
  void whatIsNotGivenIsAskedForAgainWithTheRest() {
    begin(Configs.addressAndPrefix())
        .serverSends(advertise().address().preference(255))
        .serverSends(reply().address().refusing(AssociationType.IA_PD, StatusCode.NO_PREFIX_AVAIL))
        .hostFindsUnique(ADDRESS)
        .forgetSent()
        .at(50)
        .clientSends("Renew to the server, IA_NA 2001:db8::10, IA_PD")
        .serverSends(reply().address().prefix())
        .clientIs(Phase.BOUND);
  }

  /** The host was asleep, perhaps between two Solicits that are an hour apart. */
  @Test
  void afterASuspendServersAreAskedAsAtTheBeginning() {
    begin().at(20_000).forgetSent().hostResumes().clientSends(SOLICIT);
  }
}
