package org.jdhclient.script6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.script6.Leases6.address;
import static org.jdhclient.script6.Leases6.association;
import static org.jdhclient.script6.Leases6.environment;
import static org.jdhclient.script6.Leases6.lease;
import static org.jdhclient.script6.Leases6.option;
import static org.jdhclient.script6.Leases6.prefix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.script6.ScriptEvent6.Tense;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts find, as they found it from ISC dhclient 4.4.3-P1. */
class ScriptEnvironment6Test {
  private static final Lease6 ADDRESS =
      lease(association(AssociationType.IA_NA, address("2001:db8::7")));

  private static Map<String, String> variables(List<ScriptEvent6> events) {
    assertThat(events).hasSize(1);
    return environment(events.get(0)).variables();
  }

  private static List<ScriptEvent6> bound(Lease6 lease) {
    return ScriptEvents6.applied(Reason.BOUND6, Optional.empty(), lease);
  }

  private static ScriptEnvironment bound(Dhcp6Options options) {
    var lease = lease(options, association(AssociationType.IA_NA, address("2001:db8::7")));
    return environment(bound(lease).get(0));
  }

  /** The variables whose names begin so, without that. */
  private static Map<String, String> behind(String prefix, Map<String, String> variables) {
    var found = new LinkedHashMap<String, String>();
    variables.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private static Dhcp6Option text(int code, String text) {
    return new Dhcp6Option(code, Octets.ofLatin1(text));
  }

  @Test
  void ofAnInterfaceThereIsNoLease() {
    var environment = environment(ScriptEvent6.of(Reason.PREINIT6));
    assertThat(environment.variables())
        .isEqualTo(
            Map.of(
                "reason", "PREINIT6",
                "interface", "eth0",
                "pid", "42",
                "dad_wait_time", "3",
                "IF", "x",
                "PATH", "/usr/sbin:/sbin:/bin:/usr/sbin:/usr/bin"));
    assertThat(environment.amendable()).isEmpty();
  }

  @Test
  void anAddressIsToldWithItsAssociationAndItsOptions() {
    var variables = variables(bound(ADDRESS));
    assertThat(variables).containsEntry("reason", "BOUND6").containsEntry("dad_wait_time", "3");
    assertThat(behind("new_", variables))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("ip6_address", "2001:db8::7"),
                Map.entry("ip6_prefixlen", "128"),
                Map.entry("iaid", "3e:11:22:33"),
                Map.entry("starts", "1795955765"),
                Map.entry("renew", "60"),
                Map.entry("rebind", "105"),
                Map.entry("life_starts", "1795955765"),
                Map.entry("preferred_life", "100"),
                Map.entry("max_life", "120"),
                Map.entry("dhcp6_client_id", "0:1:0:1:3e"),
                Map.entry("dhcp6_server_id", "0:1:0:1:ff"),
                Map.entry("dhcp6_name_servers", "2001:db8::53 fe80::53"),
                Map.entry("dhcp6_domain_search", "lab.example. example.org.")));
    assertThat(behind("requested_", variables).keySet())
        .containsExactlyInAnyOrder("dhcp6_name_servers", "dhcp6_domain_search", "dhcp6_unknown_99");
    assertThat(variables.keySet()).noneMatch(name -> name.startsWith("old_"));
  }

  @Test
  void aTemporaryAddressIsToldAsSuch() {
    var lease = lease(association(AssociationType.IA_TA, address("2001:db8::8")));
    assertThat(variables(bound(lease)))
        .containsEntry("new_ip6_type", "temporary")
        .containsEntry("new_renew", "0")
        .containsEntry("new_rebind", "0");
  }

  @Test
  void aPrefixIsToldInThePlaceOfAnAddress() {
    var lease = lease(association(AssociationType.IA_PD, prefix("2001:db8:1::/56")));
    assertThat(behind("new_", variables(bound(lease))))
        .containsEntry("ip6_prefix", "2001:db8:1::/56")
        .containsEntry("max_life", "4294967295")
        .doesNotContainKeys("ip6_address", "ip6_prefixlen", "ip6_type");
  }

  /** Dibbler has a status in each association. */
  @Test
  void theNarrowestScopeOfAnOptionCounts() {
    var held = association(AssociationType.IA_NA, address("2001:db8::7"));
    var assigned =
        new HeldAssociation(
            held.type(),
            held.iaid(),
            held.since(),
            held.times(),
            held.leases(),
            Dhcp6Options.of(option(13, "0000 6f6b")));
    var lease = lease(Dhcp6Options.of(option(13, "0000"), option(7, "07")), assigned);
    assertThat(behind("new_dhcp6_", variables(bound(lease))))
        .isEqualTo(Map.of("status_code", "success ok"));
  }

  @Test
  void thereIsACallForEachAddressAndPrefixInTheirOrder() {
    var lease =
        lease(
            association(AssociationType.IA_NA, address("2001:db8::7"), address("2001:db8::6")),
            association(AssociationType.IA_PD, prefix("2001:db8:1::/56")));
    assertThat(bound(lease))
        .extracting(event -> event.lent(Tense.NEW).orElseThrow().name())
        .containsExactly("2001:db8::7", "2001:db8::6", "2001:db8:1::/56");
  }

  @Test
  void whatIsExtendedIsToldAsItWasAndAsItIs() {
    var events = ScriptEvents6.applied(Reason.RENEW6, Optional.of(ADDRESS), ADDRESS);
    var variables = variables(events);
    assertThat(behind("old_", variables)).isEqualTo(behind("new_", variables)).hasSize(13);
  }

  @Test
  void ofWhatIsNewAmongTheExtendedOnlyTheOptionsWereThere() {
    var more = lease(association(AssociationType.IA_NA, address("2001:db8::9")));
    var variables = variables(ScriptEvents6.applied(Reason.REBIND6, Optional.of(ADDRESS), more));
    assertThat(behind("old_", variables).keySet())
        .hasSize(4)
        .allMatch(name -> name.startsWith("dhcp6_"));
    assertThat(behind("new_", variables)).containsEntry("ip6_address", "2001:db8::9");
  }

  @Test
  void whatIsBoundHadNothingBefore() {
    var variables = variables(ScriptEvents6.applied(Reason.BOUND6, Optional.of(ADDRESS), ADDRESS));
    assertThat(behind("old_", variables)).isEmpty();
  }

  @Test
  void whatIsNoLongerPreferredIsTheCurrent() {
    var variables = variables(ScriptEvents6.deprecated(ADDRESS));
    assertThat(variables).containsEntry("reason", "DEPREF6");
    assertThat(behind("cur_", variables)).hasSize(13);
    assertThat(behind("new_", variables)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EXPIRE6", "RELEASE6", "STOP6"})
  void whatEndsIsTheOld(Reason reason) {
    var events = ScriptEvents6.withdrawn(reason, ADDRESS);
    assertThat(behind("old_", variables(events))).hasSize(13);
    assertThat(environment(events.get(0)).amendable()).isEmpty();
    assertThat(events.get(0).lent(Tense.OLD).orElseThrow().name()).isEqualTo("2001:db8::7");
  }

  @Test
  void optionsAloneAreRenewed() {
    var variables =
        environment(ScriptEvents6.informed(Optional.empty(), Leases6.OPTIONS)).variables();
    assertThat(variables).containsEntry("reason", "RENEW6");
    assertThat(behind("new_", variables).keySet())
        .containsExactlyInAnyOrder(
            "dhcp6_client_id",
            "dhcp6_server_id",
            "dhcp6_preference",
            "dhcp6_name_servers",
            "dhcp6_domain_search");
    var again = ScriptEvents6.informed(Optional.of(Leases6.OPTIONS), Leases6.OPTIONS);
    assertThat(behind("old_", environment(again).variables())).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          13 | 0000                 | dhcp6_status_code       | success
          13 | 0002 6e6f6e65        | dhcp6_status_code       | NoAddrsAvail none
          17 | 00001267000100026869 | dhcp6_vendor_opts       | 0:0:12:67:0:1:0:2:68:69
          61 | 00070009             | dhcp6_client_arch_type  | 7 9
          62 | 010203               | dhcp6_nii               | 1 2 3
          64 | 016100               | dhcp6_aftr_name         | a.
          42 | 4575726f70652f4265726c696e | dhcp6_new_tzdb_timezone | Europe/Berlin
          56 | 00010001             | dhcp6_unknown_56        | 0:1:0:1
          112 | 6162                | dhcp6_unknown_112       | 61:62
          """)
  void anOptionHasAVariable(int code, String octets, String name, String value) {
    var environment = bound(Dhcp6Options.of(option(code, octets)));
    assertThat(environment.variables()).containsEntry("new_" + name, value);
    assertThat(environment.dropped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tftp://[2001:db8::1]/boot/grubx64.efi",
        "http://[fe80::1%25eth0]:8080/a,b",
        "http://user@[::ffff:192.0.2.1]/",
        "http://boot.example.org/x",
        "HTTP://[::1]",
        "http://h/a%20b",
        "pxelinux.0"
      })
  void aUrlMayNameItsHostByAnAddress(String url) {
    for (int code : new int[] {59, 103}) {
      var environment = bound(Dhcp6Options.of(text(code, url)));
      assertThat(environment.variables()).containsValue(url);
      assertThat(environment.dropped()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[2001:db8::1]/[a]",
        "http://[a-z]/",
        "http://[*]/",
        "http://[::1]/`id`",
        "http://[::1]/$(id)",
        "http://[::1];id",
        "http://[::1]/ -o /etc/passwd",
        "http://[::1]/\nid",
        "http://[::1]/?*",
        "http://$x@[::1]/",
        "http://[::1]@[::1]/",
        "[::1]/x",
        "a/[::1]",
        "//[::1]/x",
        "-x://[::1]/",
        "http://[]/"
      })
  void noOtherBracketsAreInAUrl(String url) {
    var environment = bound(Dhcp6Options.of(text(59, url)));
    assertThat(environment.dropped()).containsExactly("new_dhcp6_bootfile_url");
    assertThat(environment.variables()).doesNotContainKey("new_dhcp6_bootfile_url");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          103 | 24287829           | dhcp6_v6_captive_portal
          103 | 68 20 69           | dhcp6_v6_captive_portal
          42  | 2e2e2f61           | dhcp6_new_tzdb_timezone
          42  | 2f657463           | dhcp6_new_tzdb_timezone
          59  | 61 0a 62           | dhcp6_bootfile_url
          23  | 01                 | dhcp6_name_servers
          24  | 02243b00           | dhcp6_domain_search
          13  | 0001 60 60         | dhcp6_status_code
          """)
  void whatNoScriptShouldSeeIsDroppedAndNamed(int code, String octets, String name) {
    var environment = bound(Dhcp6Options.of(option(code, octets)));
    assertThat(environment.variables()).doesNotContainKey("new_" + name);
    assertThat(environment.dropped()).containsExactly("new_" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01 03666f6f00           | foo         | foo | | true  | false
          04 03666f6f 036261 7200 | foo.bar     | foo | bar | false | true
          00 03666f6f             | foo         | foo | | false | false
          """)
  void theRegisteredNameIsTakenApart(
      String octets, String name, String host, String domain, String server, String none) {
    var variables = bound(Dhcp6Options.of(option(39, octets))).variables();
    assertThat(behind("new_fqdn_", variables))
        .containsEntry("encoded", "true")
        .containsEntry("server_update", server)
        .containsEntry("no_client_update", none)
        .containsEntry("fqdn", name)
        .containsEntry("hostname", host)
        .satisfies(all -> assertThat(all.get("domainname")).isEqualTo(domain));
  }
}
