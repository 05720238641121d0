package org.jdhclient.linux.cli.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line, read by the table of options.
 *
 * @param options what was given, with its parameters in their order; an empty one each time for an
 *     option that takes none
 * @param interfaces what is no option
 * @param words all of it, as it was given
 */
public record Arguments(
    Map<Option, List<String>> options, List<String> interfaces, List<String> words) {

  private static final String END_OF_OPTIONS = "--";

  /**
   * Reads a command line. Options may follow interface names; single letters may be clustered
   * ({@code -1v}); a long option's parameter may follow a {@code =}. Behind {@code --} there are
   * interfaces only, whatever they begin with: the kernel allows {@code -foo}.
   *
   * @throws UsageException at the first word that does not fit
   */
  public static Arguments scan(String... words) throws UsageException {
    Map<Option, List<String>> options = new EnumMap<>(Option.class);
    List<String> interfaces = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      var word = words[i];
      if (word.equals(END_OF_OPTIONS)) {
        interfaces.addAll(List.of(words).subList(i + 1, words.length));
        break;
      }
      if (!word.startsWith("-") || word.equals("-")) {
        interfaces.add(word);
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      var option = byName(equals < 0 ? word : word.substring(0, equals));
      if (option.isEmpty()) {
        scanCluster(word, options);
      } else if (!option.get().takesParameter()) {
        refuseParameter(word, equals);
        give(options, option.get(), "");
      } else if (equals >= 0) {
        give(options, option.get(), parameter(option.get(), word.substring(equals + 1)));
      } else if (i + 1 < words.length) {
        give(options, option.get(), parameter(option.get(), words[++i]));
      } else {
        throw new UsageException(word + " wants a " + option.get().parameter());
      }
    }
    return new Arguments(options, List.copyOf(interfaces), List.of(words));
  }

  /** A path that is empty leads to the directory that one is in, which nobody means by it. */
  private static String parameter(Option option, String given) throws UsageException {
    if (given.isEmpty() && option.isFile()) {
      throw new UsageException(option.names().get(0) + " wants a FILE, not an empty name");
    }
    return given;
  }

  private static void give(Map<Option, List<String>> options, Option option, String parameter) {
    options.computeIfAbsent(option, none -> new ArrayList<>()).add(parameter);
  }

  private static void scanCluster(String word, Map<Option, List<String>> options)
      throws UsageException {
    refuseUnsupported(word);
    if (word.indexOf('n') > 0 && word.indexOf('w') > 0) {
      throw new UsageException(word + " may mean -nw, or -n and -w: write them apart");
    }
    for (int i = 1; i < word.length(); i++) {
      var letter = "-" + word.charAt(i);
      var option = byName(letter);
      if (option.isEmpty()) {
        refuseUnsupported(letter);
      }
      if (option.isEmpty() || option.get().takesParameter()) {
        throw new UsageException("Unknown option: " + word);
      }
      give(options, option.get(), "");
    }
  }

  private static void refuseUnsupported(String name) throws UsageException {
    var reason = UnsupportedOption.reasonFor(name);
    if (reason.isPresent()) {
      throw new UsageException(reason.get());
    }
  }

  private static void refuseParameter(String word, int equals) throws UsageException {
    if (equals >= 0) {
      throw new UsageException(word.substring(0, equals) + " takes no parameter");
    }
  }

  private static Optional<Option> byName(String name) {
    for (var option : Option.values()) {
      if (option.names().contains(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /**
   * @throws UsageException unless just one interface was named
   */
  public String oneInterface() throws UsageException {
    if (interfaces.isEmpty()) {
      throw new UsageException("Name one interface, such as eth0; none was named.");
    }
    if (interfaces.size() > 1) {
      throw new UsageException(
          "Name one interface; these were named: " + String.join(" ", interfaces));
    }
    return interfaces.get(0);
  }

  public boolean has(Option option) {
    return options.containsKey(option);
  }

  /** An option's parameter, if it was given; of several the last. */
  public Optional<String> parameter(Option option) {
    var all = parameters(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** How often an option was given. */
  int count(Option option) {
    return parameters(option).size();
  }

  /** An option's parameters, in their order. */
  List<String> parameters(Option option) {
    return options.getOrDefault(option, List.of());
  }
}
