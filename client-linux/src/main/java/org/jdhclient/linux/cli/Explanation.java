package org.jdhclient.linux.cli;

import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.jdhclient.linux.cli.settings.Option;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Help, and words for a mistyped command line: picocli's, from the table of options. */
final class Explanation {
  private final String name;
  private final CommandLine command;

  /**
   * @param name what the command is called
   */
  Explanation(String name) {
    this.name = name;
    this.command = new CommandLine(spec(name)).setSeparator(" ");
  }

  /** What {@code --help} prints. */
  String help() {
    return command.getUsageMessage(Ansi.OFF);
  }

  /** How to call the command, in a few lines. */
  String synopsis() {
    return "Usage: "
        + command.getHelp().synopsis("Usage: ".length())
        + name
        + " --help explains the options.\n";
  }

  /** What may have been meant by a command line that the scanner refused; empty if who knows. */
  String suggestion(String... words) {
    try {
      command.parseArgs(Stream.of(words).flatMap(this::apart).toArray(String[]::new));
      return "";
    } catch (UnmatchedArgumentException e) {
      var similar = e.getSuggestions();
      return similar.isEmpty()
          ? ""
          : "Did you mean " + String.join(" or ", new LinkedHashSet<>(similar)) + "?";
    } catch (ParameterException e) {
      return "";
    }
  }

  /** An option and the value that is written to it. */
  private Stream<String> apart(String word) {
    int equals = word.indexOf('=');
    return equals > 0 && command.getCommandSpec().findOption(word.substring(0, equals)) != null
        ? Stream.of(word.substring(0, equals), word.substring(equals + 1))
        : Stream.of(word);
  }

  private static CommandSpec spec(String name) {
    var spec =
        CommandSpec.create()
            .name(name)
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("INTERFACE")
                    .arity("0..*")
                    .type(String[].class)
                    .description("The interface to get an address for, such as eth0.")
                    .build());
    spec.usageMessage()
        .description("Gets an IPv4 address by DHCP, or with -6 what DHCPv6 gives, and keeps it.")
        .footer(
            "",
            "Exit status: 0 there is a lease, or the search for one goes on in the background;",
            "1 it cannot work here, or was called wrongly; 2 with -1: no lease was to be had;",
            "3 with --diagnose: a normal run would get none; 128 and the signal's number if a",
            "signal ended it before there was a lease.");
    for (var option : Option.values()) {
      spec.addOption(option(option));
    }
    return spec;
  }

  private static OptionSpec option(Option option) {
    var names = option.names().toArray(String[]::new);
    var builder = OptionSpec.builder(names).description(option.help());
    return option.takesParameter()
        ? builder.arity("1").paramLabel(option.parameter()).type(String.class).build()
        : builder.arity("0").type(boolean.class).build();
  }
}
