package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.engine.Scene.ADDRESS;
import static org.jdhclient.engine.Scene.OTHER;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostAddress.Rank;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.engine.port.InterfaceName;
import org.junit.jupiter.api.Test;

/** A lease of an alias, beside that of the interface: each has its own, and leaves the other's. */
class AliasTest {
  private static final String ALIAS = "eth0:lan";
  private static final String MTU_1400 = "0578";
  private static final String ROUTER = "c0000201";
  private static final String DEFAULT = "0.0.0.0/0 via 192.0.2.1 metric 0";

  private static Scene alias() {
    var scene = new Scene();
    scene.network.name = ALIAS;
    return scene;
  }

  /** The interface has the lease's address already, and the route that came with it. */
  private static Scene aliasOfTheSameAddress() {
    var scene = alias();
    scene.network.set(ADDRESS, 24, 600, "eth0");
    scene.network.routes.add(
        new HostRoute(
            Ipv4Prefix.containing(Ipv4Address.ANY, 0), Ipv4Address.of(192, 0, 2, 1), ADDRESS, 0));
    return scene;
  }

  private static HostAddress labelled(String label, long lifetime) {
    return new HostAddress(ADDRESS, 24, lifetime, Rank.PRIMARY, label);
  }

  @Test
  void itsAddressBearsItsLabel() {
    var scene = alias().clientStarts().serverLeases(ack());
    assertThat(scene.network.addresses).extracting(HostAddress::label).containsExactly(ALIAS);
    scene.happens(it -> it.engine.release()).interfaceHas();
  }

  @Test
  void whatTheInterfaceHasOfAnotherLeaseStays() {
    var scene = alias();
    scene.network.set(OTHER, 24, 600, "eth0");
    scene
        .clientStarts()
        .serverLeases(ack())
        .interfaceHas(OTHER + "/24 for 600 s", ADDRESS + "/24 for 3599 s")
        .happens(it -> it.engine.release())
        .interfaceHas(OTHER + "/24 for 600 s");
  }

  @Test
  void theSameAddressIsLeftToTheInterface() {
    var scene = alias();
    scene.network.set(ADDRESS, 24, 600, "eth0");
    scene
        .clientStarts()
        .serverLeases(ack())
        .interfaceHas(ADDRESS + "/24 for 600 s")
        .happens(it -> it.engine.release())
        .interfaceHas(ADDRESS + "/24 for 600 s");
  }

  @Test
  void theRoutesOfTheSameAddressAreLeftToTheInterface() {
    aliasOfTheSameAddress()
        .clientStarts()
        .serverLeases(ack().option(3, ROUTER))
        .happens(it -> it.engine.release())
        .interfaceHas(ADDRESS + "/24 for 600 s")
        .routesAre(DEFAULT);
  }

  @Test
  void theyStayWhereTheAliasIsToHaveNone() {
    aliasOfTheSameAddress().clientStarts().serverLeases(ack()).routesAre(DEFAULT);
  }

  @Test
  void theyStayWhenTheAliasIsGivenAnotherAddress() {
    aliasOfTheSameAddress()
        .clientStarts()
        .serverLeases(ack().option(3, ROUTER))
        .renews()
        .serverSends(ack().address(OTHER))
        .interfaceHas(ADDRESS + "/24 for 600 s", OTHER + "/24 for 3599 s")
        .routesAre(DEFAULT);
  }

  @Test
  void aClientBeforeItHasLeftNothingOfAnotherLabel() {
    var scene = alias().clientStarts().serverLeases(ack());
    scene.network.addresses.clear();
    scene.network.set(ADDRESS, 24, 600, "eth0");
    scene
        .sleepUntil(10_000)
        .clientStarts()
        .happens(it -> it.engine.stop())
        .interfaceHas(ADDRESS + "/24 for 600 s");
  }

  @Test
  void theMtuIsTheLinks() {
    var scene = alias().clientStarts().serverLeases(ack().option(26, MTU_1400));
    assertThat(scene.network.changes).noneMatch(HostChange.SetMtu.class::isInstance);
  }

  @Test
  void anInterfacesOwnAddressMayBearAnyLabelForTheKernelMakesNewOnes() {
    var name = new InterfaceName("lan0");
    assertThat(name.mayHaveSet(labelled("lan0:2", 60))).isTrue();
    assertThat(name.mayHaveSet(labelled("lan0", HostAddress.FOREVER))).isFalse();
    assertThat(new InterfaceName("lan0:2").mayHaveSet(labelled("lan0:2", 60))).isTrue();
    assertThat(new InterfaceName("lan0:2").mayHaveSet(labelled("lan0", 60))).isFalse();
  }

  @Test
  void whatBearsAnAliassLabelIsTheAliass() {
    var name = new InterfaceName("eth0");
    assertThat(name.isOwn(labelled("eth0", 60))).isTrue();
    assertThat(name.isOwn(labelled("eth0:1", 60))).isFalse();
    assertThat(name.isOwnLabel("eth0:1")).isFalse();
    var alias = new InterfaceName("eth0:1");
    assertThat(alias.isOwn(labelled("eth0:1", 60))).isTrue();
    assertThat(alias.isOwnLabel("eth0")).isFalse();
    assertThat(alias.isOwnLabel("eth0:2")).isFalse();
  }

  @Test
  void aNameConsistsOfTheInterfacesAndTheAliass() {
    var name = new InterfaceName("eth0:1:2");
    assertThat(name.device()).isEqualTo("eth0");
    assertThat(name.suffix()).isEqualTo(":1:2");
    assertThat(name.on("lan0")).isEqualTo(new InterfaceName("lan0:1:2"));
    assertThat(new InterfaceName("eth0").on("lan0").name()).isEqualTo("lan0");
  }

  @Test
  void anAddressThatAnotherInterfaceHasIsToldOf() {
    var scene = new Scene();
    scene.network.elsewhere.put(ADDRESS, "eth1");
    scene
        .clientStarts()
        .serverLeases(ack())
        .clientTells(
            "warn eth0: 192.0.2.10 is an address of eth1 already; if the server is to give eth0 one"
                + " of its own, give each its own dhcp-client-identifier in dhclient.conf.")
        .interfaceHas(ADDRESS + "/24 for 3599 s");
    scene.records.lines.clear();
    scene.at(1900).serverSends(ack()).clientDoesNotTell("already");
  }

  @Test
  void whyNothingCanBeSentIsToldOnceUntilSomethingCould() {
    var scene = new Scene();
    scene.link.broken = true;
    scene.clientStarts().at(20);
    assertThat(scene.records.lines).filteredOn(line -> line.contains("could not")).hasSize(1);
    scene.link.broken = false;
    scene.at(40);
    scene.link.broken = true;
    scene.at(59);
    assertThat(scene.records.lines).filteredOn(line -> line.contains("could not")).hasSize(2);
  }
}
