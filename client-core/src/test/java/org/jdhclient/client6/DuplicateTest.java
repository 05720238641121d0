package org.jdhclient.client6;

import static org.jdhclient.client6.Conversation.SOLICIT;
import static org.jdhclient.client6.Conversation.begin;
import static org.jdhclient.client6.Conversation.bound;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client6.ServerMessage.PREFIX;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;

import org.jdhclient.dhcp6.option.StatusCode;
import org.junit.jupiter.api.Test;

/** RFC 9915 18.2.8 and 18.2.10.1: addresses that turn out to be another host's. */
class DuplicateTest {
  private static final String DECLINE = "Decline to the server, IA_NA 2001:db8::10";

  private static final String CONFIRM_OTHER = "Confirm, IA_NA 2001:db8::11";

  private static Conversation asking() {
    return begin()
        .serverSends(advertise().address().preference(255))
        .serverSends(
            reply().na(1, times(50, 80), lent(ADDRESS, 100, 150), lent(OTHER_ADDRESS, 100, 150)))
        .forgetSent()
        .hostIsAskedTo("apply BOUND6 2001:db8::10 2001:db8::11");
  }

  @Test
  void whatIsAnothersIsDeclinedAndTheRestStays() {
    asking()
        .hostFindsDuplicated(ADDRESS)
        .clientIs(Phase.DECLINING)
        .clientTells("eth0: another host on the link uses 2001:db8::10; it is declined.")
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10 leaving 2001:db8::11")
        .clientSends(DECLINE)
        .serverSends(reply().status(StatusCode.SUCCESS))
        .clientIs(Phase.BOUND)
        .at(50)
        .clientSends("Renew to the server, IA_NA 2001:db8::11");
  }

  @Test
  void theServerIsToldBeforeTheRestIsRenewed() {
    asking()
        .hostFindsDuplicated(ADDRESS)
        .clientSendsOnly(DECLINE)
        .ownerRenews()
        .clientSendsNothing()
        .serverSends(reply().status(StatusCode.SUCCESS))
        .clientSendsOnly("Renew to the server, IA_NA 2001:db8::11");
  }

  /** RFC 9915 18.2.12: the link may be another network's. */
  @Test
  void whenTheLinkComesMeanwhileTheRestIsConfirmedAfterwards() {
    asking()
        .hostFindsDuplicated(ADDRESS)
        .linkGoesDown()
        .linkComesUp()
        .clientIs(Phase.DECLINING)
        .clientSendsOnly(DECLINE, DECLINE)
        .serverSends(reply().status(StatusCode.SUCCESS))
        .clientIs(Phase.CONFIRMING)
        .clientSendsOnly(CONFIRM_OTHER)
        .serverSends(reply().status(StatusCode.NOT_ON_LINK))
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void whatIsAnothersIsDeclinedAsSoonAsThereIsALink() {
    bound()
        .linkLocalGoes()
        .hostFindsDuplicated(ADDRESS)
        .clientIs(Phase.DECLINING)
        .clientSendsNothing()
        .linkLocalIsThere()
        .clientSendsOnly(DECLINE);
  }

  @Test
  void aConfirmThatADuplicateInterruptsIsSentAgainAfterwards() {
    asking()
        .linkGoesDown()
        .linkComesUp()
        .forgetSent()
        .hostFindsDuplicated(ADDRESS)
        .clientSendsOnly(DECLINE)
        .at(20)
        .clientIs(Phase.CONFIRMING)
        .forgetSentTo(CONFIRM_OTHER)
        .serverSends(reply().status(StatusCode.SUCCESS))
        .clientIs(Phase.BOUND);
  }

  @Test
  void aServerThatIsSilentKeepsNothingFromItsUse() {
    asking().hostFindsDuplicated(ADDRESS).at(20).clientIs(Phase.BOUND);
  }

  @Test
  void whereAllIsAnothersItIsSolicitedAnewAfterARest() {
    bound()
        .hostFindsDuplicated(ADDRESS)
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientSends(DECLINE)
        .serverSends(reply().status(StatusCode.NO_BINDING))
        .clientIs(Phase.RESTING)
        .at(9.9)
        .clientSendsNothing()
        .at(10)
        .clientSends(SOLICIT);
  }

  @Test
  void aLinkThatComesAndGoesDoesNotShortenTheRest() {
    bound()
        .hostFindsDuplicated(ADDRESS)
        .serverSends(reply().status(StatusCode.SUCCESS))
        .forgetSent()
        .linkGoesDown()
        .clientIs(Phase.WAIT_LINK_LOCAL)
        .linkComesUp()
        .clientIs(Phase.RESTING)
        .at(9.9)
        .clientSendsNothing()
        .at(10)
        .clientSends(SOLICIT);
  }

  @Test
  void aServerThatIsSilentDelaysNothing() {
    bound().hostFindsDuplicated(ADDRESS).at(17).clientIs(Phase.RESTING);
  }

  @Test
  void anAddressThatIsNotHeldIsNobodysBusiness() {
    bound().hostFindsDuplicated(OTHER_ADDRESS).clientIs(Phase.BOUND).clientSendsNothing();
    begin().hostFindsDuplicated(ADDRESS).hostFindsUnique(ADDRESS).clientIs(Phase.SOLICITING);
  }

  /** Whoever has copied a guest sees it later than the kernel asks. */
  @Test
  void itMayTurnOutAnyTime() {
    bound().at(55).hostFindsDuplicated(ADDRESS).clientIs(Phase.DECLINING);
  }

  /** Long before T1, when its server has had time to note it. */
  @Test
  void whatIsAnothersIsAskedForAgainAfterARest() {
    var conversation =
        bound(
            Configs.addressAndPrefix(),
            advertise().address().prefix(),
            reply()
                .na(1, times(43_200, 69_120), lent(ADDRESS, 86_400, 86_400))
                .pd(1, times(43_200, 69_120), lent(PREFIX, 86_400, 86_400)));

    conversation
        .hostFindsDuplicated(ADDRESS)
        .serverSends(reply().status(StatusCode.SUCCESS))
        .forgetSent()
        .at(9)
        .clientSendsNothing()
        .at(10)
        .clientSendsOnly("Renew to the server, IA_PD 2001:db8:1::/56, IA_NA")
        .serverSends(reply().na(1, times(50, 80), lent(ADDRESS, 100, 150)))
        .hostFindsDuplicated(ADDRESS)
        .serverSends(reply().status(StatusCode.SUCCESS))
        .forgetSent()
        .at(19)
        .clientSendsNothing()
        .at(20)
        .clientSends("Renew to the server, IA_PD 2001:db8:1::/56, IA_NA");
  }
}
