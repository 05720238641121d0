package org.jdhclient.linux.daemon.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.conf.Configuration;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.daemon.settings.Settings.Identification;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.clock.WallClock;
import org.jdhclient.linux.host.record.DuidFile;
import org.jdhclient.linux.host.record.DuidRecord;
import org.jdhclient.linux.host.record.LeaseFile;
import org.jdhclient.linux.host.record.LeaseStore;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Octets;
import org.slf4j.Logger;

/** As whom and with what wishes the client of an interface speaks to servers. */
public final class ClientConfigs {
  private ClientConfigs() {}

  /** The same as the client of a normal run would have. */
  public static ClientConfig of(Interface on, Settings settings, Logger log) {
    return of(on, settings, duid(settings, leases(settings, log), log));
  }

  /** The leases on record for an interface, the newest last. */
  public static List<StoredLease> leases(Interface on, Settings settings, Logger log) {
    return new LeaseStore(leases(settings, log), names(settings)).leasesOf(on.name());
  }

  /** The leases on record. */
  public static LeaseFile leases(Settings settings, Logger log) {
    var files = settings.files();
    return new LeaseFile(files.leases(), files.runDirectory(), log);
  }

  /** The host's DUID, which is made when it is first asked for. */
  public static DuidRecord duid(Settings settings, LeaseFile leases, Logger log) {
    DuidRecord.Maker maker =
        settings.identification() == Identification.DUID_LL
            ? Duid::linkLayer
            : mac -> Duid.linkLayerAndTime(mac, WallClock.now().epochSeconds());
    var run = settings.files().runDirectory();
    var other = settings.files().duid().map(file -> new DuidFile(file, run, log));
    return new DuidRecord(leases, other, maker, ids(settings), log);
  }

  /** The names of options, as the owner has them. */
  public static OptionTable names(Settings settings) {
    return settings.configuration().map(Configuration::optionTable).orElse(OptionTable.STANDARD);
  }

  /** How DUIDs and IAIDs are written down. */
  public static IdFormat ids(Settings settings) {
    return settings.configuration().map(Configuration::idFormat).orElse(IdFormat.OCTAL);
  }

  /**
   * @param duid asked only if it is wanted
   */
  public static ClientConfig of(Interface on, Settings settings, DuidRecord duid) {
    var config = wishes(on, settings);
    var patient =
        config
            .withTiming(config.timing().withDeclineWait(Span.ofSeconds(settings.waits().decline())))
            .relayedBy(settings.relay());
    boolean identified = !config.clientIdentifier().isEmpty();
    return settings.identification() == Identification.HARDWARE_ADDRESS || identified
        ? patient
        : patient.withSends(with(config.sends(), duidOf(on, duid)));
  }

  /** Where there is no configuration nothing of its machinery is needed, nor loaded. */
  private static ClientConfig wishes(Interface on, Settings settings) {
    var mac = on.macAddress();
    var server = settings.server();
    var ports = settings.ports();
    var conflicts = settings.conflicts();
    return settings
        .configuration()
        .map(
            configuration ->
                configuration
                    .forInterface(on.name())
                    .clientConfig(
                        EvaluationContext.of(mac, HostName.toSend()), server, ports, conflicts))
        .orElseGet(() -> ClientConfig.of(mac, HostName.toSend(), server, ports, conflicts));
  }

  private static Octets duidOf(Interface on, DuidRecord duid) {
    return duid.duid(on.macAddress()).clientIdentifier(on.macAddress(), on.nameHere().suffix());
  }

  private static Options with(Options sends, Octets clientIdentifier) {
    Map<Integer, Octets> values = new LinkedHashMap<>();
    sends.codes().forEach(code -> values.put(code, sends.get(code).orElseThrow()));
    values.put(StandardOptions.CLIENT_IDENTIFIER.code(), clientIdentifier);
    return Options.of(values);
  }
}
