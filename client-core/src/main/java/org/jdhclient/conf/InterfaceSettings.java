package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.conf.Statement.Executable;
import org.jdhclient.conf.Statement.Placement;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.conf.option.OptionsDraft;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.config.Timing;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.time.Span;

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
    Instructions instructions) {

  /**
   * What is to be executed when messages come and go.
   *
   * @param enclosing in which option the options of a space are sent
   */
  record Instructions(List<Executable> statements, Map<String, Integer> enclosing) {}

  static InterfaceSettings of(
      List<Statement> statements, OptionTable table, Map<String, Integer> enclosing) {
    var waits = new EnumMap<TimingStatement, Span>(TimingStatement.class);
    List<Integer> request = ClientConfig.DEFAULT_REQUEST_LIST;
    List<Integer> require = List.of();
    var rejected = new ArrayList<Ipv4Prefix>();
    var script = "";
    var executables = new ArrayList<Executable>();
    for (var statement : statements) {
      if (statement instanceof Executable executable) {
        executables.add(executable);
      } else if (statement instanceof Statement.Patience patience) {
        waits.put(patience.what(), Span.ofSeconds(patience.seconds()));
      } else if (statement instanceof Statement.Request list) {
        request = merged(request, list.placement(), list.codes());
      } else if (statement instanceof Statement.Require list) {
        require = merged(require, list.placement(), list.codes());
      } else if (statement instanceof Statement.Reject reject) {
        rejected.addAll(reject.servers());
      } else if (statement instanceof Statement.Script named) {
        script = named.path();
      }
    }
    return new InterfaceSettings(
        timing(waits),
        RequestOrder.ofRfc3442(request),
        require,
        List.copyOf(rejected),
        script,
        table,
        new Instructions(List.copyOf(executables), enclosing));
  }

  private static List<Integer> merged(
      List<Integer> before, Placement placement, List<Integer> codes) {
    if (placement == Placement.INSTEAD) {
      return codes;
    }
    var all = new LinkedHashSet<>(before);
    all.addAll(codes);
    return List.copyOf(all);
  }

  private static Timing timing(Map<TimingStatement, Span> waits) {
    var standard = Timing.DEFAULT;
    return new Timing(
        waits.getOrDefault(TimingStatement.INITIAL_INTERVAL, standard.initialInterval()),
        waits.getOrDefault(TimingStatement.BACKOFF_CUTOFF, standard.backoffCutoff()),
        waits.getOrDefault(TimingStatement.TIMEOUT, standard.timeout()),
        waits.getOrDefault(TimingStatement.REBOOT, standard.reboot()),
        waits.getOrDefault(TimingStatement.RETRY, standard.retry()),
        waits.getOrDefault(TimingStatement.SELECT_TIMEOUT, standard.selectTimeout()),
        waits.getOrDefault(TimingStatement.INITIAL_DELAY, standard.initialDelay()),
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
    var sent = sends(facts);
    return new ClientConfig(
        facts.hardwareAddress(),
        sent,
        requestList,
        required,
        rejectedServers,
        new OptionRewriter(instructions.statements(), optionTable, facts.sending(sent)),
        optionTable,
        server,
        ports,
        timing,
        conflicts);
  }

  private Options sends(EvaluationContext facts) {
    var draft = new OptionsDraft(instructions.enclosing());
    send(instructions.statements(), draft, facts);
    return draft.options();
  }

  private static void send(
      List<Executable> statements, OptionsDraft draft, EvaluationContext facts) {
    for (var statement : statements) {
      if (statement instanceof Statement.Send send) {
        draft.put(send.option(), send.value().evaluate(facts.sending(draft.options())));
      } else if (statement instanceof Statement.If choice) {
        send(choice.chosen(facts), draft, facts);
      }
    }
  }
}
