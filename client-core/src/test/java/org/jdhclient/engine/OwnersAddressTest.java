package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.engine.Scene.ADDRESS;
import static org.jdhclient.engine.Scene.OTHER;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.HostInterface.Promotion;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.lease.LeaseTimes;
import org.junit.jupiter.api.Test;

/** What the owner has set on the interface stays as it is; what a lease has set goes with it. */
class OwnersAddressTest {
  private static final String ROUTER = "c0000201";
  private static final String DEFAULT = "0.0.0.0/0 via 192.0.2.1 metric 0";
  private static final String SLASH_25 = "ffffff80";
  private static final Ipv4Address SECOND = Ipv4Address.of(192, 0, 2, 200);

  @Test
  void anAddressHasALifetimeALittleShorterThanItsLease() {
    Scene.bound().interfaceHas("192.0.2.10/24 for 3599 s");
    Scene.bound(ack().lease(1)).interfaceHas("192.0.2.10/24 for 1 s");
  }

  /** An address with an end is set by who has a lease of it; those of an alias are its client's. */
  @Test
  void anotherClientOnTheInterfaceIsToldOf() {
    var scene = new Scene().ownerHas(SECOND, 24);
    scene.network.set(OTHER, 24, 600, "eth0");
    scene.network.set(Ipv4Address.of(192, 0, 2, 12), 24, 600, "eth0:1");
    scene
        .clientStarts()
        .serverLeases(ack())
        .clientTells(
            "warn eth0: 192.0.2.11 is there too, for 600 s more, of no lease that is known here: "
                + "another DHCP client seems to serve eth0. jdhclient --diagnose eth0 looks for it.")
        .happens(
            it ->
                assertThat(it.records.lines)
                    .filteredOn(line -> line.contains("is there too"))
                    .hasSize(1));
  }

  @Test
  void whatAClientBeforeHasLeftIsNoOtherClient() {
    var scene = Scene.bound().clientStarts().serverSends(nak()).at(20).serverLeases(ack());
    assertThat(scene.records.lines).noneMatch(line -> line.contains("is there too"));
  }

  @Test
  void anAddressOfALeaseWithoutAnEndIsKnownByItsLifetimeAllTheSame() {
    Scene.bound(ack().lease(LeaseTimes.INFINITE))
        .interfaceHas("192.0.2.10/24 for 4294967294 s")
        .happens(scene -> scene.engine.release())
        .interfaceHas();
  }

  @Test
  void theOwnersOwnAddressThatAServerLeasesToHimStaysAsItIs() {
    new Scene()
        .ownerHas(ADDRESS, 24)
        .clientStarts()
        .serverLeases(ack().option(3, ROUTER))
        .interfaceHas("192.0.2.10/24 for ever")
        .routesAre(DEFAULT)
        .at(2000)
        .serverSends(ack().option(3, ROUTER))
        .interfaceHas("192.0.2.10/24 for ever")
        .routesAre(DEFAULT)
        .happens(scene -> scene.engine.release())
        .interfaceHas("192.0.2.10/24 for ever")
        .routesAre();
  }

  @Test
  void itStaysAtARefusal() {
    new Scene()
        .ownerHas(ADDRESS, 24)
        .clientStarts()
        .serverLeases(ack().option(3, ROUTER))
        .at(1900)
        .serverSends(nak())
        .interfaceHas("192.0.2.10/24 for ever")
        .routesAre();
  }

  @Test
  void itStaysWhenTheLeaseEnds() {
    new Scene()
        .ownerHas(ADDRESS, 24)
        .clientStarts()
        .serverLeases(ack())
        .at(3700)
        .interfaceHas("192.0.2.10/24 for ever");
  }

  @Test
  void itStaysWhenTheServerLeasesAnotherInItsPlace() {
    new Scene()
        .ownerHas(ADDRESS, 24)
        .clientStarts()
        .serverLeases(ack().option(3, ROUTER))
        .renews()
        .serverSends(ack().address(OTHER))
        .interfaceHas("192.0.2.10/24 for ever", "192.0.2.11/24 for 3599 s")
        .routesAre();
  }

  @Test
  void oneOfTheSameNumberWithAnotherPrefixLengthIsTheOwnersToo() {
    new Scene()
        .ownerHas(ADDRESS, 24)
        .clientStarts()
        .serverLeases(ack().option(1, SLASH_25).option(3, ROUTER))
        .interfaceHas("192.0.2.10/24 for ever", "192.0.2.10/25 for 3599 s")
        .happens(scene -> scene.engine.stop())
        .interfaceHas("192.0.2.10/24 for ever")
        .routesAre();
  }

  @Test
  void whatAClientBeforeHasLeftWithAnotherPrefixLengthGoes() {
    var scene = Scene.bound();
    scene.clientStarts().serverSends(ack().option(1, SLASH_25));
    scene.interfaceHas("192.0.2.10/25 for 3599 s");
  }

  @Test
  void otherAddressesOfTheOwnersInTheSubnetDoNotGoWithTheLeases() {
    Scene.bound()
        .ownerHas(SECOND, 24)
        .happens(scene -> scene.engine.release())
        .interfaceHas("192.0.2.200/24 for ever")
        .happens(scene -> assertThat(scene.network.promotion).isEqualTo(Promotion.OFF));
  }

