package org.jdhclient.soak;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a soak, as tables. */
record Tally(
    SoakArguments arguments,
    Map<Trouble, Integer> struck,
    Watch watch,
    List<Held> before,
    List<Held> after) {
  void print(PrintStream out) {
    out.println();
    out.println("| what befell them | times |");
    out.println("|---|--:|");
    for (var trouble : Trouble.values()) {
      out.println("| " + words(trouble) + " | " + struck.getOrDefault(trouble, 0) + " |");
    }
    out.println();
    out.println("| the most that a client holds | at first | at last |");
    out.println("|---|--:|--:|");
    for (int i = 0; i < before.size(); i++) {
      var family = before.get(i).family().command();
      row(out, family + ": descriptors", before.get(i).descriptors(), after.get(i).descriptors());
      row(out, family + ": private dirty, KiB", before.get(i).dirtyKib(), after.get(i).dirtyKib());
    }
    out.println();
    out.printf(
        "%d guests, %d minutes, seed %d: %d looks at a client, %d complaints%n",
        arguments.guests(),
        arguments.length().toMinutes(),
        arguments.seed(),
        watch.looks(),
        watch.complaints().size());
  }

  private static void row(PrintStream out, String what, long first, long last) {
    out.println("| " + what + " | " + first + " | " + last + " |");
  }

  private static String words(Trouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
