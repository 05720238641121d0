package org.jdhclient.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionFormat;
import org.jdhclient.dhcp.OptionSpace;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.OptionType;
import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hooks see of options that another option holds. */
class SpaceVariablesTest {
  private static final OptionTable VENDORS =
      OptionTable.STANDARD.withSpaces(
          List.of(
              OptionSpace.of(
                  "ven-Dor",
                  43,
                  Map.of(
                      1,
                      new OptionDefinition(1, "boot", OptionFormat.of(OptionType.IP_ADDRESS)),
                      2,
                      new OptionDefinition(2, "n-Ame", OptionFormat.of(OptionType.TEXT)))),
              OptionSpace.of(
                  "ip",
                  200,
                  Map.of(
                      1, new OptionDefinition(1, "address", OptionFormat.of(OptionType.TEXT))))));

  private static ScriptEnvironment bound(OptionTable names, int code, String hex) throws Exception {
    var lease = Leases.with(Map.of(code, Hex.octets(hex)));
    var subject = new ScriptSubject("eth0", 5, 0, List.of(), names, Map.of());
    return ScriptEnvironment.of(
        ScriptEvent.begun(Reason.BOUND, lease), subject, Leases.WALL_NOW, Leases.NOW);
  }

  /** Without the beginning that all have. */
  private static Map<String, String> of(String space, ScriptEnvironment environment) {
    var found = new TreeMap<String, String>();
    environment
        .variables()
        .forEach(
            (name, value) -> {
              if (name.startsWith("new_" + space)) {
                found.put(name.substring(4 + space.length()), value);
              }
            });
    return found;
  }

  /** As with dhclient 4.4.3, but for the dot before its domainname where the name is encoded. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "040000 0168 026578 0163 00 | encoded=true fqdn=h.ex.c hostname=h domainname=ex.c",
        "050000 0168 026578 00      | encoded=true fqdn=h.ex hostname=h domainname=ex"
            + " server_update=true",
        "040000 0168                | encoded=true fqdn=h hostname=h",
        "010203 682e6578 00         | encoded=false fqdn=h.ex hostname=h domainname=ex"
            + " server_update=true rcode1=2 rcode2=3",
        "020000 68                  | encoded=false fqdn=h hostname=h no_client_update=true",
        "030000                     | encoded=false server_update=true no_client_update=true",
        "040000 0968                | encoded=true",
        "040000 03243b60 00         | encoded=true",
        "000000 243b60              | encoded=false",
      })
  void theNameThatIsRegisteredIsTakenApart(String option, String variables) throws Exception {
    var expected =
        new TreeMap<>(
            Map.of(
                "server_update",
                "false",
                "no_client_update",
                "false",
                "rcode1",
                "0",
                "rcode2",
                "0"));
    Arrays.stream(variables.split(" "))
        .map(variable -> variable.split("="))
        .forEach(pair -> expected.put(pair[0], pair[1]));
    assertThat(of("fqdn_", bound(OptionTable.STANDARD, 81, option))).isEqualTo(expected);
  }

  @Test
  void aNameThatIsTornOffHasNoVariables() throws Exception {
    assertThat(of("fqdn_", bound(OptionTable.STANDARD, 81, "0100"))).isEmpty();
  }

  @Test
  void optionsOfTheOwnersSpacesAreToldByTheirNames() throws Exception {
    var environment = bound(VENDORS, 43, "01040a000007 020568656c6c6f 630105 00 0301");
    assertThat(of("ven_Dor_", environment))
        .containsExactly(
            entry("boot", "10.0.0.7"), entry("n_Ame", "hello"), entry("unknown_99", "5"));
  }

  @Test
  void ofTwoOfOneCodeTheFirstCountsAndNothingBehindTheEnd() throws Exception {
    assertThat(of("ven_Dor_", bound(VENDORS, 43, "020161 020162 0300 ff 01040a000007")))
        .containsExactly(entry("n_Ame", "a"));
  }

  @Test
  void whatIsUnfitForAScriptIsLeftOut() throws Exception {
    var environment = bound(VENDORS, 43, "01030a0000 0203243b60");
    assertThat(of("ven_Dor_", environment)).isEmpty();
    assertThat(environment.dropped()).containsExactly("new_ven_Dor_boot", "new_ven_Dor_n_Ame");
  }

  @Test
  void noVariableOfASpaceTakesThePlaceOfTheLeasesOwn() throws Exception {
    assertThat(bound(VENDORS, 200, "010178").variables())
        .containsEntry("new_ip_address", "10.0.3.210");
  }
}
