package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.conf.Statement.Codes;
import org.jdhclient.conf.Statement.Executable;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.conf.expression.MessageOptions;
import org.jdhclient.conf.option.OptionsDraft;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.time.Span;

/**
 * What the statements for one interface come to, for clients of both families.
 *
 * @param waits that are said
 * @param executables what is to be executed when messages come and go
 * @param enclosing in which option the options of a space are sent
 */
record Wishes(
    Map<TimingStatement, Span> waits,
    Codes request,
    Codes require,
    List<Ipv4Prefix> rejectedServers,
    String script,
    List<Executable> executables,
    Map<String, Integer> enclosing) {

  static Wishes of(List<Statement> statements, Map<String, Integer> enclosing) {
    var waits = new EnumMap<TimingStatement, Span>(TimingStatement.class);
    var request = new Codes(ClientConfig.DEFAULT_REQUEST_LIST, Client6Config.DEFAULT_REQUEST_LIST);
    var require = new Codes(List.of(), List.of());
    var rejected = new ArrayList<Ipv4Prefix>();
    var script = "";
    var executables = new ArrayList<Executable>();
    for (var statement : statements) {
      if (statement instanceof Executable executable) {
        executables.add(executable);
      } else if (statement instanceof Statement.Patience patience) {
        waits.put(patience.what(), Span.ofSeconds(patience.seconds()));
      } else if (statement instanceof Statement.Request list) {
        request = request.then(list.placement(), list.codes());
      } else if (statement instanceof Statement.Require list) {
        require = require.then(list.placement(), list.codes());
      } else if (statement instanceof Statement.Reject reject) {
        rejected.addAll(reject.servers());
      } else if (statement instanceof Statement.Script named) {
        script = named.path();
      }
    }
    return new Wishes(
        waits,
        request,
        require,
        List.copyOf(rejected),
        script,
        List.copyOf(executables),
        enclosing);
  }

  Span wait(TimingStatement what, Span otherwise) {
    return waits.getOrDefault(what, otherwise);
  }

  /** What is said to servers, as far as it is known before any has answered. */
  OptionsDraft sent(EvaluationContext facts) {
    var draft = new OptionsDraft(enclosing);
    send(executables, draft, facts);
    return draft;
  }

  private static MessageOptions said(OptionsDraft draft) {
    return new MessageOptions(draft.options(), draft.suboptions());
  }

  private static void send(
      List<Executable> statements, OptionsDraft draft, EvaluationContext facts) {
    for (var statement : statements) {
      if (statement instanceof Statement.Send send) {
        draft.put(send.option(), send.value().evaluate(facts.sending(said(draft))));
      } else if (statement instanceof Statement.If choice) {
        send(choice.chosen(facts), draft, facts);
      }
    }
  }
}
