package org.jdhclient.script6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.script6.Leases6.OPTIONS;
import static org.jdhclient.script6.Leases6.address;
import static org.jdhclient.script6.Leases6.association;
import static org.jdhclient.script6.Leases6.environment;
import static org.jdhclient.script6.Leases6.lease;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of what an enter hook has made of the variables. */
class HookVerdicts6Test {
  private static final String SERVERS = "new_dhcp6_name_servers";
  private static final String SEARCH = "new_dhcp6_domain_search";

  private static Map<String, String> given() {
    var lease = lease(association(AssociationType.IA_NA, address("2001:db8::7")));
    var event = ScriptEvents6.applied(Reason.BOUND6, Optional.empty(), lease).get(0);
    var environment = environment(event);
    assertThat(environment.amendable()).contains(SERVERS, SEARCH, "new_ip6_prefixlen");
    return environment.variables();
  }

  private static HookVerdicts6 left(String name, String value) {
    var left = new HashMap<>(given());
    left.put(name, value);
    return HookVerdicts6.of(given(), left);
  }

  private static List<String> servers(HookVerdicts6 verdicts) {
    return verdicts
        .amendments()
        .of(OPTIONS)
        .find(KnownOptions.NAME_SERVERS)
        .orElse(List.of())
        .stream()
        .map(Ipv6Address::toString)
        .toList();
  }

  @Test
  void whatIsLeftAsItWasIsTheServers() {
    var verdicts = left(SERVERS, " 2001:db8::53   fe80::53 ");
    assertThat(verdicts.amendments()).isEqualTo(Amendments6.NONE);
    assertThat(verdicts.amendments().of(OPTIONS)).isEqualTo(OPTIONS);
    assertThat(verdicts.refused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ::1                     | ::1
          ::1, ::2                | ::1 ::2
          fe80::1%eth0            | fe80::1
          2001:db8::53 192.0.2.53 | 2001:db8::53
          """)
  void nameServersAreAsTheHookHasThem(String value, String servers) {
    assertThat(servers(left(SERVERS, value))).containsExactly(servers.split(" "));
  }

  @Test
  void searchListsAreAsTheHookHasThem() {
    var verdicts = left(SEARCH, "own.example. other.example");
    assertThat(verdicts.amendments().of(OPTIONS).find(KnownOptions.DOMAIN_SEARCH))
        .hasValue(List.of("own.example", "other.example"));
    assertThat(servers(verdicts)).hasSize(2);
  }

  @Test
  void whatIsUnsetIsNoMore() {
    assertThat(servers(left(SERVERS, ""))).isEmpty();
    assertThat(left(SEARCH, " ").amendments().of(OPTIONS).has(KnownOptions.DOMAIN_SEARCH))
        .isFalse();
  }

  @Test
  void wordsThatAreNoUseAreNamed() {
    var verdicts = left(SERVERS, "::1 192.0.2.1 x");
    assertThat(verdicts.refused()).containsEntry(SERVERS, "\"192.0.2.1\" \"x\" cannot be used");
    assertThat(verdicts.corrected()).containsEntry(SERVERS, "::1");
    var none = left(SEARCH, "-a");
    assertThat(none.amendments()).isEqualTo(Amendments6.NONE);
    assertThat(none.corrected()).containsEntry(SEARCH, "lab.example. example.org.");
  }

  @ParameterizedTest
  @CsvSource({"64,64", "1,1", "128,-1", "0,-1", "129,-1", "x,-1", "'',-1", "64 64,-1"})
  void thePrefixLengthIsTheHooks(String value, int length) {
    var verdicts = left("new_ip6_prefixlen", value);
    assertThat(verdicts.amendments().prefixLength())
        .isEqualTo(length < 0 ? OptionalInt.empty() : OptionalInt.of(length));
    assertThat(verdicts.refused().isEmpty()).isEqualTo(length > 0 || value.equals("128"));
  }

  @ParameterizedTest
  @CsvSource({"new_ip6_address", "new_max_life", "new_preferred_life", "new_ip6_prefix"})
  void whatIsAgreedUponStays(String name) {
    var verdicts = left(name, "2001:db8::8");
    assertThat(verdicts.amendments()).isEqualTo(Amendments6.NONE);
    assertThat(verdicts.refused()).containsKey(name);
    assertThat(verdicts.corrected()).containsEntry(name, given().getOrDefault(name, ""));
  }

  @Test
  void theLatestWordCounts() {
    var servers = left(SERVERS, "::1").amendments();
    var unset = left(SERVERS, "").amendments();
    var search = left(SEARCH, "own.example").amendments();
    assertThat(search.over(servers).values().keySet()).containsExactlyInAnyOrder(23, 24);
    assertThat(unset.over(servers)).isEqualTo(unset);
    assertThat(servers.over(unset)).isEqualTo(servers);
    assertThat(Amendments6.NONE.over(servers)).isEqualTo(servers);
  }
}
