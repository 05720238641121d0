package org.jdhclient.conf;

import java.util.LinkedHashSet;
import java.util.List;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.conf.option.OptionsDraft;
import org.jdhclient.config.Ports;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.config6.Timing6;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.identity.Duid;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;

/**
 * What a configuration says of one interface to a client of DHCPv6.
 *
 * @param requestList codes, most wanted first
 * @param required codes
 * @param script the path of the owner's dhclient-script; empty for none
 * @param optionTable the options' names, without those of their space
 */
public record InterfaceSettings6(
    List<Integer> requestList,
    List<Integer> required,
    String script,
    OptionTable optionTable,
    Wishes wishes) {

  static InterfaceSettings6 of(Wishes wishes, OptionTable table) {
    return new InterfaceSettings6(
        wishes.request().dhcp6(), wishes.require().dhcp6(), wishes.script(), table, wishes);
  }

  /**
   * The machine's configuration.
   *
   * @param duid this host's; another that is sent by the owner's word takes its place
   */
  public Client6Config clientConfig(
      EvaluationContext facts,
      Duid duid,
      List<WantedAssociation> associations,
      Completeness completeness,
      Ports ports) {
    var sent = wishes.sent(facts);
    var options = SentOptions6.of(sent);
    return new Client6Config(
        options.find(KnownOptions.CLIENT_ID).orElse(duid),
        associations,
        completeness,
        requestList(options.find(KnownOptions.ORO).orElse(List.of())),
        required,
        SentOptions6.withoutOwn(options),
        new OptionRewriter6(wishes.executables(), optionTable, facts),
        ports,
        timing(sent));
  }

  /** No option has the code 0, which is reserved (IANA, option codes of DHCPv6). */
  private List<Integer> requestList(List<Integer> sent) {
    var all = new LinkedHashSet<>(requestList);
    all.addAll(sent);
    all.remove(0);
    return List.copyOf(all);
  }

  private Timing6 timing(OptionsDraft sent) {
    var standard = Timing6.DEFAULT;
    return new Timing6(
        wishes.wait(TimingStatement.TIMEOUT, standard.timeout()),
        wishes.wait(TimingStatement.RETRY, standard.retry()),
        wishes.wait(TimingStatement.INITIAL_DELAY, standard.initialDelay()),
        lifetimeWish(sent, standard.lifetimeWish()),
        standard.detection(),
        standard.boundWhen());
  }

  /** As dhclient has it, what is sent to servers of DHCPv4 counts for both. */
  private static Span lifetimeWish(OptionsDraft sent, Span otherwise) {
    var seconds = sent.options().get(StandardOptions.LEASE_TIME.code());
    try {
      return seconds.isPresent()
          ? OptionTimes.ofNumber(StandardOptions.LEASE_TIME.decode(seconds.get()))
          : otherwise;
    } catch (MalformedPacketException e) {
      // An expression may make anything of it.
      return otherwise;
    }
  }
}
