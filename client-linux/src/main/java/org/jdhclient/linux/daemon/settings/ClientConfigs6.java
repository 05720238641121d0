package org.jdhclient.linux.daemon.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.conf.Configuration;
import org.jdhclient.conf.InterfaceSettings6;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.RecordedIaids;
import org.jdhclient.config6.Timing6;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.linux.daemon.settings.Settings.Waits;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.record.LeaseFile;
import org.jdhclient.linux.host.record.LeaseStore6;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;
import org.slf4j.Logger;

/** As whom and with what wishes the client of an interface speaks to servers of DHCPv6. */
public final class ClientConfigs6 {
  private ClientConfigs6() {}

  /**
   * The same as the client of a normal run would have; a DUID that is made stays off the record.
   */
  public static Client6Config of(Interface on, Settings settings, Clocks clocks, Logger log) {
    var leases = ClientConfigs.leases(settings, log);
    var duid = ClientConfigs.duid(settings, leases, log).unrecorded(on.macAddress());
    var config = of(on, settings, duid);
    return newest(on, leases)
        .filter(stored -> recalled(stored, clocks).isPresent())
        .map(StoredLease6::iaids)
        .map(RecordedIaids::new)
        .map(config::continuing)
        .orElse(config);
  }

  /** The newest lease on record for an interface, as far as it still runs. */
  public static Optional<Lease6> recorded(
      Interface on, Settings settings, Clocks clocks, Logger log) {
    return recorded(on, ClientConfigs.leases(settings, log), clocks);
  }

  public static Optional<Lease6> recorded(Interface on, LeaseFile leases, Clocks clocks) {
    return newest(on, leases).flatMap(stored -> recalled(stored, clocks));
  }

  private static Optional<StoredLease6> newest(Interface on, LeaseFile leases) {
    var stored = new LeaseStore6(leases).leasesOf(on.name());
    return stored.isEmpty() ? Optional.empty() : Optional.of(stored.get(stored.size() - 1));
  }

  private static Optional<Lease6> recalled(StoredLease6 stored, Clocks clocks) {
    try {
      return stored.recalled(clocks.wall(), clocks.now());
    } catch (MalformedPacketException e) {
      // A lease of no server is none.
      return Optional.empty();
    }
  }

  public static Client6Config of(Interface on, Settings settings, Duid duid) {
    var config =
        configured(on, settings)
            .clientConfig(
                EvaluationContext.of(on.macAddress(), HostName.toSend()),
                duid,
                associations(on, settings.dhcp6()),
                settings.dhcp6().completeness(),
                settings.ports());
    return config.timed(timing(config.timing(), settings.waits()));
  }

  private static Timing6 timing(Timing6 configured, Waits waits) {
    return switch (waits.boundWhen()) {
      case ADDRESSES_ARE_SET -> configured;
      case ADDRESSES_ARE_UNIQUE ->
          configured.awaitingDetection(Span.ofSeconds(waits.duplicateAddressDetection()));
    };
  }

  /** What the owner's file says, or what holds where there is none. */
  public static InterfaceSettings6 configured(Interface on, Settings settings) {
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
