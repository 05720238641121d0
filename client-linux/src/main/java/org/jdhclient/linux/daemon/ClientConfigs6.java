package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.conf.Configuration;
import org.jdhclient.conf.InterfaceSettings6;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.Interface;

/** As whom and with what wishes the client of an interface speaks to servers of DHCPv6. */
final class ClientConfigs6 {
  private ClientConfigs6() {}

  static Client6Config of(Interface on, Settings settings, Duid duid) {
    return configured(on, settings)
        .clientConfig(
            EvaluationContext.of(on.macAddress(), HostName.toSend()),
            duid,
            associations(on, settings.dhcp6()),
            settings.dhcp6().completeness(),
            settings.ports());
  }

  /** What the owner's file says, or what holds where there is none. */
  static InterfaceSettings6 configured(Interface on, Settings settings) {
    return settings.configuration().orElseGet(Configuration::ofNoFile).forInterface6(on.name());
  }

  /** Each with an IAID of its own among those of its kind. */
  static List<WantedAssociation> associations(Interface on, Settings6 settings) {
    Map<AssociationType, Integer> counts = new EnumMap<>(AssociationType.class);
    var wanted = new ArrayList<WantedAssociation>();
    for (var type : settings.associations()) {
      int index = counts.merge(type, 1, Integer::sum) - 1;
      wanted.add(new WantedAssociation(type, iaid(on, index), hints(type, settings)));
    }
    return List.copyOf(wanted);
  }

  /** An alias is another client to the server, as with DHCPv4. */
  private static Iaid iaid(Interface on, int index) {
    int alias = on.nameHere().suffix().hashCode();
    return new Iaid(Iaid.of(on.macAddress(), index).value() ^ alias);
  }

  private static List<IaLease> hints(AssociationType type, Settings6 settings) {
    int length = settings.prefixLengthHint();
    return type == AssociationType.IA_PD && length > 0
        ? List.of(IaPrefix.named(Ipv6Prefix.containing(Ipv6Address.ANY, length)))
        : List.of();
  }
}
