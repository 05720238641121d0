package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.engine.Scene.ADDRESS;

import java.util.Map;
import java.util.function.Consumer;
import org.jdhclient.client.ServerMessage;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** What an enter hook leaves of the variables is what is put into force, however that comes. */
class ConfiguringHooksTest {
  private static final Consumer<Map<String, String>> SECOND_CARD =
      variables -> variables.remove("new_routers");

  /** An ACK of all that can be put into force. */
  private static ServerMessage full() {
    return ack()
        .option(3, Octets.of(192, 0, 2, 1, 192, 0, 2, 2))
        .option(6, Octets.of(192, 0, 2, 3))
        .option(12, Octets.ofLatin1("leased"))
        .option(15, Octets.ofLatin1("leased.example"))
        .option(26, Octets.of(5, 120))
        .option(28, Octets.of(192, 0, 2, 255));
  }

  private static Scene hooked(Consumer<Map<String, String>> hook) {
    var scene = new Scene();
    scene.scripts.enterHook = hook;
    return scene.clientStarts().serverLeases(full());
  }

  private static Scene sets(String name, String value) {
    return hooked(variables -> variables.put(name, value));
  }

  @Test
  void withoutAWordOfAHookAllIsAsSent() {
    hooked(variables -> {})
        .routesAre("0.0.0.0/0 via 192.0.2.1 metric 0", "0.0.0.0/0 via 192.0.2.2 metric 1")
        .interfaceHas("192.0.2.10/24 for 3599 s")
        .clientDoesNotTell("hook");
  }

  @Test
  void aSecondCardHasNoDefaultRouteWhateverHappens() {
    hooked(SECOND_CARD)
        .routesAre()
        .linkFlaps()
        .routesAre()
        .happens(scene -> scene.engine.lookAtAll())
        .ownerReconfigures()
        .happens(scene -> scene.engine.lookAtAll())
        .routesAre()
        .renews()
        .serverSends(full())
        .routesAre()
        .happens(scene -> scene.network.remove(ADDRESS, 24))
        .happens(scene -> scene.engine.addressRemoved(ADDRESS, 24))
        .interfaceHas("192.0.2.10/24 for 3599 s")
        .routesAre()
        .interfaceIsRenamed("lan0")
        .routesAre()
        .clientStarts()
        .serverSends(full())
        .routesAre();
  }

  @Test
  void theRoutersAreBackOnceNoHookUnsetsThem() {
    hooked(SECOND_CARD)
        .happens(scene -> scene.scripts.enterHook = variables -> {})
        .renews()
        .serverSends(full())
        .routesAre("0.0.0.0/0 via 192.0.2.1 metric 0", "0.0.0.0/0 via 192.0.2.2 metric 1");
  }

  @Test
  void aLeaseAfterwardsIsNotTakenForTheOneBefore() {
    hooked(SECOND_CARD)
        .happens(scene -> scene.scripts.enterHook = variables -> {})
        .at(3601)
        .serverLeases(full())
        .routesAre("0.0.0.0/0 via 192.0.2.1 metric 0", "0.0.0.0/0 via 192.0.2.2 metric 1");
  }

  @Test
  void routersAndTheirMetricAreTheHooks() {
    hooked(
            variables -> {
              variables.put("new_routers", "192.0.2.7");
              variables.put("IF_METRIC", "50");
            })
        .routesAre("0.0.0.0/0 via 192.0.2.7 metric 50")
        .linkFlaps()
        .routesAre("0.0.0.0/0 via 192.0.2.7 metric 50");
  }

  @Test
  void staticRoutesAreTheHooks() {
    sets("new_static_routes", "198.51.100.0 192.0.2.9")
        .routesAre(
            "0.0.0.0/0 via 192.0.2.1 metric 0",
            "0.0.0.0/0 via 192.0.2.2 metric 1",
            "198.51.100.0/24 via 192.0.2.9 metric 0");
  }

  @Test
  void classlessRoutesOfAHookGoBeforeItsRouters() {
    sets("new_rfc3442_classless_static_routes", "24 198 51 100 192 0 2 9")
        .routesAre("198.51.100.0/24 via 192.0.2.9 metric 0");
  }

