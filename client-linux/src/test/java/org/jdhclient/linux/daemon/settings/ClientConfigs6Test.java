package org.jdhclient.linux.daemon.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine6.projection.Placement;
import org.jdhclient.identity.Duid;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.daemon.supervisor.FakeHost;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.wire.ChecksumMode;
import org.junit.jupiter.api.Test;

class ClientConfigs6Test {
  private static final MacAddress MAC = MacAddress.parse("00:16:3e:11:22:fe");
  private static final Interface ETH0 = new Interface("eth0", 2, MAC);

  private static List<WantedAssociation> wanted(Interface on, int hint, AssociationType... types) {
    return ClientConfigs6.associations(
        on, new Settings6(List.of(types), Completeness.ANY, hint, Placement.DEFAULT));
  }

  @Test
  void eachOfAKindHasAnIaidOfItsOwn() {
    var wanted =
        wanted(
            ETH0,
            0,
            AssociationType.IA_NA,
            AssociationType.IA_NA,
            AssociationType.IA_NA,
            AssociationType.IA_PD);

    assertThat(wanted.stream().map(each -> each.name().toString()))
        .containsExactly(
            "IA_NA 3e:11:22:fe", "IA_NA 3e:11:22:ff", "IA_NA 3e:11:22:00", "IA_PD 3e:11:22:fe");
  }

  @Test
  void anAliasIsAnotherClient() {
    var alias = new Interface("eth0:1", 2, MAC);

    assertThat(wanted(alias, 0, AssociationType.IA_NA).get(0).iaid())
        .isNotEqualTo(wanted(ETH0, 0, AssociationType.IA_NA).get(0).iaid());
  }

  @Test
  void aLengthIsAHintForPrefixesOnly() {
    var wanted = wanted(ETH0, 56, AssociationType.IA_NA, AssociationType.IA_PD);

    assertThat(wanted.stream().map(each -> each.hints().stream().map(IaLease::name).toList()))
        .containsExactly(List.of(), List.of("::/56"));
  }

  @Test
  void withoutAFileDhclientsOwnIsAskedFor() {
    var settings =
        FakeHost.settings(
            new Settings.InterfaceChoice(Scope.NAMED, List.of("eth0"), Absence.END),
            Persistence.KEEP_TRYING,
            ChecksumMode.KERNEL);
    var duid = Duid.linkLayer(MAC);

    var config = ClientConfigs6.of(ETH0, settings, duid);

    assertThat(config.duid()).isEqualTo(duid);
    assertThat(config.requestList()).isEqualTo(Client6Config.DEFAULT_REQUEST_LIST);
    assertThat(config.isStateless()).isFalse();
  }
}
