package org.jdhclient.conf;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.config.Timing;
import org.jdhclient.dhcp.OptionTable;

/**
 * What a configuration says of one interface.
 *
 * @param requestList codes, most wanted first
 * @param required codes
 * @param script the path of the owner's dhclient-script; empty for none
 */
public record InterfaceSettings(
    Timing timing,
    List<Integer> requestList,
    List<Integer> required,
    List<Ipv4Prefix> rejectedServers,
    String script,
    OptionTable optionTable,
    Wishes wishes) {

  static InterfaceSettings of(Wishes wishes, OptionTable table) {
    return new InterfaceSettings(
        timing(wishes),
        RequestOrder.ofRfc3442(wishes.request().dhcp()),
        wishes.require().dhcp(),
        wishes.rejectedServers(),
        wishes.script(),
        table,
        wishes);
  }

  private static Timing timing(Wishes wishes) {
    var standard = Timing.DEFAULT;
    return new Timing(
        wishes.wait(TimingStatement.INITIAL_INTERVAL, standard.initialInterval()),
        wishes.wait(TimingStatement.BACKOFF_CUTOFF, standard.backoffCutoff()),
        wishes.wait(TimingStatement.TIMEOUT, standard.timeout()),
        wishes.wait(TimingStatement.REBOOT, standard.reboot()),
        wishes.wait(TimingStatement.RETRY, standard.retry()),
        wishes.wait(TimingStatement.SELECT_TIMEOUT, standard.selectTimeout()),
        wishes.wait(TimingStatement.INITIAL_DELAY, standard.initialDelay()),
        standard.declineWait());
  }

  /** The machine's configuration, by the broadcast and the usual ports. */
  public ClientConfig clientConfig(EvaluationContext facts) {
    return clientConfig(facts, Ipv4Address.BROADCAST, Ports.DEFAULT, ConflictDetection.ANNOUNCE);
  }

  /**
   * The machine's configuration.
   *
   * @param server where DISCOVER and REQUEST go until there is a lease
   */
  public ClientConfig clientConfig(
      EvaluationContext facts, Ipv4Address server, Ports ports, ConflictDetection conflicts) {
    return new ClientConfig(
        facts.hardwareAddress(),
        wishes.sent(facts).options(),
        requestList,
        required,
        rejectedServers,
        new OptionRewriter(wishes.executables(), optionTable, facts),
        optionTable,
        server,
        Ipv4Address.ANY,
        ports,
        timing,
        conflicts);
  }
}
