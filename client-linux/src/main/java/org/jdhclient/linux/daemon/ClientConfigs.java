package org.jdhclient.linux.daemon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.linux.daemon.Settings.Identification;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.wire.Octets;

/** As whom and with what wishes the client of an interface speaks to servers. */
final class ClientConfigs {
  private ClientConfigs() {}

  static ClientConfig of(Interface on, DaemonContext shared) {
    var settings = shared.settings();
    var config = wishes(on, settings);
    var patient = config.withTiming(config.timing().withDeclineWait(settings.waits().decline()));
    boolean identified = !config.clientIdentifier().isEmpty();
    return settings.identification() == Identification.HARDWARE_ADDRESS || identified
        ? patient
        : patient.withSends(with(config.sends(), duidOf(on, shared)));
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

  private static Octets duidOf(Interface on, DaemonContext shared) {
    return shared.duid().duid(on.macAddress()).clientIdentifier(on.macAddress());
  }

  private static Options with(Options sends, Octets clientIdentifier) {
    Map<Integer, Octets> values = new LinkedHashMap<>();
    sends.codes().forEach(code -> values.put(code, sends.get(code).orElseThrow()));
    values.put(StandardOptions.CLIENT_IDENTIFIER.code(), clientIdentifier);
    return Options.of(values);
  }
}
