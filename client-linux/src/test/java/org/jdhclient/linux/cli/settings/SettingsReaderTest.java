package org.jdhclient.linux.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.conf.Configuration;
import org.jdhclient.config.Ports;
import org.jdhclient.engine.Persistence;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.daemon.settings.Settings.Identification;
import org.jdhclient.linux.daemon.settings.Settings.InterfaceChoice;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.daemon.settings.Settings.Stay;
import org.jdhclient.linux.daemon.settings.Settings.Waits;
import org.jdhclient.wire.ChecksumMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static Settings settings(Map<String, String> environment, String... words)
      throws UsageException {
    return SettingsReader.read(
        Arguments.scan(words),
        environment,
        Optional.empty(),
        Ipv4Address.BROADCAST,
        ChecksumMode.KERNEL);
  }

  private static Settings settings(String line) throws UsageException {
    return settings(Map.of(), line.split(" "));
  }

  @Test
  void nothingSaidIsEachBroadcastInterfaceByTheUsualPorts() throws UsageException {
    var settings = settings(Map.of());

    assertThat(settings.interfaces())
        .isEqualTo(new InterfaceChoice(Scope.BROADCAST, List.of(), Absence.END));
    assertThat(settings.ports()).isEqualTo(Ports.DEFAULT);
    assertThat(settings.relay().isAny()).isTrue();
    assertThat(settings.identification()).isEqualTo(Identification.HARDWARE_ADDRESS);
    assertThat(settings.waits()).isEqualTo(new Waits(10, 0));
    assertThat(settings.persistence()).isEqualTo(Persistence.KEEP_TRYING);
    assertThat(settings.stay()).isEqualTo(Stay.UNTIL_SETTLED);
    assertThat(settings.files().leases()).isEqualTo(Path.of("/var/lib/dhcp/dhclient.leases"));
    assertThat(settings.files().duid()).contains(Path.of("/var/lib/dhcp/dhclient6.leases"));
    assertThat(settings.scripts().script()).isEmpty();
  }

  @Test
  void ifupdownsWords() throws UsageException {
    var settings =
        settings(
            "-4 -v -i -pf /run/dhclient.eth0.pid -lf /var/lib/dhcp/dhclient.eth0.leases"
                + " -I -df /var/lib/dhcp/dhclient6.eth0.leases eth0 -e IF_METRIC=50");

    assertThat(settings.interfaces().named()).containsExactly("eth0");
    assertThat(settings.identification()).isEqualTo(Identification.DUID_LLT);
    assertThat(settings.files().leases()).isEqualTo(Path.of("/var/lib/dhcp/dhclient.eth0.leases"));
    assertThat(settings.files().duid()).contains(Path.of("/var/lib/dhcp/dhclient6.eth0.leases"));
    assertThat(settings.scripts().extra()).containsExactly(Map.entry("IF_METRIC", "50"));
  }

  @Test
  void aScriptIsNamedByTheFileUnlessTheCommandLineNamesOne() throws UsageException {
    var text = "script \"/sbin/one\"; interface \"eth1\" { script \"/sbin/other\"; }";

    assertThat(configured(text, "eth0").scripts().script()).contains(Path.of("/sbin/one"));
    assertThat(configured(text, "eth1").scripts().script()).contains(Path.of("/sbin/other"));
    assertThat(configured(text, "-sf", "/bin/true", "eth0").scripts().script())
        .contains(Path.of("/bin/true"));
  }

  private static Settings configured(String text, String... words) throws UsageException {
    return SettingsReader.read(
        Arguments.scan(words),
        Map.of(),
        Optional.of(Configuration.parse("dhclient.conf", text, path -> Optional.empty())),
        Ipv4Address.BROADCAST,
        ChecksumMode.KERNEL);
  }

  @Test
  void variablesAddUp() throws UsageException {
    assertThat(settings("-e A=1 eth0 -e B_2=x=y -e A=").scripts().extra())
        .containsOnly(Map.entry("A", ""), Map.entry("B_2", "x=y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "=1", "2A=1", "A-B=1", "\u00e4=1"})
  void aVariableHasANameThatAShellTakes(String variable) {
    assertThatThrownBy(() -> settings(Map.of(), "-e", variable))
        .hasMessage("-e wants NAME=value, not " + variable);
  }

  @Test
  void interfacesAreNamedOnceEach() throws UsageException {
    assertThat(settings("eth0 -w eth1 eth0").interfaces())
        .isEqualTo(new InterfaceChoice(Scope.NAMED, List.of("eth0", "eth1"), Absence.WAIT));
  }

  @Test
  void noInterfaceIsNoneAtAll() throws UsageException {
    assertThat(settings("-n").interfaces().scope()).isEqualTo(Scope.NONE);
    assertThatThrownBy(() -> settings("-n eth0"))
        .hasMessage("-n is for no interface, and eth0 is named");
  }

  @ParameterizedTest
  @CsvSource({"-p 1068, 1068, 1067", "-g 10.9.9.9, 67, 67", "-g 10.9.9.9 -p 1068, 1068, 1068"})
  void portsAreAsDhclientHasThem(String line, int client, int server) throws UsageException {
    assertThat(settings(line).ports()).isEqualTo(new Ports(client, server));
  }

  @ParameterizedTest
  @CsvSource({
    "-i, DUID_LLT",
    "-i -D LL, DUID_LL",
    "-D LLT -i, DUID_LLT",
    "-D LL, HARDWARE_ADDRESS"
  })
  void aDuidIsForThoseWhoAskForIt(String line, Identification identification)
      throws UsageException {
    assertThat(settings(line).identification()).isEqualTo(identification);
  }

  @Test
  void waitsAreSeconds() throws UsageException {
    assertThat(settings("--decline-wait-time 0 --dad-wait-time=5 eth0").waits())
        .isEqualTo(new Waits(0, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-D XX",
        "--prefix-len-hint 0",
        "--prefix-len-hint x",
        "--address-prefix-len 129",
        "-g relay",
        "-p 1",
        "-p x",
        "--decline-wait-time -1",
        "--decline-wait-time x",
        "--dad-wait-time 86401"
      })
  void whatMakesNoSenseIsNamed(String line) {
    var option = line.substring(0, line.indexOf(' '));
    assertThatThrownBy(() -> settings(line))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(option + " wants ");
  }

  @Test
  void theEnvironmentHoldsWhereTheCommandLineIsSilent() throws UsageException {
    var environment = Map.of("PATH_DHCLIENT_DB", "/e/db", "PATH_DHCLIENT_SCRIPT", "/e/script");

    assertThat(settings(environment).files().leases()).isEqualTo(Path.of("/e/db"));
    assertThat(settings(environment).scripts().script()).contains(Path.of("/e/script"));
    assertThat(settings(environment, "-lf", "/a", "-sf", "/b").files().leases())
        .isEqualTo(Path.of("/a"));
    assertThat(settings(environment, "-lf", "/a", "-sf", "/b").scripts().script())
        .contains(Path.of("/b"));
  }
}
