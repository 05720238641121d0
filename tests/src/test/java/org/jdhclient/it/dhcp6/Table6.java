package org.jdhclient.it.dhcp6;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.OutcomeWatcher;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What came of tests that have a server for a parameter, as a Markdown table with a column for each
 * server; of all classes together.
 */
abstract class Table6 extends OutcomeWatcher {
  private static final Namespace NAMESPACE = Namespace.create(Table6.class);
  private static final Pattern NOT_OF_A_NAME = Pattern.compile("\\W+");

  private final String file;
  private final String heading;
  private final List<String> rows;

  /**
   * @param file its name, in target
   * @param heading of the rows
   * @param rows in their order
   */
  Table6(String file, String heading, List<String> rows) {
    this.file = file;
    this.heading = heading;
    this.rows = List.copyOf(rows);
  }

  /** The row of a test with a server for a parameter. */
  abstract String row(ExtensionContext context);

  /** The parameter of this type in a test's name; empty if it has none. */
  static <E extends Enum<E>> Optional<E> parameter(E[] all, ExtensionContext context) {
    var words = List.of(NOT_OF_A_NAME.split(context.getDisplayName()));
    return Stream.of(all).filter(each -> words.contains(each.name())).findFirst();
  }

  @Override
  protected void note(ExtensionContext context, String outcome) {
    parameter(ServerProgram6.values(), context)
        .ifPresent(server -> all(context).note(row(context), server, outcome));
  }

  private Outcomes all(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(file, name -> new Outcomes(name, heading, rows), Outcomes.class);
  }

  /** The store closes it after the last test. */
  private static final class Outcomes implements AutoCloseable {
    private final String file;
    private final String heading;
    private final Map<String, Map<ServerProgram6, String>> byRow = new LinkedHashMap<>();

    Outcomes(String file, String heading, List<String> rows) {
      this.file = file;
      this.heading = heading;
      rows.forEach(row -> byRow.put(row, new LinkedHashMap<>()));
    }

    synchronized void note(String row, ServerProgram6 server, String outcome) {
      byRow.get(row).merge(server, outcome, (one, other) -> one.equals(FAILED) ? one : other);
    }

    @Override
    public synchronized void close() throws IOException {
      var servers = Stream.of(ServerProgram6.values()).map(Outcomes::name);
      var text = new StringBuilder(line(heading, servers));
      text.append("|---|").append("---|".repeat(ServerProgram6.values().length)).append('\n');
      byRow.forEach((row, outcomes) -> text.append(line(row, cells(outcomes))));
      Files.writeString(Path.of("target", file), text);
    }

    private static Stream<String> cells(Map<ServerProgram6, String> outcomes) {
      return Stream.of(ServerProgram6.values()).map(each -> outcomes.getOrDefault(each, ""));
    }

    private static String line(String first, Stream<String> cells) {
      return cells.collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }

    private static String name(ServerProgram6 server) {
      return server.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
