package org.jdhclient.client6;

import static org.jdhclient.client6.Conversation.CONFIRM;
import static org.jdhclient.client6.Conversation.SOLICIT;
import static org.jdhclient.client6.Conversation.begin;
import static org.jdhclient.client6.Conversation.bound;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Discard;
import org.junit.jupiter.api.Test;

/** RFC 9915 18.2.3 and 18.2.12: a lease that is remembered, or in force on a link that is new. */
class RebootTest {
  private static final String REBIND_BOTH = "Rebind, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56";

  private static Lease6 remembered() {
    return bound().client().lease().orElseThrow();
  }

  private static Conversation both() {
    return bound(
        Configs.addressAndPrefix(), advertise().address().prefix(), reply().address().prefix());
  }

  private static Conversation rebooted(Client6Config config, Lease6 lease, double seconds) {
    return Conversation.started(config, new SplittableRandom(1), Optional.of(lease))
        .at(seconds)
        .linkLocalIsThere();
  }

  @Test
  void whatIsRememberedComesIntoForceWhenAServerConfirmsIt() {
    begin(Configs.address(), remembered())
        .clientIs(Phase.CONFIRMING)
        .clientTells("PRC: Confirming active lease (INIT-REBOOT).")
        .clientSends(CONFIRM)
        .hostIsAskedTo()
        .serverSends(reply().of(OTHER_SERVER).status(StatusCode.SUCCESS))
        .clientIs(Phase.DAD)
        .hostIsAskedTo("apply BOUND6 2001:db8::10")
        .hostFindsUnique(ADDRESS)
        .at(50)
        .clientSends("Renew to the server, IA_NA 2001:db8::10");
  }

  @Test
  void whatIsNotOfTheLinkGoesAndAnotherIsAskedFor() {
    begin(Configs.address(), remembered())
        .clientSends(CONFIRM)
        .serverSends(reply().status(StatusCode.NOT_ON_LINK))
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientTells(
            "eth0: the lease is not of this link, says the server 00:03:00:01:02:00:00:00:aa:01"
                + " (NotOnLink: because).")
        .clientIs(Phase.SOLICITING)
        .clientSends(SOLICIT);
  }

  @Test
  void whatNobodySaysAnythingAboutIsUsed() {
    begin(Configs.address(), remembered())
        .at(9.9)
        .hostIsAskedTo()
        .at(10)
        .clientTells("Max retransmission duration exceeded.")
        .hostIsAskedTo("apply BOUND6 2001:db8::10");
  }

  @Test
  void aServerThatCannotSayIsNoAnswer() {
    begin(Configs.address(), remembered())
        .serverSends(reply().status(StatusCode.UNSPEC_FAIL))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .clientIs(Phase.CONFIRMING);
  }

  @Test
  void whatHasEndedIsNotRemembered() {
    rebooted(Configs.address(), remembered(), 150).clientSends(SOLICIT);
  }

  @Test
  void whatEndsMeanwhileIsNotUsed() {
    rebooted(Configs.address(), remembered(), 145)
        .at(154.9)
        .clientIs(Phase.CONFIRMING)
        .at(155)
        .clientTells("Max retransmission duration exceeded.")
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void whatIsNotWantedAnyMoreIsNotAskedAbout() {
    begin(Configs.of(Configs.PREFIX), remembered()).clientSends("Solicit, IA_PD");
  }

  /** Of prefixes nobody is asked by a Confirm. */
  @Test
  void prefixesAreAskedAboutByARebind() {
    begin(Configs.addressAndPrefix(), both().client().lease().orElseThrow())
        .clientIs(Phase.CONFIRMING)
        .clientSends(REBIND_BOTH)
        .serverSends(reply().of(OTHER_SERVER).address().prefix())
        .hostIsAskedTo("apply BOUND6 2001:db8::10 2001:db8:1::/56")
        .hostFindsUnique(ADDRESS)
        .at(50)
        .clientSends("Renew to the other server, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56");
  }

  /**
   * RFC 9915 18.2.12: a Rebind is for whoever has prefixes, not for whoever wants some; those are
   * asked for as soon as a server is known to be there.
   */
  @Test
  void whoeverHasAddressesAloneHasThemConfirmed() {
    begin(Configs.addressAndPrefix(), remembered())
        .clientSendsOnly(CONFIRM)
        .forgetSent()
        .serverSends(reply().status(StatusCode.SUCCESS))
        .hostIsAskedTo("apply BOUND6 2001:db8::10")
        .clientSendsOnly("Renew to the server, IA_NA 2001:db8::10, IA_PD")
        .serverSends(reply().address())
        .forgetSent()
        .linkGoesDown()
        .linkComesUp()
        .clientSendsOnly(CONFIRM)
        .serverSends(reply().status(StatusCode.SUCCESS))
        .at(50)
        .clientSends("Renew to the server, IA_NA 2001:db8::10, IA_PD");
  }

  @Test
  void whatARebindTakesBackGoes() {
    begin(Configs.addressAndPrefix(), both().client().lease().orElseThrow())
        .serverSends(reply().na(1, times(0, 0), lent(ADDRESS, 0, 0)).prefix())
        .clientIs(Phase.BOUND)
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8::10 leaving 2001:db8:1::/56",
            "apply BOUND6 2001:db8:1::/56");
  }

