package org.jdhclient.client6;

import static org.jdhclient.client6.Conversation.REBIND;
import static org.jdhclient.client6.Conversation.bound;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;

import java.util.SplittableRandom;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.report.Discard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9915 18.2.10.1: a server knows nothing of some of a lease, or of one that is not its own. */
class NoBindingTest {
  private static final String REBIND_BOTH = "Rebind, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56";

  private static Conversation both() {
    return bound(
        Configs.addressAndPrefix(), advertise().address().prefix(), reply().address().prefix());
  }

  /** A client that has begun anew after 10 s, with what it had before. */
  private static Conversation rebooted() {
    return Conversation.started(
            Configs.addressAndPrefix(), new SplittableRandom(1), both().client().lease())
        .at(10)
        .linkLocalIsThere();
  }

  private static Conversation halfForgotten() {
    return both()
        .at(50)
        .forgetSent()
        .serverSends(reply().address().refusing(AssociationType.IA_PD, StatusCode.NO_BINDING))
        .hostIsAskedTo("apply RENEW6 2001:db8::10 2001:db8:1::/56")
        .clientIs(Phase.REQUESTING)
        .clientSendsOnly("Request to the server, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56");
  }

  /** RFC 9915 18.2.10.1: each association by itself. */
  @Test
  void whatIsExtendedStaysWhenTheRestIsRefused() {
    halfForgotten()
        .serverSends(reply().refusing(AssociationType.IA_PD, StatusCode.NO_PREFIX_AVAIL))
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8:1::/56 leaving 2001:db8::10")
        .clientIs(Phase.BOUND)
        .at(99)
        .clientSendsNothing()
        .at(100)
        .clientSends("Renew to the server, IA_NA 2001:db8::10, IA_PD");
  }

  @Test
  void whatIsExtendedStaysWhenTheRestAloneIsGivenAgain() {
    halfForgotten()
        .serverSends(reply().prefix())
        .hostIsAskedTo("apply RENEW6 2001:db8::10 2001:db8:1::/56")
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatIsExtendedStaysWhenNobodyAnswersForTheRest() {
    halfForgotten()
        .at(199)
        .hostIsAskedTo(
            "deprecate 2001:db8:1::/56",
            "deprecate 2001:db8::10",
            "withdraw EXPIRE6 2001:db8:1::/56 leaving 2001:db8::10");
  }

  private static Conversation asked(ServerMessage stranger) {
    return bound()
        .at(80)
        .forgetSent()
        .serverSends(stranger)
        .clientSendsOnly("Request to the other server, IA_NA 2001:db8::10");
  }

  @ParameterizedTest
  @ValueSource(ints = {StatusCode.NO_BINDING, StatusCode.NO_ADDRS_AVAIL})
  void aServerWhoseItIsNotTakesNothingAway(int code) {
    asked(reply().of(OTHER_SERVER).refusing(AssociationType.IA_NA, StatusCode.NO_BINDING))
        .serverSends(reply().of(OTHER_SERVER).refusing(AssociationType.IA_NA, code))
        .hostIsAskedTo()
        .clientIs(Phase.REBINDING)
        .clientSendsOnly(REBIND)
        .serverSends(
            reply().of(OTHER_SERVER).refusing(AssociationType.IA_NA, StatusCode.NO_BINDING))
        .serverSends(reply().of(OTHER_SERVER).status(StatusCode.NO_BINDING))
        .clientSendsNothing()
        .clientIs(Phase.REBINDING)
        .serverSends(reply().address())
        .hostIsAskedTo("apply REBIND6 2001:db8::10")
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatAServerWhoseItIsNotRefusesRunsToItsEnd() {
    asked(reply().of(OTHER_SERVER).status(StatusCode.NO_BINDING))
        .serverSends(reply().of(OTHER_SERVER).status(StatusCode.NOT_ON_LINK))
        .at(149.9)
        .clientIs(Phase.REBINDING)
        .hostIsAskedTo("deprecate 2001:db8::10")
        .at(150)
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10");
  }

  /** It would keep the client from hearing the answers of others. */
  @Test
  void aServerThatDoesNotAnswerThenIsNotAskedForItAgain() {
    bound(
            Configs.address(),
            advertise().address(),
            reply().na(1, times(50, 80), lent(ADDRESS, 5000, 5000)))
        .at(80)
        .serverSends(reply().of(OTHER_SERVER).status(StatusCode.NO_BINDING))
        .at(400)
        .clientIs(Phase.REBINDING)
        .forgetSent()
        .serverSends(reply().of(OTHER_SERVER).status(StatusCode.NO_BINDING))
        .clientIs(Phase.REBINDING)
        .clientSendsNothing();
  }

  private static Conversation halfKnown() {
    return rebooted()
        .forgetSent()
        .serverSends(reply().address().refusing(AssociationType.IA_PD, StatusCode.NO_BINDING))
        .clientTells(
            "eth0: the lease is unknown to the server 00:03:00:01:02:00:00:00:aa:01 (NoBinding).")
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8:1::/56 leaving 2001:db8::10", "apply BOUND6 2001:db8::10")
        .clientSendsOnly("Request to the server, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56");
  }

  @Test
  void whatAServerKnowsIsUsedWhileTheRestIsRequested() {
    halfKnown()
        .serverSends(reply().address().prefix())
        .hostIsAskedTo("apply RENEW6 2001:db8::10 2001:db8:1::/56")
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatAServerKnowsIsUsedWhateverBecomesOfTheRest() {
    halfKnown()
        .serverSends(reply().refusing(AssociationType.IA_PD, StatusCode.NO_PREFIX_AVAIL))
        .hostIsAskedTo()
        .clientIs(Phase.BOUND)
        .at(60)
        .clientSendsOnly("Renew to the server, IA_NA 2001:db8::10, IA_PD");
  }

  private static ServerMessage ofAStranger() {
    return reply()
        .of(OTHER_SERVER)
        .refusing(AssociationType.IA_NA, StatusCode.NO_BINDING)
        .refusing(AssociationType.IA_PD, StatusCode.NO_BINDING);
  }

  @Test
  void aServerWhoseItIsNotDoesNotKeepItFromUse() {
    rebooted()
        .serverSends(ofAStranger())
        .clientIgnoresBecause(Discard.UNUSABLE)
        .serverSends(reply().of(OTHER_SERVER).status(StatusCode.NO_BINDING))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .clientIs(Phase.CONFIRMING)
        .hostIsAskedTo()
        .serverSends(reply().address().prefix())
        .hostIsAskedTo("apply BOUND6 2001:db8::10 2001:db8:1::/56");
  }

  /** Where a server is, and its own is not, the network may be another. */
  @Test
  void whereItsOwnServerIsSilentAnotherIsAskedForIt() {
    rebooted()
        .serverSends(ofAStranger())
        .at(19.9)
        .forgetSent()
        .at(20)
        .clientIs(Phase.REBINDING)
        .hostIsAskedTo("apply BOUND6 2001:db8::10 2001:db8:1::/56")
        .clientSendsOnly(REBIND_BOTH)
        .serverSends(ofAStranger())
        .clientSendsOnly("Request to the other server, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56")
        .serverSends(reply().of(OTHER_SERVER).na(1, times(50, 80), lent(OTHER_ADDRESS, 100, 150)))
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8::10 leaving 2001:db8:1::/56",
            "apply RENEW6 2001:db8:1::/56 2001:db8::11");
  }
}
