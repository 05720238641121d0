package org.jdhclient.it.caller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdhclient.it.fixture.OutcomeWatcher;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Writes what came of the tests of all callers, as a Markdown table: target/callers.md. */
final class CallersTable extends OutcomeWatcher {
  private static final Namespace NAMESPACE = Namespace.create(CallersTable.class);

  /** Of all classes together; the store closes it after the last. */
  private static final class Outcomes implements AutoCloseable {
    private final Map<String, String> byLine = new TreeMap<>();

    synchronized void note(String line, String outcome) {
      byLine.put(line, outcome);
    }

    @Override
    public synchronized void close() throws IOException {
      var table = new StringBuilder("| caller | what it does | release | as with dhclient |\n");
      table.append("|---|---|---|---|\n");
      byLine.forEach((line, outcome) -> table.append(line).append(outcome).append(" |\n"));
      Files.writeString(Path.of("target", "callers.md"), table);
    }
  }

  @Override
  protected void note(ExtensionContext context, String outcome) {
    var all = context.getRoot().getStore(NAMESPACE);
    all.computeIfAbsent(Outcomes.class, type -> new Outcomes(), Outcomes.class)
        .note(line(context), outcome);
  }

  /** The beginning of its line: of a test with a parameter, that is the release. */
  private static String line(ExtensionContext context) {
    var caller = context.getRequiredTestClass().getAnnotation(Caller.class).value();
    var what = context.getDisplayName();
    var release = "bookworm";
    var parent = context.getParent().orElseThrow();
    if (parent.getTestMethod().isPresent()) {
      release = what.toLowerCase(Locale.ROOT);
      what = parent.getDisplayName();
    }
    return "| " + String.join(" | ", caller, what, release) + " | ";
  }
}
