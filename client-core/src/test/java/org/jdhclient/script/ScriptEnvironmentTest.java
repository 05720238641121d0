package org.jdhclient.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** Which variables there are for which reason; the wholes are as dhclient 4.4.3 gave them. */
class ScriptEnvironmentTest {
  private static final String LEASE_FILE =
      """
      lease {
        interface "eth0";
        fixed-address 10.0.3.210;
        option subnet-mask 255.255.255.0;
        option dhcp-lease-time 3600;
        option routers 10.0.3.1;
        option dhcp-message-type 5;
        option dhcp-server-identifier 10.0.3.1;
        option domain-name-servers 10.0.3.1;
        option dhcp-renewal-time 1800;
        option dhcp-rebinding-time 3150;
        option broadcast-address 10.0.3.255;
        option host-name "ct1";
        renew 0 2026/11/22 19:25:47;
        rebind 0 2026/11/22 19:52:15;
        expire 0 2026/11/22 19:59:45;
      }
      """;

  private static final String RELEASE =
      """
      reason=RELEASE
      interface=eth0
      pid=5
      dad_wait_time=0
      old_broadcast_address=10.0.3.255
      old_dhcp_lease_time=3600
      old_dhcp_message_type=5
      old_dhcp_rebinding_time=3150
      old_dhcp_renewal_time=1800
      old_dhcp_server_identifier=10.0.3.1
      old_domain_name_servers=10.0.3.1
      old_expiry=1795377585
      old_host_name=ct1
      old_ip_address=10.0.3.210
      old_network_number=10.0.3.0
      old_routers=10.0.3.1
      old_subnet_mask=255.255.255.0
      requested_broadcast_address=1
      requested_domain_name=1
      requested_domain_name_servers=1
      requested_domain_search=1
      requested_host_name=1
      requested_interface_mtu=1
      requested_netbios_name_servers=1
      requested_netbios_scope=1
      requested_ntp_servers=1
      requested_rfc3442_classless_static_routes=1
      requested_routers=1
      requested_subnet_mask=1
      requested_time_offset=1
      PATH=/usr/sbin:/sbin:/bin:/usr/sbin:/usr/bin
      """;

  private static String text(ScriptEnvironment environment) {
    var text = new StringBuilder();
    environment.variables().forEach((name, value) -> text.append(name + "=" + value + "\n"));
    return text.toString();
  }

  private static void assertSame(ScriptEnvironment environment, String expected) {
    assertThat(text(environment).lines())
        .containsExactlyInAnyOrderElementsOf(expected.lines().toList());
    assertThat(environment.dropped()).isEmpty();
  }

  @Test
  void theEndOfALeaseIsToldAsDhclientTellsIt() throws MalformedPacketException {
    var lease = Leases.inFile(LEASE_FILE);
    assertSame(Leases.environment(ScriptEvent.ended(Reason.RELEASE, lease)), RELEASE);
    assertSame(
        Leases.environment(ScriptEvent.ended(Reason.EXPIRE, lease)),
        RELEASE.replace("RELEASE", "EXPIRE"));
  }

  @Test
  void aNewLeaseHasTheSameVariablesWithAnotherPrefix() throws MalformedPacketException {
    var lease = Leases.inFile(LEASE_FILE);
    assertSame(
        Leases.environment(ScriptEvent.begun(Reason.BOUND, lease)),
        RELEASE.replace("RELEASE", "BOUND").replace("old_", "new_"));
  }

  @Test
  void anExtendedLeaseIsToldBesideTheOldOne() throws MalformedPacketException {
    var lease = Leases.inFile(LEASE_FILE);
    var variables = Leases.environment(ScriptEvent.changed(Reason.RENEW, lease, lease)).variables();
    assertThat(variables).containsKeys("old_ip_address", "new_ip_address", "requested_routers");
  }

  @Test
  void afterARebootThereIsNoOldLease() throws MalformedPacketException {
    var lease = Leases.inFile(LEASE_FILE);
    var variables =
        Leases.environment(ScriptEvent.changed(Reason.REBOOT, lease, lease)).variables();
    assertThat(variables.keySet())
        .contains("new_routers")
        .noneMatch(name -> name.startsWith("old_"));
  }

  @Test
  void theInterfaceAloneIsToldOfByFourVariables() {
    var variables = Leases.environment(ScriptEvent.of(Reason.PREINIT)).variables();
    assertThat(variables)
        .containsOnlyKeys("reason", "interface", "pid", "dad_wait_time", "PATH")
        .containsEntry("reason", "PREINIT");
  }

  @Test
  void theLackOfAnInterfaceIsToldInBothSpellings() {
    var variables = ScriptEnvironment.ofNoInterface(Map.of("IF_METRIC", "50")).variables();
    assertThat(variables)
        .contains(entry("REASON", "NBI"), entry("reason", "NBI"), entry("IF_METRIC", "50"))
        .hasSize(4);
  }

  @Test
  void theOwnersVariablesHaveTheLastWord() {
    var subject = Leases.subject(Map.of("PATH", "/opt", "pid", "7", "X", "a b; c"));
    var environment =
        ScriptEnvironment.of(ScriptEvent.of(Reason.PREINIT), subject, Leases.WALL_NOW, Leases.NOW);
    assertThat(environment.variables())
        .contains(entry("PATH", "/opt"), entry("pid", "7"), entry("X", "a b; c"));
  }

  @Test
  void theBroadcastAddressIsComputedIfTheServerSaysNone() throws MalformedPacketException {
    var lease = Leases.with(Map.of(1, Octets.of(255, 255, 255, 128)));
    var variables = Leases.environment(ScriptEvent.begun(Reason.BOUND, lease)).variables();
    assertThat(variables)
        .contains(
            entry("new_broadcast_address", "10.0.3.255"), entry("new_network_number", "10.0.3.128"))
        .doesNotContainKey("new_next_server");
  }

  @Test
  void theFieldsForBootingAreToldIfTheyAreFilledAndFit() throws MalformedPacketException {
    var lease =
        Leases.inFile(LEASE_FILE.replace("renew", "filename \"f\"; server-name \"s;\"; renew"));
    var environment = Leases.environment(ScriptEvent.begun(Reason.BOUND, lease));
    assertThat(environment.variables())
        .containsEntry("new_filename", "f")
        .doesNotContainKeys("new_server_name", "new_next_server");
    assertThat(environment.dropped()).containsExactly("new_server_name");
  }

  @Test
  void anOptionWithoutAValueHasNoVariable() throws MalformedPacketException {
    var lease = Leases.with(Map.of(82, Octets.EMPTY, 224, Octets.EMPTY));
    var environment = Leases.environment(ScriptEvent.begun(Reason.BOUND, lease));
    assertThat(environment.variables())
        .doesNotContainKeys("new_relay_agent_information", "new_unknown_224");
    assertThat(environment.dropped()).isEmpty();
  }

  @Test
  void aLeaseForEverExpiresAtTheLastMomentOf32Bits() throws MalformedPacketException {
    var lease =
        Leases.inFile(
            LEASE_FILE
                .replace("time 3600", "time 4294967295")
                .replaceAll("expire .*;", "expire never;"));
    var variables = Leases.environment(ScriptEvent.begun(Reason.BOUND, lease)).variables();
    assertThat(variables).containsEntry("new_expiry", "2147483647");
  }
}
