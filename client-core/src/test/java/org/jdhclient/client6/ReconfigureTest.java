package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.Conversation.REBIND;
import static org.jdhclient.client6.Conversation.RENEW;
import static org.jdhclient.client6.Conversation.begin;
import static org.jdhclient.client6.Conversation.bound;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.message;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.authentication.ReconfigureKey;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.Test;

/** RFC 9915 18.2.11 and 20.4: a server has the client ask again, if it is known to be the one. */
class ReconfigureTest {
  private static final ReconfigureKey KEY =
      new ReconfigureKey(Hex.octets("000102030405060708090a0b0c0d0e0f"));
  private static final ReconfigureKey OTHER_KEY =
      new ReconfigureKey(Hex.octets("ff0102030405060708090a0b0c0d0e0f"));

  private static Conversation boundWithKey() {
    return bound(
        Configs.address(),
        advertise().address(),
        reply().address().option(KnownOptions.AUTH, KEY.given(7)));
  }

  private static ServerMessage reconfigure(Dhcp6MessageType with, long replay) {
    return message(Dhcp6MessageType.RECONFIGURE)
        .option(KnownOptions.RECONF_MSG, with.code())
        .option(KnownOptions.AUTH, ReconfigureKey.unsigned(replay));
  }

  private static ServerMessage renew(long replay) {
    return reconfigure(Dhcp6MessageType.RENEW, replay);
  }

  @Test
  void theServerHasItsLeaseRenewed() {
    boundWithKey()
        .receives(renew(8).signed(KEY))
        .clientTells("eth0: the server has the client ask again (Reconfigure).")
        .clientIs(Phase.RENEWING)
        .clientSends(RENEW)
        .serverSends(reply().address())
        .clientIs(Phase.BOUND);
  }

  @Test
  void theServerHasItsLeaseRebound() {
    boundWithKey()
        .receives(reconfigure(Dhcp6MessageType.REBIND, 8).signed(KEY))
        .clientIs(Phase.REBINDING)
        .clientSends(REBIND);
  }

