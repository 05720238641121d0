package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeaseTimes;
import org.jdhclient.lease.PresentAddress;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.Test;

/** A client that begins where another has not ended properly: an address of it may still be set. */
class StaleAddressesTest {
  private static final Lease ENDED = ack().lease(999).recorded(BootTime.ofSeconds(1));
  private static final Lease RUNNING = ack().lease(3600).recorded(Conversation.START);
  private static final Lease ENDS_SOON = ack().lease(20).recorded(Conversation.START);

  private static final Lease OTHER = ack().address(OTHER_ADDRESS).recorded(Conversation.START);
  private static final Lease ENDLESS =
      ack().address(OTHER_ADDRESS).lease(LeaseTimes.INFINITE).recorded(Conversation.START);
  private static final Ipv4Address THIRD = Ipv4Address.of(192, 0, 2, 12);

  private static Conversation begin(List<PresentAddress> present, Lease... remembered) {
    return Conversation.begin(Conversation.config(), 1, List.of(remembered), present);
  }

  private static PresentAddress there(Ipv4Address address) {
    return there(address, 0);
  }

  private static PresentAddress there(Ipv4Address address, long secondsLeft) {
    return new PresentAddress(address, 24, Conversation.START.plusSeconds(secondsLeft));
  }

  private static PresentAddress thereForEver(Ipv4Address address) {
    return new PresentAddress(address, 24, BootTime.NEVER);
  }

  @Test
  void whatHasEndedOnRecordGoesAtOnce() {
    begin(List.of(there(ADDRESS)), ENDED)
        .clientTells(
            "eth0: 192.0.2.10 is taken away; a client before this one has left it,"
                + " and its lease has ended.")
        .hostIsAskedTo("clear 192.0.2.10")
        .serverSends(offer())
        .serverSends(ack())
        .hostIsAskedTo("apply 192.0.2.10");
  }

  /** A clock that was set since, as on a machine without a battery, makes the record look old. */
  @Test
  void whatTheKernelKnowsToBeValidStays() {
    begin(List.of(there(ADDRESS, 100)), ENDED)
        .serverSends(offer())
        .serverSends(ack())
        .hostIsAskedTo("apply 192.0.2.10");
    begin(List.of(there(ADDRESS, 100)), ENDED)
        .at(99.999)
        .hostIsAskedTo()
        .at(100)
        .hostIsAskedTo("clear 192.0.2.10");
    begin(List.of(there(ADDRESS, 100)), ENDED)
        .serverSends(offer().address(OTHER_ADDRESS))
        .serverSends(ack().address(OTHER_ADDRESS))
        .hostIsAskedTo("clear 192.0.2.10", "apply 192.0.2.11");
  }

  @Test
  void anAddressThatIsOnNobodysRecordIsNotTouched() {
    begin(List.of(there(OTHER_ADDRESS)), ENDED).hostIsAskedTo().ownerStops().hostIsAskedTo();
  }

  /** The owner has set it himself, for what a lease sets has an end, even if the lease has none. */
  @Test
  void anAddressWithoutAnEndIsNotTouched() {
    begin(List.of(thereForEver(ADDRESS)), ENDED).hostIsAskedTo().ownerStops().hostIsAskedTo();
    begin(List.of(thereForEver(OTHER_ADDRESS)), ENDLESS, ENDED).at(5).hostIsAskedTo();
  }

  @Test
  void whatALeaseWithoutAnEndHasLeftGoesBeforeAnotherComes() {
    begin(List.of(there(ADDRESS), there(OTHER_ADDRESS, 0xfffffffeL)), RUNNING, ENDLESS)
        .serverSends(ack())
        .hostIsAskedTo("clear 192.0.2.11", "extend 192.0.2.10 to 192.0.2.10");
  }

  @Test
  void anAddressWithAnotherPrefixLengthIsAnother() {
    begin(List.of(new PresentAddress(ADDRESS, 25, Conversation.START)), ENDS_SOON)
        .at(11)
        .serverSends(offer())
        .serverSends(ack())
        .hostIsAskedTo("clear 192.0.2.10", "extend 192.0.2.10 to 192.0.2.10");
  }

