package org.jdhclient.client6;

import static org.jdhclient.client6.Conversation.REBIND;
import static org.jdhclient.client6.Conversation.RENEW;
import static org.jdhclient.client6.Conversation.REQUEST;
import static org.jdhclient.client6.Conversation.SOLICIT;
import static org.jdhclient.client6.Conversation.begin;
import static org.jdhclient.client6.Conversation.bound;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.reply;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;

/** From the first Solicit to the end, with a server that does all that is asked. */
class LifeTest {

  @Test
  void anAddressIsHadInTwoExchangesAndIsBoundWhenNobodyElseHasIt() {
    begin()
        .clientIs(Phase.SOLICITING)
        .clientTells("PRC: Soliciting for leases (INIT).")
        .clientSends(SOLICIT)
        .serverSends(advertise().address())
        .clientSendsNothing()
        .at(1.2)
        .clientIs(Phase.REQUESTING)
        .clientSends(REQUEST)
        .serverSends(reply().address())
        .clientIs(Phase.DAD)
        .clientTells("PRC: Bound to lease 00:03:00:01:02:00:00:00:aa:01.")
        .clientTells("PRC: Renewal event scheduled in 50 seconds, to run for 30 seconds.")
        .hostIsAskedTo("apply BOUND6 2001:db8::10")
        .hostFindsUnique(ADDRESS)
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatTheHostSaysNothingAboutCountsAsNobodyElses() {
    begin()
        .serverSends(advertise().address().preference(255))
        .serverSends(reply().address())
        .at(2.9)
        .clientIs(Phase.DAD)
        .at(3.1)
        .clientIs(Phase.BOUND);
  }

  @Test
  void theHostHasAsLongAsTheOwnerLetsIt() {
    begin(Configs.address().timed(Configs.TIMING.awaitingDetection(Span.ofSeconds(7))))
        .serverSends(advertise().address().preference(255))
        .serverSends(reply().address())
        .at(6.9)
        .clientIs(Phase.DAD)
        .at(7.1)
        .clientIs(Phase.BOUND);
  }

  @Test
  void itsServerExtendsItFromT1On() {
    bound()
        .at(49)
        .clientSendsNothing()
        .at(50)
        .clientIs(Phase.RENEWING)
        .clientTells("PRC: Renewing lease on eth0.")
        .clientSends(RENEW)
        .serverSends(reply().address())
        .clientIs(Phase.BOUND)
        .hostIsAskedTo("apply RENEW6 2001:db8::10")
        .at(99)
        .clientSendsNothing()
        .at(100)
        .clientSends(RENEW);
  }

  @Test
  void anyServerExtendsItFromT2On() {
    bound()
        .at(79.9)
        .clientIs(Phase.RENEWING)
        .forgetSent()
        .at(80)
        .clientIs(Phase.REBINDING)
        .clientSends(REBIND)
        .serverSends(reply().of(OTHER_SERVER).address())
        .clientIs(Phase.BOUND)
        .hostIsAskedTo("apply REBIND6 2001:db8::10")
        .at(130)
        .clientSends("Renew to the other server, IA_NA 2001:db8::10");
  }

  @Test
  void whatNobodyExtendsIsDeprecatedEndsAndIsAskedForAnew() {
    bound()
        .at(99.9)
        .hostIsAskedTo()
        .at(100)
        .hostIsAskedTo("deprecate 2001:db8::10")
        .clientTells("PRC: Address 2001:db8::10 depreferred.")
        .at(149.9)
        .clientIs(Phase.REBINDING)
        .forgetSent()
        .at(150)
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientTells("PRC: Address 2001:db8::10 expired.")
        .clientTells("PRC: Bound lease is devoid of active addresses.  Re-initializing.")
        .clientIs(Phase.SOLICITING)
        .clientSendsOnly(SOLICIT);
  }

  @Test
  void whatIsGivenBackGoesBeforeTheServerIsTold() {
    bound()
        .ownerReleases()
        .clientIs(Phase.RELEASING)
        .hostIsAskedTo("withdraw RELEASE6 2001:db8::10")
        .clientSends("Release to the server, IA_NA 2001:db8::10")
        .serverSends(reply().status(0))
        .clientIs(Phase.STOPPED)
        .hostIsAskedTo("forget 2001:db8::10");
  }

  @Test
  void aServerThatIsSilentIsToldFourTimes() {
    var conversation = bound().ownerReleases().at(30).clientIs(Phase.STOPPED);
    for (int i = 0; i < 4; i++) {
      conversation.clientSends("Release to the server, IA_NA 2001:db8::10");
    }
    conversation.clientSendsNothing();
  }

  @Test
  void aClientThatIsStoppedSaysNothingToTheServer() {
    bound()
        .ownerStops()
        .clientIs(Phase.STOPPED)
        .hostIsAskedTo("withdraw STOP6 2001:db8::10")
        .at(1000)
        .clientSendsNothing();
  }

  @Test
  void optionsAloneAreHadInOneExchange() {
    begin(Configs.stateless())
        .clientIs(Phase.INFORMATION)
        .clientSends("Information-request")
        .serverSends(reply())
        .clientIs(Phase.INFORMED)
        .hostIsAskedTo("inform")
        .at(100_000)
        .clientSendsNothing();
  }

  @Test
  void aLeaseOnRecordIsGivenBackAsIfItWereInForce() {
    var held = bound().client().lease();
    Conversation.started(Configs.address(), new SplittableRandom(1), held)
        .ownerReleases()
        .hostIsAskedTo("withdraw RELEASE6 2001:db8::10")
        .clientSendsNothing()
        .linkLocalIsThere()
        .clientSends("Release to the server, IA_NA 2001:db8::10")
        .serverSends(reply())
        .clientIs(Phase.STOPPED);
  }

  @Test
  void nothingOnRecordIsNothingToGiveBack() {
    Conversation.started(Configs.address(), new SplittableRandom(1), Optional.empty())
        .ownerReleases()
        .clientIs(Phase.STOPPED)
        .hostIsAskedTo();
  }
}
