package org.jdhclient.linux.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.conf.Problem;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.ConfigurationChoice;
import org.jdhclient.linux.process.ExitStatus;

/** {@code --check-config}: what is wrong with a configuration, before a client goes by it. */
final class CheckConfigCommand {
  private CheckConfigCommand() {}

  /**
   * @return 0 if all of it is legal, 1 if not, or if it cannot be read
   */
  static int run(Arguments arguments) {
    var choice = ConfigurationChoice.of(arguments, System.getenv());
    choice.warning().ifPresent(Terminal::complain);
    if (choice.configuration().isEmpty()) {
      return choice.warning().isEmpty()
          ? WatchedOutput.print(
              choice.file() + " is not there: the defaults hold.\n", ExitStatus.OK)
          : ExitStatus.FATAL;
    }
    var problems = choice.configuration().get().problems();
    long errors = problems.stream().filter(CheckConfigCommand::isError).count();
    long unsupported = problems.size() - errors;
    var total =
        choice.file() + ": " + errors + " syntax errors, " + unsupported + " without effect";
    return WatchedOutput.print(
        Stream.concat(problems.stream().map(Problem::toString), Stream.of(total))
            .collect(Collectors.joining("\n", "", "\n")),
        errors == 0 ? ExitStatus.OK : ExitStatus.FATAL);
  }

  private static boolean isError(Problem problem) {
    return problem.kind() == Problem.Kind.SYNTAX;
  }
}
