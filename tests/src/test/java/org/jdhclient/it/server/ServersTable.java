package org.jdhclient.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdhclient.it.fixture.OutcomeWatcher;
import org.jdhclient.lab.server.ServerProgram;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes what came of a class's tests, by server, as a Markdown table: target/servers.md. */
final class ServersTable extends OutcomeWatcher implements AfterAllCallback {
  private static final List<String> COLUMNS =
      List.of(
          "acquire",
          "renew",
          "rebind",
          "reboot",
          "NAK",
          "release",
          "classless routes",
          "long options",
          "rapid commit");

  private final Map<ServerProgram, Map<String, String>> outcomes =
      new EnumMap<>(ServerProgram.class);

  @Override
  protected synchronized void note(ExtensionContext context, String outcome) {
    var feature = context.getParent().orElseThrow().getDisplayName();
    for (var server : ServerProgram.values()) {
      if (context.getDisplayName().contains(server.name())) {
        outcomes.computeIfAbsent(server, each -> new LinkedHashMap<>()).put(feature, outcome);
      }
    }
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) throws IOException {
    var table = new StringBuilder("| server | ").append(String.join(" | ", COLUMNS)).append(" |\n");
    table.append("|---|").append("---|".repeat(COLUMNS.size())).append('\n');
    outcomes.forEach((server, outcome) -> table.append(line(server, outcome)));
    Files.writeString(Path.of("target", "servers.md"), table);
  }

  private static String line(ServerProgram server, Map<String, String> outcome) {
    var name = server.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return COLUMNS.stream()
        .map(column -> outcome.getOrDefault(column, ""))
        .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
  }
}