  @Test
  void aRecordOfWhatIsNotThereAsksForNothing() {
    begin(List.of(), ENDED).hostIsAskedTo().ownerStops().hostIsAskedTo();
  }

  @Test
  void aLeaseThatEndsBeforeAnyServerConfirmsItGoesThen() {
    begin(List.of(there(ADDRESS)), ENDS_SOON)
        .at(19.999)
        .hostIsAskedTo()
        .at(20)
        .hostIsAskedTo("clear 192.0.2.10")
        .at(50)
        .hostIsAskedTo();
  }

  @Test
  void aMachineThatWasAsleepTakesItAwayWhenItWakes() {
    begin(List.of(there(ADDRESS)), RUNNING).suspendedUntil(4000).hostIsAskedTo("clear 192.0.2.10");
  }

  @Test
  void theOldGoesBeforeTheNewComes() {
    begin(List.of(there(ADDRESS), there(OTHER_ADDRESS)), ENDS_SOON, OTHER)
        .at(11)
        .serverSends(offer().address(THIRD))
        .serverSends(ack().address(THIRD))
        .hostIsAskedTo("clear 192.0.2.11", "extend 192.0.2.10 to 192.0.2.12")
        .at(100)
        .hostIsAskedTo();
  }

  @Test
  void whatTheOwnerTakesAwayOfTheSameNumberIsNotIt() {
    begin(List.of(there(ADDRESS)), ENDS_SOON)
        .somebodyRemoves(ADDRESS, 25)
        .at(20)
        .hostIsAskedTo("clear 192.0.2.10");
    begin(List.of(there(ADDRESS)), ENDS_SOON).somebodyRemoves(ADDRESS).at(20).hostIsAskedTo();
  }

  @Test
  void whatIsConfirmedStays() {
    begin(List.of(there(ADDRESS)), RUNNING)
        .serverSends(ack())
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10")
        .ownerStops()
        .hostIsAskedTo("withdraw 192.0.2.10");
  }

  @Test
  void whatIsRefusedGoesOnce() {
    begin(List.of(there(ADDRESS)), RUNNING)
        .serverSends(nak())
        .hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10")
        .ownerStops()
        .hostIsAskedTo();
  }

  @Test
  void whatIsTakenAwayOnceIsNotTakenAwayAgain() {
    begin(List.of(there(ADDRESS), there(OTHER_ADDRESS)), RUNNING, OTHER)
        .ownerReleases()
        .hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10", "clear 192.0.2.11")
        .ownerStops()
        .hostIsAskedTo();
    begin(List.of(there(ADDRESS)), RUNNING)
        .at(11)
        .serverSends(offer())
        .serverSends(nak())
        .hostIsAskedTo("clear 192.0.2.10", "forget 192.0.2.10")
        .ownerStops()
        .hostIsAskedTo();
  }

  /** A file of dhclient's has a block for each renewal. */
  @Test
  void onlyTheNewestRecordOfAnAddressCounts() {
    begin(List.of(there(ADDRESS)), RUNNING, ENDED).hostIsAskedTo().at(9).hostIsAskedTo();
  }

  @Test
  void oneOfTwoMayBeOver() {
    begin(List.of(there(ADDRESS), there(OTHER_ADDRESS)), ENDED, OTHER)
        .hostIsAskedTo("clear 192.0.2.10")
        .ownerStops()
        .hostIsAskedTo("withdraw 192.0.2.11");
  }

  @Test
  void whatTheKernelTakesAwayByItselfIsForgotten() {
    var conversation = begin(List.of(there(ADDRESS)), ENDS_SOON).somebodyRemoves(ADDRESS);
    conversation.at(30).hostIsAskedTo();
    assertThat(conversation.told()).noneMatch(line -> line.contains("taken away"));
  }

  @Test
  void aClientThatIsToldToEndLeavesNothing() {
    begin(List.of(there(ADDRESS), there(OTHER_ADDRESS)), RUNNING, OTHER)
        .ownerReleases()
        .hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10", "clear 192.0.2.11");
  }
}
