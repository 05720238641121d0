package org.jdhclient.conf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.conf.option.OptionName;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.wire.Octets;

/**
 * What statements make of options, by code.
 *
 * @param isConcerned whether an option is one of these
 * @param facts what is known when these are the options
 */
record OptionRewriting(
    Predicate<OptionName> isConcerned,
    OptionTable table,
    Function<Map<Integer, Octets>, EvaluationContext> facts) {

  void execute(List<Statement.Executable> sequence, Map<Integer, Octets> options) {
    for (var statement : sequence) {
      if (statement instanceof Statement.Modify modify && isConcerned.test(modify.option())) {
        modify(modify, options);
      } else if (statement instanceof Statement.If choice) {
        execute(choice.chosen(facts.apply(options)), options);
      }
    }
  }

  /** An expression that is null leaves the option as it is, and so does what no message holds. */
  private void modify(Statement.Modify modify, Map<Integer, Octets> options) {
    var own = modify.value().evaluate(facts.apply(options));
    if (own.isEmpty()) {
      return;
    }
    int code = modify.option().code();
    var sent = Optional.ofNullable(options.get(code));
    var result =
        modify.how().apply(sent.map(value -> joinable(modify.how(), code, value)), own.get());
    if (result.length() <= OptionName.MAX_LENGTH) {
      options.put(code, result);
    }
  }

  /** Names without compression, texts without NULs at their end: such can something be added to. */
  private Octets joinable(Modification how, int code, Octets value) {
    return how == Modification.DEFAULT ? value : table.canonical(code, value);
  }
}
