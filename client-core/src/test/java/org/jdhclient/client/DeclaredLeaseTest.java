package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.message;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/**
 * An address of last resort: a lease that the owner has declared, of no server and no lease time.
 */
class DeclaredLeaseTest {
  private static final Map<Integer, Octets> MASK_AND_ROUTER =
      Map.of(1, Hex.octets("ffffff00"), 3, Hex.octets("c0000201"));
  private static final Map<Integer, Octets> MASK = Map.of(1, Hex.octets("ffffff00"));
  private static final WallTime WALL = WallTime.EPOCH.plusSeconds(1_800_000_000L);
  private static final long DAY = 86_400;
  private static final long TEN_YEARS = 3650 * DAY;

  private static Lease declared(
      Map<Integer, Octets> options, long renew, long rebind, long expire) {
    return declared(options, renew, rebind, WALL.plusSeconds(expire));
  }

  private static Lease declared(
      Map<Integer, Octets> options, long renew, long rebind, WallTime expires) {
    var stored =
        new StoredLease(
            "eth0",
            ADDRESS,
            Octets.EMPTY,
            Octets.EMPTY,
            Options.of(options),
            WALL.plusSeconds(renew),
            WALL.plusSeconds(rebind),
            expires,
            List.of(),
            OptionTable.STANDARD);
    try {
      return stored.declared(WALL, Conversation.START);
    } catch (MalformedPacketException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Conversation begin(Lease... leases) {
    return Conversation.begin(Conversation.config(), 1, List.of(leases));
  }

  private static ArpPacket router() {
    var own = Conversation.config().hardwareAddress();
    return new ArpPacket(ArpPacket.REPLY, new MacAddress(7), SERVER, own, ADDRESS);
  }

  /** All times the same, as in the sample. */
  private static Lease forADay() {
    return declared(MASK_AND_ROUTER, DAY, DAY, DAY);
  }

  private static Conversation used() {
    return begin(forADay()).at(61.5).arpComes(router()).clientIs(Phase.BOUND);
  }

  @Test
  void aServerIsAskedForAnyAddressFirst() {
    begin(forADay()).clientSends(DISCOVER).clientIs(Selecting.class);
  }

  @Test
  void whereNoneAnswersItIsUsedIfItsRouterIsThere() {
    begin(forADay())
        .at(61.5)
        .clientTells("No DHCPOFFERS received.")
        .clientTells("Trying recorded lease 192.0.2.10")
        .clientAsksByArp("who is 192.0.2.1, tell 192.0.2.10")
        .arpComes(router())
        .hostIsAskedTo("apply 192.0.2.10")
        .clientIs(Phase.BOUND)
        .at(DAY)
        .hostIsAskedTo("withdraw 192.0.2.10")
        .clientIs(Selecting.class);
  }

  @Test
  void withoutARouterItIsUsedAtOnce() {
    begin(declared(MASK, DAY, DAY, DAY))
        .at(61.5)
        .clientAsksByArp("announce 192.0.2.10")
        .hostIsAskedTo("apply 192.0.2.10")
        .clientIs(Phase.BOUND);
  }

  @Test
  void aLeaseThatAServerHasGrantedIsTriedBefore() {
    var granted = ack().address(ServerMessage.OTHER_ADDRESS).option(3, "c0000202");
    var conversation = begin(forADay(), granted.recorded(Conversation.START)).at(73);
    conversation
        .clientTells("Trying recorded lease 192.0.2.11")
        .clientAsksByArp("who is 192.0.2.2, tell 192.0.2.11")
        .at(76)
        .clientTells("Trying recorded lease 192.0.2.10");
  }

  @Test
  void whenItHasExpiredItIsNoUse() {
    begin(declared(MASK_AND_ROUTER, -9, -9, -9)).at(61.5).clientIs(Resting.class);
  }

  @Test
  void afterItsRenewalTimeAnyServerIsAskedForIt() {
    var conversation = begin(declared(MASK, 600, 1200, DAY)).at(61.5).clientIs(Phase.BOUND);
    conversation.allSent();
    conversation.at(599).clientSendsNothing().at(601).clientIs(Rebinding.class);
    conversation
        .clientSends(Conversation.REBINDING)
        .serverSends(message(MessageType.ACK).from(SERVER).lease(3600))
        .clientIs(Bound.class);
    var lease = conversation.state().lease().orElseThrow();
    assertThat(lease.isGranted()).isTrue();
    assertThat(lease.parameters().prefixLength()).isEqualTo(24);
  }

  @Test
  void aRenewalTimeThatIsPastAsksAtOnce() {
    begin(declared(MASK, -600, 1200, DAY)).at(61.5).clientIs(Rebinding.class);
  }

  @Test
  void oneWithoutAnEndIsNeverRenewed() {
    var lease = declared(MASK, 600, 1200, WallTime.NEVER);
    var conversation = begin(lease).at(61.5).clientIs(Phase.BOUND);
    conversation.allSent();
    conversation.at(TEN_YEARS).clientSendsNothing().clientIs(Phase.BOUND);
  }

  @Test
  void aServerThatRefusesItIsAskedForAnother() {
    var conversation = used().linkFlaps().clientIs(Verifying.class);
    conversation.hostIsAskedTo("apply 192.0.2.10").serverSends(nak()).clientIs(Selecting.class);
    conversation.hostIsAskedTo("withdraw 192.0.2.10");
    conversation.at(conversation.seconds() + 63).clientIs(TryingRecorded.class);
  }

  /** A server that grants the same address says nothing of what is to be done without one. */
  @Test
  void itIsThereForLaterThoughAServerGrantsItsAddress() {
    var conversation = begin(forADay()).serverSends(offer()).serverSends(ack().lease(600));
    conversation.clientIs(Bound.class).at(600).clientIs(Selecting.class);
    conversation.at(664).clientIs(TryingRecorded.class).arpComes(router());
    conversation.clientIs(Phase.BOUND);
    assertThat(conversation.state().lease().orElseThrow().isGranted()).isFalse();
  }

  @Test
  void whatAServerRefusesOfItsAddressIsNotTheOwners() {
    var granted = ack().recorded(Conversation.START);
    var conversation = begin(granted, forADay()).serverSends(nak()).clientIs(Selecting.class);
    assertThat(conversation.client().remembered()).containsExactly(forADay());
  }

  /** Whichever of the two is the newer. */
  @Test
  void norDoesItHideThatTheOtherWasRefused() {
    var granted = ack().recorded(Conversation.START);
    var conversation = begin(forADay(), granted).at(15).clientIs(Selecting.class);
    conversation.serverSends(offer()).clientIs(Requesting.class).serverSends(nak());
    assertThat(conversation.client().remembered()).containsExactly(forADay());
  }

  @Test
  void nobodyIsToldWhenItIsGivenBack() {
    var conversation = used();
    conversation.allSent();
    conversation.ownerReleases().clientSendsNothing();
    conversation.hostIsAskedTo("apply 192.0.2.10", "withdraw 192.0.2.10");
  }

  @Test
  void itIsNotAskedForByName() {
    var conversation = begin(forADay());
    assertThat(conversation.next().message().options().has(50)).isFalse();
    assertThat(conversation.state().transaction()).isPresent();
    assertThat(Ipv4Address.ANY).isEqualTo(forADay().server());
  }
}
