package org.jdhclient.client6;

import static org.jdhclient.client6.Conversation.RENEW;
import static org.jdhclient.client6.Conversation.bound;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.FOREVER;
import static org.jdhclient.client6.ServerMessage.PREFIX;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;

import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;

/** A lease that has neither an end nor a T1. */
class LentForeverTest {
  private static ServerMessage forever(ServerMessage message) {
    return message.na(1, times(FOREVER, FOREVER), lent(ADDRESS, FOREVER, FOREVER));
  }

  private static Conversation boundForeverWithoutItsPrefix() {
    return bound(Configs.addressAndPrefix(), forever(advertise()), forever(reply()));
  }

  private static Conversation boundForeverWithBoth() {
    return bound(
        Configs.addressAndPrefix(),
        forever(advertise()).pd(1, times(FOREVER, FOREVER), lent(PREFIX, FOREVER, FOREVER)),
        forever(reply()).pd(1, times(FOREVER, FOREVER), lent(PREFIX, FOREVER, FOREVER)));
  }

  @Test
  void whatIsLentForeverIsNeverExtendedUnlessTheOwnerWantsIt() {
    bound(
            Configs.address(),
            advertise().address(),
            reply().na(1, times(FOREVER, FOREVER), lent(ADDRESS, FOREVER, FOREVER)))
        .at(1_000_000)
        .clientSendsNothing()
        .ownerRenews()
        .clientSends(RENEW)
        .at(1_000_121)
        .clientIs(Phase.REBINDING)
        .at(1_000_241)
        .clientIs(Phase.BOUND)
        .forgetSent()
        .at(2_000_000)
        .clientSendsNothing();
  }

  /** There is no T1 at which it would be. */
  @Test
  void whatIsMissingBesideWhatIsLentForeverIsAskedForNowAndThen() {
    boundForeverWithoutItsPrefix()
        .at(3599)
        .clientSendsNothing()
        .at(3600)
        .clientIs(Phase.RENEWING)
        .clientSends("Renew to the server, IA_NA 2001:db8::10, IA_PD")
        .serverSends(forever(reply()).refusing(AssociationType.IA_PD, StatusCode.NO_PREFIX_AVAIL))
        .clientIs(Phase.BOUND)
        .at(7199)
        .clientSendsNothing()
        .at(7200)
        .clientSends("Renew to the server, IA_NA 2001:db8::10, IA_PD")
        .serverSends(
            forever(reply()).pd(1, times(FOREVER, FOREVER), lent(PREFIX, FOREVER, FOREVER)))
        .clientIs(Phase.BOUND)
        .at(1_000_000)
        .clientSendsNothing();
  }

  @Test
  void itsServerSaysHowRarely() {
    bound(
            Configs.addressAndPrefix(),
            forever(advertise()),
            forever(reply()).option(KnownOptions.SOL_MAX_RT, Span.ofSeconds(60)))
        .at(59)
        .clientSendsNothing()
        .at(60)
        .clientSends("Renew to the server, IA_NA 2001:db8::10, IA_PD");
  }

  /** Another might know nothing of what is lent for ever, and have the client lose it. */
  @Test
  void noOtherServerIsAskedForWhatIsMissing() {
    boundForeverWithoutItsPrefix()
        .at(3600)
        .clientIs(Phase.RENEWING)
        .at(3600 + 121)
        .clientIs(Phase.BOUND)
        .hostIsAskedTo()
        .forgetSent()
        .at(2 * 3600)
        .clientSendsNothing();
  }

  /** While its server was silent what had to be extended has ended. */
  @Test
  void norWhenTheRestHasEnded() {
    bound(
            Configs.addressAndPrefix(),
            forever(advertise()).pd(1, times(100, 400), lent(PREFIX, 150, 200)),
            forever(reply()).pd(1, times(100, 400), lent(PREFIX, 150, 200)))
        .at(100)
        .clientSends("Renew to the server, IA_NA 2001:db8::10, IA_PD 2001:db8:1::/56")
        .at(200)
        .clientIs(Phase.RENEWING)
        .at(401)
        .clientIs(Phase.BOUND)
        .forgetSent()
        .at(3600)
        .clientSendsNothing();
  }

  @Test
  void whatIsAnothersIsAskedForAgainWhereTheRestIsForever() {
    boundForeverWithBoth()
        .at(10)
        .hostFindsDuplicated(ADDRESS)
        .serverSends(reply())
        .forgetSent()
        .at(19)
        .clientSendsNothing()
        .at(20)
        .clientSends("Renew to the server, IA_PD 2001:db8:1::/56, IA_NA");
  }
}
