package org.jdhclient.forms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.verdict.Verdict;

/** The program that both forms of the client are compared by. */
public final class Forms {
  private static final String HELP =
      """
      Usage: forms KIND FILE [KIND FILE]...
      Tells what jdhclient's core makes of files, in the order in which they are named.

        packets FILE   a table of packets, as tests/verdict reads it: the verdict of each
        conf FILE      a dhclient.conf: what is wrong with it, and what holds on interfaces
        leases FILE    a lease file: what is wrong with it, the file written anew, and the leases
      """;

  private Forms() {}

  public static void main(String[] arguments) {
    try {
      System.out.write(said(List.of(arguments)).getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("forms: " + e);
      System.err.print(HELP);
      System.exit(2);
    }
  }

  static String said(List<String> arguments) throws IOException {
    if (arguments.isEmpty() || arguments.size() % 2 != 0) {
      throw new IllegalArgumentException("a kind and a file each");
    }
    var said = new StringBuilder();
    for (int i = 0; i < arguments.size(); i += 2) {
      said.append(said(arguments.get(i), Path.of(arguments.get(i + 1))));
    }
    return said.toString();
  }

  private static String said(String kind, Path file) throws IOException {
    var name = file.getFileName().toString();
    return "== %s %s\n".formatted(kind, name)
        + switch (kind) {
          case "packets" -> String.join("\n", Verdict.untimed(file)) + "\n";
          case "conf" -> ConfigurationText.of(name, read(file));
          case "leases" -> LeaseFileText.of(read(file));
          default -> throw new IllegalArgumentException("no kind of file: " + kind);
        };
  }

  /** A file's text, a character for each octet. */
  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