  @Test
  void whereARebindTakesAllBackItIsSolicitedAnew() {
    begin(Configs.addressAndPrefix(), both().client().lease().orElseThrow())
        .serverSends(
            reply()
                .na(1, times(0, 0), lent(ADDRESS, 0, 0))
                .pd(1, times(0, 0), lent(ServerMessage.PREFIX, 0, 0)))
        .clientIs(Phase.SOLICITING)
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8::10 2001:db8:1::/56", "forget 2001:db8::10 2001:db8:1::/56");
  }

  @Test
  void whatAServerKnowsNothingOfIsNotTakenIntoUse() {
    rebooted(Configs.addressAndPrefix(), both().client().lease().orElseThrow(), 10)
        .serverSends(
            reply()
                .refusing(AssociationType.IA_NA, StatusCode.NO_BINDING)
                .refusing(AssociationType.IA_PD, StatusCode.NO_BINDING))
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8::10 2001:db8:1::/56", "forget 2001:db8::10 2001:db8:1::/56")
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void onANewLinkItIsAskedWhetherTheLeaseStillFits() {
    bound()
        .linkGoesDown()
        .clientIs(Phase.BOUND)
        .linkComesUp()
        .clientIs(Phase.CONFIRMING)
        .clientSends(CONFIRM)
        .serverSends(reply().status(StatusCode.SUCCESS))
        .hostIsAskedTo("restore 2001:db8::10")
        .clientIs(Phase.BOUND);
  }

  @Test
  void onAnotherNetworksLinkItGoes() {
    bound()
        .linkGoesDown()
        .linkComesUp()
        .serverSends(reply().status(StatusCode.NOT_ON_LINK))
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void onALinkWithoutServersItStaysInForce() {
    bound()
        .linkGoesDown()
        .linkComesUp()
        .at(10.1)
        .clientIs(Phase.BOUND)
        .hostIsAskedTo("restore 2001:db8::10")
        .at(50)
        .clientIs(Phase.RENEWING);
  }

  @Test
  void prefixesInForceAreAskedAboutByARebind() {
    both()
        .linkGoesDown()
        .linkComesUp()
        .clientSends(REBIND_BOTH)
        .serverSends(reply().address().prefix())
        .hostIsAskedTo("apply REBIND6 2001:db8::10 2001:db8:1::/56");
  }

  @Test
  void aLinkThatGoesAgainIsAskedAnewWhenItComes() {
    bound()
        .linkGoesDown()
        .linkComesUp()
        .clientSends(CONFIRM)
        .linkGoesDown()
        .clientIs(Phase.BOUND)
        .linkComesUp()
        .clientSends(CONFIRM);
  }

  /** A link that flaps does not use up the pace: after three returns it has to stay. */
  @Test
  void aLinkThatFlapsHasToStayForAWhile() {
    var conversation = bound();
    for (int i = 0; i < 10; i++) {
      conversation.linkGoesDown().linkComesUp();
    }
    conversation
        .clientSendsOnly(CONFIRM, CONFIRM, CONFIRM)
        .at(1.9)
        .clientSendsNothing()
        .at(2)
        .clientSendsOnly(CONFIRM);
  }

  @Test
  void withoutALinkLocalAddressThereIsNobodyToAsk() {
    bound().linkLocalGoes().at(79).clientSendsNothing().linkLocalIsThere().clientSends(CONFIRM);
  }

  @Test
  void aStatusOfAllAddressesSpoilsNoPrefix() {
    rebooted(Configs.addressAndPrefix(), both().client().lease().orElseThrow(), 10)
        .serverSends(reply().status(StatusCode.NO_ADDRS_AVAIL))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(reply().status(StatusCode.NO_ADDRS_AVAIL).prefix())
        .hostIsAskedTo("apply BOUND6 2001:db8::10 2001:db8:1::/56");
  }

  /** Nobody would extend it; but who wants options alone leaves leases as they are. */
  @Test
  void whatIsRememberedAndNotWantedAnyMoreIsTakenAway() {
    var lease = both().client().lease().orElseThrow();
    var one = Conversation.started(Configs.address(), new SplittableRandom(1), Optional.of(lease));

    one.clientBegins()
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8:1::/56 leaving 2001:db8::10")
        .clientBegins()
        .hostIsAskedTo()
        .linkLocalIsThere()
        .clientSends(CONFIRM);

    Conversation.started(Configs.stateless(), new SplittableRandom(1), Optional.of(lease))
        .clientBegins()
        .hostIsAskedTo();
  }
}