  @Test
  void theSettingIsLeftAloneWhereItIsAsItHasToBeOrDoesNotMatter() {
    Scene.bound()
        .ownerHas(SECOND, 24)
        .happens(scene -> scene.network.promotion = Promotion.ON)
        .happens(scene -> scene.engine.release())
        .interfaceHas("192.0.2.200/24 for ever")
        .happens(OwnersAddressTest::assertSettingUntouched);
    Scene.bound()
        .ownerHas(Ipv4Address.of(198, 51, 100, 7), 24)
        .ownerHas(Ipv4Address.of(192, 0, 2, 201), 32)
        .happens(scene -> scene.engine.release())
        .happens(OwnersAddressTest::assertSettingUntouched);
  }

  private static void assertSettingUntouched(Scene scene) {
    assertThat(scene.network.changes).noneMatch(HostChange.SetPromotion.class::isInstance);
  }

  @Test
  void theOldAddressGoesAndTheNewOneComesWhenAServerRenumbers() {
    Scene.bound(ack().option(3, ROUTER))
        .renews()
        .serverSends(ack().address(OTHER).option(3, ROUTER))
        .interfaceHas("192.0.2.11/24 for 3599 s")
        .routesAre(DEFAULT);
  }

  @Test
  void whatTheClientItselfRemovesIsNobodyElsesDeed() {
    Scene.bound()
        .renews()
        .serverSends(ack().option(1, SLASH_25))
        .interfaceHas("192.0.2.10/25 for 3599 s")
        .happens(scene -> scene.network.changes.clear())
        .happens(scene -> scene.engine.addressRemoved(ADDRESS, 24))
        .clientDoesNotTell("somebody removed")
        .happens(scene -> assertThat(scene.network.changes).isEmpty());
  }

  @Test
  void whatSomebodyElseRemovesIsSetAgain() {
    Scene.bound(ack().option(3, ROUTER))
        .happens(scene -> scene.network.remove(ADDRESS, 24))
        .happens(scene -> scene.engine.addressRemoved(ADDRESS, 24))
        .interfaceHas("192.0.2.10/24 for 3599 s")
        .routesAre(DEFAULT);
  }

  @Test
  void routesThatWentWithAnAddressComeBackWhereTheOwnerHasSetItAnew() {
    Scene.bound(ack().option(3, ROUTER))
        .happens(scene -> scene.network.remove(ADDRESS, 24))
        .ownerHas(ADDRESS, 24)
        .happens(scene -> scene.engine.addressRemoved(ADDRESS, 24))
        .clientDoesNotTell("somebody removed")
        .at(31)
        .interfaceHas("192.0.2.10/24 for ever")
        .routesAre(DEFAULT);
  }

  @Test
  void whereTheHostCannotSayWhatIsThereThereIsNoLeaseAnyMore() {
    Scene.bound()
        .happens(scene -> scene.network.silent = true)
        .happens(scene -> scene.engine.addressRemoved(ADDRESS, 24))
        .clientTells("warn eth0: the kernel is silent")
        .clientTells("error eth0: 192.0.2.10 could not be configured: the kernel is silent")
        .happens(scene -> assertThat(scene.engine.hasLease()).isFalse());
  }

  @Test
  void aRouteOfTheLeasesThatIsWantedNoMoreGoesAndThoseOfOthersStay() {
    var foreign =
        new HostRoute(
            Ipv4Prefix.containing(Ipv4Address.of(198, 51, 100, 0), 24),
            Ipv4Address.of(192, 0, 2, 3),
            Ipv4Address.of(192, 0, 2, 77),
            0);
    Scene.bound(ack().option(3, ROUTER + "c0000202"))
        .ownerHas(Ipv4Address.of(192, 0, 2, 77), 24)
        .happens(scene -> scene.network.routes.add(foreign))
        .at(1900)
        .serverSends(ack().option(3, "c0000202"))
        .routesAre("0.0.0.0/0 via 192.0.2.2 metric 0", "198.51.100.0/24 via 192.0.2.3 metric 0");
  }

  /** Where another process had the lease, only the host can say what it has set. */
  @Test
  void aRouteThatAClientBeforeHasLeftGoesToo() {
    var scene = Scene.bound(ack().option(3, ROUTER));
    scene.clientStarts().serverSends(ack().option(3, "c0000202"));
    scene.routesAre("0.0.0.0/0 via 192.0.2.2 metric 0");
  }

  @Test
  void anAddressThatTheHostRefusesIsNoLease() {
    new Scene()
        .happens(scene -> scene.network.refused.add(HostChange.SetAddress.class))
        .clientStarts()
        .serverLeases(ack())
        .clientTells("error eth0: 192.0.2.10 could not be configured: no SetAddress")
        .happens(scene -> assertThat(scene.engine.hasLease()).isFalse())
        .resolvConfWas("withdraw 192.0.2.53");
  }

  @Test
  void aRouteThatTheHostRefusesIsAskedForAgain() {
    new Scene()
        .happens(scene -> scene.network.refused.add(HostChange.AddRoute.class))
        .clientStarts()
        .serverLeases(ack().option(3, ROUTER))
        .clientTells("warn eth0: no AddRoute")
        .interfaceHas("192.0.2.10/24 for 3599 s")
        .happens(scene -> assertThat(scene.engine.view().isIncomplete()).isTrue())
        .happens(scene -> scene.network.refused.clear())
        .at(31)
        .routesAre(DEFAULT)
        .happens(scene -> assertThat(scene.engine.view().isIncomplete()).isFalse());
  }

  @Test
  void whatTheHostDoesNotRemoveIsAWarning() {
    Scene.bound()
        .happens(scene -> scene.network.refused.add(HostChange.RemoveAddress.class))
        .happens(scene -> scene.engine.stop())
        .clientTells("warn eth0: no RemoveAddress")
        .happens(scene -> assertThat(scene.engine.hasLease()).isFalse());
  }
}
