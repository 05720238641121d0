package org.jdhclient.client6;

import static org.jdhclient.client6.Conversation.CONFIRM;
import static org.jdhclient.client6.Conversation.REBIND;
import static org.jdhclient.client6.Conversation.RENEW;
import static org.jdhclient.client6.Conversation.SOLICIT;
import static org.jdhclient.client6.Conversation.begin;
import static org.jdhclient.client6.Conversation.bound;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.reply;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.StatusCode;
import org.junit.jupiter.api.Test;

/** What owner, host and routers want, and what they are told. */
class OwnerTest {

  private static Conversation started() {
    return Conversation.started(Configs.address(), new SplittableRandom(1), Optional.empty());
  }

  @Test
  void whereNobodyAnswersThatIsToldOnceInEachTimeout() {
    begin()
        .at(59.9)
        .hostIsAskedTo()
        .at(60)
        .hostIsAskedTo("give up")
        .clientIs(Phase.SOLICITING)
        .at(119.9)
        .hostIsAskedTo()
        .at(120)
        .hostIsAskedTo("give up");
  }

  @Test
  void whereServersHaveNothingTheReasonIsTold() {
    begin()
        .at(30)
        .serverSends(advertise().refusing(AssociationType.IA_NA, StatusCode.NO_ADDRS_AVAIL))
        .clientTells(
            "eth0: no address is left at the server 00:03:00:01:02:00:00:00:aa:01 (NoAddrsAvail).")
        .at(60)
        .hostIsAskedTo("give up");
  }

  @Test
  void withoutALinkLocalAddressThatIsTold() {
    started()
        .clientIs(Phase.WAIT_LINK_LOCAL)
        .at(60)
        .hostIsAskedTo("give up: eth0 has no link-local address (fe80::) that may be used.")
        .clientSendsNothing()
        .linkLocalIsThere()
        .clientSends(SOLICIT);
  }

  @Test
  void withoutALinkThatIsTold() {
    started()
        .linkGoesDown()
        .linkLocalIsThere()
        .clientSendsNothing()
        .at(60)
        .hostIsAskedTo(
            "give up: eth0 has no carrier (cable unplugged, or the other end of the veth is down).")
        .linkComesUp()
        .clientSends(SOLICIT);
  }

  @Test
  void timeThatIsSleptThroughIsNoneOfTheAttempts() {
    begin().at(30).suspendedUntil(1000).hostIsAskedTo().at(1062).hostIsAskedTo("give up");
  }

  @Test
  void whatWasHadIsNoFailure() {
    bound().at(140).hostIsAskedTo("deprecate 2001:db8::10");
  }

  @Test
  void theOwnerHasTheLeaseRenewedNow() {
    bound().at(10).ownerRenews().clientSends(RENEW).ownerRenews().clientSendsNothing();
  }

  /** RFC 9915 14.1: twenty messages in twenty seconds; and what is asked then has all its time. */
  @Test
  void whatComesTooFastBeginsWhenItMayBeSent() {
    var conversation = bound().at(25);
    for (int i = 0; i < 20; i++) {
      conversation.ownerRenews().clientSends(RENEW).serverSends(reply().address());
    }
    conversation
        .linkGoesDown()
        .linkComesUp()
        .at(44.9)
        .clientIs(Phase.CONFIRMING)
        .clientSendsNothing()
        .at(45)
        .clientSends(CONFIRM)
        .at(54.9)
        .clientIs(Phase.CONFIRMING)
        .at(55)
        .clientIs(Phase.BOUND);
  }

  @Test
  void aLinkThatComesLaterThanTheLeaseEndsIsNotAskedWhetherItIsOfIt() {
    bound()
        .at(10)
        .linkGoesDown()
        .busyUntil(1000)
        .linkComesUp()
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientSendsOnly(SOLICIT);
  }

  @Test
  void theOwnerHasTheLeaseRenewedWhileTheHostLooksForDuplicates() {
    begin()
        .serverSends(advertise().address().preference(255))
        .serverSends(reply().address())
        .clientIs(Phase.DAD)
        .forgetSent()
        .ownerRenews()
        .clientSends(RENEW)
        .hostFindsDuplicated(ADDRESS)
        .clientIs(Phase.DECLINING);
  }

  @Test
  void aServerThatIsSilentIsAskedNowWhenTheOwnerWantsIt() {
    bound()
        .at(65)
        .clientIs(Phase.RENEWING)
        .forgetSent()
        .ownerRenews()
        .clientSends(RENEW)
        .ownerRenews()
        .clientSendsNothing()
        .at(112)
        .clientIs(Phase.REBINDING)
        .forgetSent()
        .ownerRenews()
        .clientSends(REBIND)
        .ownerRenews()
        .clientSendsNothing();
  }

  @Test
  void aServerThatIsSilentIsAskedNowWhenAPrefixComes() {
    bound()
        .at(65)
        .forgetSent()
        .prefixesChange()
        .clientSends(RENEW)
        .at(76)
        .forgetSent()
        .prefixesChange()
        .at(79.9)
        .clientSendsNothing();
  }

  @Test
  void whetherTheLeaseFitsTheLinkIsKnownBeforeItIsRenewed() {
    bound()
        .linkGoesDown()
        .ownerRenews()
        .clientIs(Phase.BOUND)
        .linkComesUp()
        .clientSendsOnly(CONFIRM)
        .ownerRenews()
        .clientSendsNothing()
        .serverSends(reply().status(StatusCode.SUCCESS))
        .clientSendsOnly(RENEW);
  }

