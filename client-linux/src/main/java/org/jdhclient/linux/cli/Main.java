package org.jdhclient.linux.cli;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.Companions;
import org.jdhclient.linux.cli.settings.Option;
import org.jdhclient.linux.cli.settings.UsageException;
import org.jdhclient.linux.libc.Session;
import org.jdhclient.linux.process.ExitStatus;

/** The command {@code jdhclient}. */
public final class Main {
  private static final List<Option> ACTIONS =
      List.of(
          Option.RELEASE,
          Option.STOP,
          Option.STATUS,
          Option.MONITOR,
          Option.DIAGNOSE,
          Option.CHECK_CONFIG);

  private Main() {}

  public static void main(String[] words) {
    int status = run(RawWords.of(words));
    Session.exit(status);
  }

  private static int run(String... words) {
    try {
      return run(Arguments.scan(words));
    } catch (UsageException e) {
      explain(e, words);
      return ExitStatus.FATAL;
    }
  }

  private static int run(Arguments arguments) throws UsageException {
    if (arguments.has(Option.HELP)) {
      return WatchedOutput.print(new Explanation(CalledName.get()).help(), ExitStatus.OK);
    }
    if (arguments.has(Option.VERSION)) {
      return WatchedOutput.print(Version.text() + "\n", ExitStatus.OK);
    }
    requireOneAction(arguments);
    Companions.check(arguments);
    if (arguments.has(Option.STATUS)) {
      return StatusCommand.run(arguments);
    }
    if (arguments.has(Option.MONITOR)) {
      return MonitorCommand.run(arguments);
    }
    if (arguments.has(Option.CHECK_CONFIG)) {
      return CheckConfigCommand.run(arguments);
    }
    if (arguments.has(Option.DIAGNOSE)) {
      return DiagnoseCommand.run(arguments);
    }
    var refusal = HookCall.refusal(arguments, System.getenv());
    if (refusal.isPresent()) {
      Terminal.complain(CalledName.get() + ": " + refusal.get());
      return ExitStatus.FATAL;
    }
    if (arguments.has(Option.RELEASE) || arguments.has(Option.STOP)) {
      return DepartureCommand.run(arguments);
    }
    return LeaseCommand.run(arguments);
  }

  /** Of two no one can say which was meant, or which is to come first. */
  private static void requireOneAction(Arguments arguments) throws UsageException {
    var given = new ArrayList<String>();
    for (var action : ACTIONS) {
      if (arguments.has(action)) {
        given.add(action.names().get(0));
      }
    }
    if (given.size() > 1) {
      throw new UsageException("One thing at a time: not " + String.join(" and ", given));
    }
  }

  private static void explain(UsageException e, String... words) {
    var name = CalledName.get();
    var explanation = new Explanation(name);
    Terminal.complain(name + ": " + e.getMessage());
    var suggestion = explanation.suggestion(words);
    if (!suggestion.isEmpty()) {
      Terminal.complain(suggestion);
    }
    Terminal.complain(explanation.synopsis().stripTrailing());
  }
}
