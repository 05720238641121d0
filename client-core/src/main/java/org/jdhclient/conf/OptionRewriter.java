package org.jdhclient.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.conf.option.OptionName;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.lease.OptionModifiers;
import org.jdhclient.wire.Octets;

/** What default, supersede, prepend and append make of a server's options, in their order. */
record OptionRewriter(
    List<Statement.Executable> statements, OptionTable table, EvaluationContext before)
    implements OptionModifiers {

  @Override
  public Options effective(Ipv4Address leased, Options received) {
    Map<Integer, Octets> options = new LinkedHashMap<>();
    for (int code : received.codes()) {
      options.put(code, received.get(code).orElseThrow());
    }
    execute(statements, options, leased);
    return Options.of(options);
  }

  private void execute(
      List<Statement.Executable> sequence, Map<Integer, Octets> options, Ipv4Address leased) {
    for (var statement : sequence) {
      if (statement instanceof Statement.Modify modify) {
        modify(modify, options, leased);
      } else if (statement instanceof Statement.If choice) {
        execute(choice.chosen(facts(options, leased)), options, leased);
      }
    }
  }

  private EvaluationContext facts(Map<Integer, Octets> options, Ipv4Address leased) {
    return before.receiving(leased, Options.of(options));
  }

  /** An expression that is null leaves the option as it is, and so does what no message holds. */
  private void modify(Statement.Modify modify, Map<Integer, Octets> options, Ipv4Address leased) {
    var own = modify.value().evaluate(facts(options, leased));
    if (own.isEmpty()) {
      return;
    }
    int code = modify.option().code();
    var sent = Options.of(options).get(code).map(value -> joinable(modify.how(), code, value));
    var result = modify.how().apply(sent, own.get());
    if (result.length() <= OptionName.MAX_LENGTH) {
      options.put(code, result);
    }
  }

  /** Names without compression, texts without NULs at their end: such can something be added to. */
  private Octets joinable(Modification how, int code, Octets value) {
    return how == Modification.DEFAULT ? value : table.canonical(code, value);
  }
}