  @Test
  void whatIsRememberedIsConfirmedBeforeItIsRenewed() {
    begin(Configs.address(), bound().client().lease().orElseThrow())
        .clientSendsOnly(CONFIRM)
        .ownerRenews()
        .clientSendsNothing()
        .serverSends(reply().status(StatusCode.SUCCESS))
        .clientSendsOnly(RENEW);
  }

  @Test
  void whatAServerHasForgottenIsRequestedBeforeItIsRenewed() {
    bound()
        .at(50)
        .serverSends(reply().refusing(AssociationType.IA_NA, StatusCode.NO_BINDING))
        .forgetSent()
        .ownerRenews()
        .clientSendsNothing()
        .serverSends(reply().address())
        .clientSendsOnly(RENEW);
  }

  @Test
  void theOwnerHasServersSolicitedNow() {
    begin().at(5000).forgetSent().ownerRenews().clientSends(SOLICIT);
  }

  @Test
  void theOwnerEndsARest() {
    bound()
        .hostFindsDuplicated(ADDRESS)
        .serverSends(reply())
        .forgetSent()
        .ownerRenews()
        .clientSends(SOLICIT);
  }

  @Test
  void noRouterEndsARest() {
    bound()
        .hostFindsDuplicated(ADDRESS)
        .serverSends(reply())
        .forgetSent()
        .prefixesChange()
        .at(9.9)
        .clientSendsNothing()
        .clientIs(Phase.RESTING)
        .at(10)
        .clientSends(SOLICIT);
  }

  @Test
  void aRenewalThatWasPutOffIsNoWayAroundARest() {
    bound()
        .prefixesChange()
        .serverSends(reply().address())
        .at(10)
        .prefixesChange()
        .at(25)
        .hostFindsDuplicated(ADDRESS)
        .serverSends(reply())
        .forgetSent()
        .at(34.9)
        .clientSendsNothing()
        .clientIs(Phase.RESTING)
        .at(35)
        .clientSends(SOLICIT);
  }

  @Test
  void anOwnerWithoutPatienceIsServedAtThePace() {
    var conversation = bound();
    for (int i = 0; i < 30; i++) {
      conversation.ownerRenews().serverSends(reply().address());
    }
    conversation.at(19.9).clientIs(Phase.BOUND);
    for (int i = 0; i < 18; i++) {
      conversation.clientSends(RENEW);
    }
    conversation.clientSendsNothing().at(20).clientSends(RENEW);
  }

  /** RFC 9915 18.2.12: a Renew at most once in 30 s. */
  @Test
  void aPrefixThatComesHasTheLeaseRenewedOnceInAWhile() {
    bound()
        .prefixesChange()
        .clientSends(RENEW)
        .serverSends(reply().address())
        .at(10)
        .prefixesChange()
        .prefixesChange()
        .clientSendsNothing()
        .at(29.9)
        .clientSendsNothing()
        .at(30)
        .clientSends(RENEW);
  }

  @Test
  void whatSomebodyRemovesIsSetAgainAndAfterSomeTimesInAWhile() {
    var conversation = bound();
    for (int i = 0; i < 3; i++) {
      conversation
          .somebodyRemoves(ADDRESS)
          .clientTells("eth0: somebody removed 2001:db8::10; it is set again.")
          .hostIsAskedTo("restore 2001:db8::10");
    }
    conversation
        .somebodyRemoves(ADDRESS)
        .somebodyRemoves(OTHER_ADDRESS)
        .hostIsAskedTo()
        .at(30)
        .hostIsAskedTo("restore 2001:db8::10");
  }

  @Test
  void whatTheHostHasNotTakenIsSetAgainInAWhile() {
    bound()
        .hostHasNotTakenAll()
        .at(29.9)
        .hostIsAskedTo()
        .at(30)
        .hostIsAskedTo("restore 2001:db8::10");
  }

  @Test
  void whatGoesWithTheLinkIsSetAgainWhenThatIsBack() {
    bound()
        .linkGoesDown()
        .somebodyRemoves(ADDRESS)
        .hostIsAskedTo()
        .linkComesUp()
        .serverSends(reply())
        .hostIsAskedTo("restore 2001:db8::10");
  }

  @Test
  void whatIsAboutToEndIsNotSetAgain() {
    bound()
        .at(149)
        .hostIsAskedTo("deprecate 2001:db8::10")
        .somebodyRemoves(ADDRESS)
        .hostIsAskedTo();
  }

  @Test
  void aReleaseThatIsUnderWayIsEndedByAStop() {
    bound()
        .ownerReleases()
        .ownerReleases()
        .ownerStops()
        .clientIs(Phase.STOPPED)
        .hostIsAskedTo("withdraw RELEASE6 2001:db8::10", "forget 2001:db8::10")
        .ownerStops()
        .ownerReleases()
        .hostIsAskedTo();
  }

  @Test
  void whatIsRememberedIsTakenAwayByAStop() {
    var held = bound().client().lease().orElseThrow();
    begin(Configs.address(), held).ownerStops().hostIsAskedTo("withdraw STOP6 2001:db8::10");
  }

  @Test
  void whatWasAskedAsSomebodyElseIsAnsweredToThatOne() {
    var conversation = begin();
    var before = Configs.address();

    conversation
        .client()
        .reconfigure(
            new Client6Config(
                Conversation.NOBODY,
                before.associations(),
                before.completeness(),
                before.requestList(),
                before.required(),
                before.sends(),
                before.changes(),
                before.ports(),
                before.timing()));

    conversation.serverSends(advertise().address().preference(255)).clientIs(Phase.REQUESTING);
  }
}
