package org.jdhclient.linux.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.Ports;
import org.jdhclient.config6.Completeness;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine6.projection.Placement;
import org.jdhclient.engine6.projection.Placement.Delegated;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Identification;
import org.jdhclient.linux.daemon.settings.Settings6;
import org.jdhclient.wire.ChecksumMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Settings6ReaderTest {
  private static Settings settings(String line) throws UsageException {
    return SettingsReader.read(
        Arguments.scan(line.split(" ")),
        Map.of(),
        Optional.empty(),
        Ipv4Address.BROADCAST,
        ChecksumMode.KERNEL);
  }

  @Test
  void nothingButTheFamilyIsOneAddressByTheUsualPortsAndFiles() throws UsageException {
    var settings = settings("-6 eth0");

    assertThat(settings.family()).isEqualTo(Family.V6);
    assertThat(settings.dhcp6()).isEqualTo(Settings6.DEFAULT);
    assertThat(settings.ports()).isEqualTo(new Ports(546, 547));
    assertThat(settings.identification()).isEqualTo(Identification.DUID_LLT);
    assertThat(settings.files().leases()).isEqualTo(Path.of("/var/lib/dhcp/dhclient6.leases"));
  }

  @ParameterizedTest
  @CsvSource({
    "-6 eth0, IA_NA",
    "-6 -N eth0, IA_NA",
    "-6 -N -N eth0, IA_NA IA_NA",
    "-6 -P eth0, IA_PD",
    "-6 -P -N eth0, IA_NA IA_PD",
    "-6 -v -PNPT eth0, IA_NA IA_TA IA_PD IA_PD",
    "-6 -T eth0, IA_TA",
    "-6 -S eth0, ''",
    "-6 -x -S eth0, ''",
  })
  void eachFlagIsOneMoreAssociation(String line, String kinds) throws UsageException {
    var expected =
        kinds.isEmpty()
            ? List.of()
            : List.of(kinds.split(" ")).stream().map(AssociationType::valueOf).toList();
    assertThat(settings(line).dhcp6().associations()).isEqualTo(expected);
    assertThat(settings(line).dhcp6().isStateless()).isEqualTo(expected.isEmpty());
  }

  @Test
  void lengthsAndCompleteness() throws UsageException {
    var settings = settings("-6 -R -P --prefix-len-hint 56 --address-prefix-len=64 eth0");

    assertThat(settings.dhcp6())
        .isEqualTo(
            new Settings6(
                List.of(AssociationType.IA_PD),
                Completeness.ALL,
                56,
                new Placement(64, Delegated.LEFT_TO_SCRIPTS)));
  }

  @ParameterizedTest
  @CsvSource({"-p 1546, 1546, 547", "-v, 546, 547"})
  void theServersPortIsTheSameWhateverTheClients(String words, int client, int server)
      throws UsageException {
    assertThat(settings("-6 " + words + " eth0").ports()).isEqualTo(new Ports(client, server));
  }

  @Test
  void aDuidIsOfTheTypeThatIsAskedFor() throws UsageException {
    assertThat(settings("-6 -D LL eth0").identification()).isEqualTo(Identification.DUID_LL);
  }

  @Test
  void ifupdownsWords() throws UsageException {
    var settings =
        settings(
            "-6 -1 -v -pf /run/dhclient6.eth0.pid -lf /var/lib/dhcp/dhclient6.eth0.leases"
                + " -I -P -N -df /var/lib/dhcp/dhclient.eth0.leases eth0");

    assertThat(settings.persistence()).isEqualTo(Persistence.ONE_TRY);
    assertThat(settings.interfaces().named()).containsExactly("eth0");
    assertThat(settings.files().duid()).contains(Path.of("/var/lib/dhcp/dhclient.eth0.leases"));
    assertThat(settings.dhcp6().associations())
        .containsExactly(AssociationType.IA_NA, AssociationType.IA_PD);
  }

  @ParameterizedTest
  @CsvSource({
    "-4 -v eth0, V4",
    "eth0, V4",
    "-6v eth0, V6",
    "-S eth0, V6",
    "-N, V6",
    "-T, V6",
    "-R, V6",
    "-P eth0, V6",
    "--prefix-len-hint 60 eth0, V4",
  })
  void dhclientsFlagsOfIpv6NeedNoOther(String line, Family family) throws UsageException {
    assertThat(settings(line).family()).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-4 -6 eth0 | Client can only do v4 or v6, not both.",
        "-64 eth0 | Client can only do v4 or v6, not both.",
        "-4 -S eth0 | Command not used for DHCPv4: -S",
        "-N -4 eth0 | Command not used for DHCPv4: -N",
        "-4 -R eth0 | Command not used for DHCPv4: -R",
        "-6 -s 10.0.3.1 eth0 | Command not used for DHCPv6: -s",
        "-6 -g 10.0.3.1 eth0 | Command not used for DHCPv6: -g",
        "-6 --arp-probe eth0 | Command not used for DHCPv6: --arp-probe",
        "-6 -P | PD -P only supports one requested interface, and none is named",
        "-6 -P eth0 eth1 | PD -P only supports one requested interface, not 2 of them",
        "-6 -S | -S wants one interface, and none is named",
        "-6 -S eth0 eth1 | -S wants one interface, not 2 of them",
        "-6 -S -r eth0 | -S asks for options only, and does not go with -r",
        "-6 -S -N eth0 | -S asks for options only, and does not go with -N",
        "-6 -ST eth0 | -S asks for options only, and does not go with -T",
        "-6 -P -S eth0 | -S asks for options only, and does not go with -P",
      })
  void whatDoesNotGoTogetherIsOneLineWithTheReason(String line, String complaint) {
    assertThatThrownBy(() -> settings(line))
        .isInstanceOf(UsageException.class)
        .hasMessage(complaint);
  }
}