  @Test
  void theServerHasOptionsAskedForBesideTheLease() {
    boundWithKey()
        .receives(reconfigure(Dhcp6MessageType.INFORMATION_REQUEST, 8).signed(KEY))
        .clientIs(Phase.INFORMATION)
        .clientSends("Information-request to the server")
        .serverSends(reply().of(OTHER_SERVER).option(KnownOptions.NAME_SERVERS, List.of(ADDRESS)))
        .clientIgnoresBecause(Discard.FOREIGN_SERVER)
        .serverSends(reply().option(KnownOptions.NAME_SERVERS, List.of(ADDRESS)))
        .hostIsAskedTo("apply RENEW6 2001:db8::10")
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatNobodyTellsIsAskedForWithTheLease() {
    boundWithKey()
        .receives(reconfigure(Dhcp6MessageType.INFORMATION_REQUEST, 8).signed(KEY))
        .at(50)
        .clientIs(Phase.RENEWING);
  }

  @Test
  void whatHasEndedBeforeItTellsIsNotSetAgain() {
    bound(
            Configs.address(),
            advertise().address(),
            reply()
                .na(1, times(100, 120), lent(ADDRESS, 100, 150), lent(OTHER_ADDRESS, 50, 60))
                .option(KnownOptions.AUTH, KEY.given(7)))
        .at(20)
        .receives(reconfigure(Dhcp6MessageType.INFORMATION_REQUEST, 8).signed(KEY))
        .busyUntil(61)
        .serverSends(reply())
        .hostIsAskedTo(
            "withdraw EXPIRE6 2001:db8::11 leaving 2001:db8::10", "apply RENEW6 2001:db8::10")
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatIsAllOverBeforeItTellsIsSolicitedAnew() {
    bound(
            Configs.address(),
            advertise().address(),
            reply()
                .na(1, times(140, 145), lent(ADDRESS, 100, 150))
                .option(KnownOptions.AUTH, KEY.given(7)))
        .at(20)
        .receives(reconfigure(Dhcp6MessageType.INFORMATION_REQUEST, 8).signed(KEY))
        .busyUntil(151)
        .serverSends(reply())
        .hostIsAskedTo("withdraw EXPIRE6 2001:db8::10", "forget 2001:db8::10")
        .clientIs(Phase.SOLICITING);
  }

  @Test
  void whatTheOwnerWantsRenewedDoesNotWaitForOptions() {
    boundWithKey()
        .receives(reconfigure(Dhcp6MessageType.INFORMATION_REQUEST, 8).signed(KEY))
        .forgetSent()
        .ownerRenews()
        .clientIs(Phase.RENEWING)
        .clientSendsOnly(RENEW);
  }

  @Test
  void theServerHasOptionsAskedForAgain() {
    begin(Configs.stateless())
        .serverSends(reply().option(KnownOptions.AUTH, KEY.given(7)))
        .forgetSent()
        .receives(renew(8).signed(KEY))
        .clientIgnoresBecause(Discard.UNEXPECTED_TYPE)
        .receives(reconfigure(Dhcp6MessageType.INFORMATION_REQUEST, 9).signed(KEY))
        .clientSends("Information-request to the server");
  }

  @Test
  void whatWasThereBeforeIsNotTakenAgain() {
    boundWithKey()
        .receives(renew(7).signed(KEY))
        .clientIgnoresBecause(Discard.FOREIGN_SERVER)
        .receives(renew(8).signed(KEY))
        .serverSends(reply().address())
        .receives(renew(8).signed(KEY))
        .clientIgnoresBecause(Discard.FOREIGN_SERVER)
        .clientIs(Phase.BOUND)
        .receives(renew(9).signed(KEY))
        .clientIs(Phase.RENEWING);
  }

  @Test
  void whatIsNotSignedByTheServerIsNotTaken() {
    boundWithKey()
        .receives(renew(8).signed(OTHER_KEY))
        .clientIgnoresBecause(Discard.FOREIGN_SERVER)
        .receives(renew(8).of(OTHER_SERVER).signed(KEY))
        .clientIgnoresBecause(Discard.FOREIGN_SERVER)
        .receives(renew(8).to(OTHER_SERVER).signed(KEY))
        .clientIgnoresBecause(Discard.FOREIGN_CLIENT_IDENTIFIER)
        .receives(renew(8).sentTo(Ipv6Address.parse("ff02::1:2")).signed(KEY))
        .clientIgnoresBecause(Discard.FOREIGN_DESTINATION)
        .receives(renew(8).signed(KEY))
        .clientIs(Phase.RENEWING);
  }

  @Test
  void withoutAKeyThereIsNoServerToHear() {
    var conversation = bound();
    assertThat(conversation.client().awaited()).isEqualTo(Awaited.NOTHING);
    conversation.receives(renew(8).signed(KEY)).clientIgnoresBecause(Discard.FOREIGN_SERVER);
    assertThat(boundWithKey().client().awaited()).isEqualTo(Awaited.RECONFIGURE);
  }

  @Test
  void whoAsksAwaitsAnswersAlone() {
    assertThat(boundWithKey().at(50).client().awaited()).isEqualTo(Awaited.ANSWERS);
  }

  /** RFC 9915 18.2.11: while the client asks it is not to be told to ask. */
  @Test
  void whoAsksAlreadyIsNotToldTo() {
    boundWithKey()
        .at(50)
        .receives(renew(8).signed(KEY))
        .clientIgnoresBecause(Discard.UNEXPECTED_TYPE)
        .clientIs(Phase.RENEWING);
  }

  /** RFC 9915 18.3.11: a server that is not followed says the same again, some seconds later. */
  @Test
  void whatCameTooEarlyIsFollowedWhenItComesAgain() {
    begin()
        .serverSends(advertise().address().preference(255))
        .serverSends(reply().address().option(KnownOptions.AUTH, KEY.given(7)))
        .clientIs(Phase.DAD)
        .receives(renew(8).signed(KEY))
        .clientIgnoresBecause(Discard.UNEXPECTED_TYPE)
        .hostFindsUnique(ADDRESS)
        .receives(renew(8).signed(KEY))
        .clientIs(Phase.RENEWING);
  }
}
