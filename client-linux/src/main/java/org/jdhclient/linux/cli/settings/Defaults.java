package org.jdhclient.linux.cli.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.host.files.IoReason;

/**
 * What the owner has set in /etc/default/jdhclient, for callers that cannot be given an option.
 *
 * @param values by the names that are understood; of several of one name the last
 * @param warning what was passed over, and where; empty if nothing was
 */
public record Defaults(Map<String, String> values, Optional<String> warning) {
  static final String CHECKSUM = "JDHCLIENT_CHECKSUM";

  /** It says what is always so: the client stays in memory. */
  private static final String RESIDENT = "JDHCLIENT_RESIDENT";

  private static final Set<String> UNDERSTOOD = Set.of(CHECKSUM, RESIDENT);
  private static final Path FILE = Path.of("/etc/default/jdhclient");
  private static final int MAX_LENGTH = 1 << 16;

  /** A file of another kind is as good as known by so many of its lines. */
  private static final int MOST_NAMED = 5;

  static final Defaults NONE = new Defaults(Map.of(), Optional.empty());

  public static Defaults read() {
    return read(FILE);
  }

  /** Without the file nothing is set; one that cannot be read is worth a warning. */
  public static Defaults read(Path file) {
    try {
      var octets = FileContent.octets(file, MAX_LENGTH);
      return parse(file, new String(octets, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return NONE;
    } catch (IOException e) {
      return new Defaults(Map.of(), Optional.of("No settings: " + IoReason.of(e)));
    }
  }

  private static Defaults parse(Path file, String text) {
    Map<String, String> values = new HashMap<>();
    List<String> passedOver = new ArrayList<>();
    var lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      var assignment = ShellAssignment.parse(lines[i]);
      if (assignment.filter(of -> UNDERSTOOD.contains(of.name())).isPresent()) {
        values.put(assignment.get().name(), assignment.get().value());
      } else if (!ShellAssignment.isEmpty(lines[i])) {
        var name = assignment.map(of -> " (" + of.name() + ")").orElse("");
        passedOver.add("line " + (i + 1) + name);
      }
    }
    return new Defaults(Map.copyOf(values), warning(file, passedOver));
  }

  private static Optional<String> warning(Path file, List<String> passedOver) {
    if (passedOver.isEmpty()) {
      return Optional.empty();
    }
    int named = Math.min(passedOver.size(), MOST_NAMED);
    var lines = String.join(", ", passedOver.subList(0, named));
    var more = passedOver.size() > named ? " and " + (passedOver.size() - named) + " more" : "";
    return Optional.of(file + ": passed over, as no setting of jdhclient: " + lines + more);
  }
}