  /** dhclient's hooks have no word for option 249, which dhclient does nothing with. */
  @Test
  void routesOfAnotherOptionDoNotStepIntoTheRoutersPlace() {
    var scene = new Scene();
    scene.scripts.enterHook = SECOND_CARD;
    scene.clientStarts().serverLeases(full().option(249, Octets.of(0, 192, 0, 2, 1))).routesAre();
  }

  @Test
  void theSubnetMaskIsTheHooks() {
    sets("new_subnet_mask", "255.255.255.128")
        .interfaceHas("192.0.2.10/25 for 3599 s")
        .happens(
            scene ->
                assertThat(scene.scripts.exitHookSees)
                    .containsEntry("new_broadcast_address", "192.0.2.127"))
        .happens(scene -> scene.engine.addressRemoved(Scene.OTHER, 24))
        .linkFlaps()
        .interfaceHas("192.0.2.10/25 for 3599 s");
    hooked(variables -> variables.remove("new_subnet_mask"))
        .interfaceHas("192.0.2.10/32 for 3599 s");
  }

  @Test
  void theMtuIsTheHooks() {
    assertThat(sets("new_interface_mtu", "1280").network.mtu).isEqualTo(1280);
    assertThat(sets("new_interface_mtu", "").network.mtu).isEqualTo(1500);
  }

  @Test
  void theHostsNameIsTheHooks() {
    assertThat(sets("new_host_name", "mine").records.hostName).isEqualTo("mine");
  }

  @Test
  void nameServersAreTheHooksAndAreTakenBackAsSuch() {
    hooked(
            variables -> {
              variables.put("new_domain_name_servers", "192.0.2.53\n192.0.2.54");
              variables.put("new_domain_name", "hook.example");
              variables.put("new_domain_search", "a.example b.example.");
            })
        .happens(
            scene -> {
              var says = scene.records.resolverSays.orElseThrow();
              assertThat(says.nameServers()).containsExactly("192.0.2.53", "192.0.2.54");
              assertThat(says.domain()).isEqualTo("hook.example");
              assertThat(says.searchList())
                  .containsExactly("hook.example", "a.example", "b.example");
            })
        .linkFlaps()
        .happens(
            scene ->
                assertThat(scene.records.resolverSays.orElseThrow().domain())
                    .isEqualTo("hook.example"));
  }

  @Test
  void whatIsNoValueIsOneWarningAndTheServersStays() {
    sets("new_routers", "gateway")
        .routesAre("0.0.0.0/0 via 192.0.2.1 metric 0", "0.0.0.0/0 via 192.0.2.2 metric 1")
        .clientTells(
            "warn eth0: what a hook has made of new_routers does not count: \"gateway\" cannot be"
                + " used")
        .happens(
            scene ->
                assertThat(scene.scripts.exitHookSees)
                    .containsEntry("new_routers", "192.0.2.1 192.0.2.2"));
  }

  @Test
  void ofAListTheUsefulMembersCount() {
    sets("new_domain_name_servers", "fd00::53, 192.0.2.53")
        .clientTells(
            "warn eth0: what a hook has made of new_domain_name_servers does not count:"
                + " \"fd00::53\" cannot be used")
        .happens(
            scene ->
                assertThat(scene.scripts.exitHookSees)
                    .containsEntry("new_domain_name_servers", "192.0.2.53"));
  }

  @Test
  void theAddressIsNotAHooksToChoose() {
    sets("new_ip_address", "192.0.2.99")
        .interfaceHas("192.0.2.10/24 for 3599 s")
        .clientTells(
            "warn eth0: what a hook has made of new_ip_address does not count: that is agreed upon"
                + " with the server");
  }

  @Test
  void whatIsOnRecordIsTheServers() {
    hooked(SECOND_CARD)
        .happens(
            scene ->
                assertThat(scene.engine.view().state().lease().orElseThrow().parameters().routers())
                    .hasSize(2));
  }
}
