package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.linux.host.files.FileNames;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;

/** The parts that clients have in one resolv.conf(5), a record each, for all processes. */
final class ResolvConfParts {
  private static final String FILE = "file ";
  private static final String INTERFACE = "interface ";
  private static final String BESIDE = "leases ";

  private final RunDirectory run;
  private final String identity;

  /**
   * @param identity which resolv.conf it is
   */
  ResolvConfParts(RunDirectory run, String identity) {
    this.run = run;
    this.identity = identity;
  }

  /** One of them, and where the leases of its client lie. */
  private record Entry(ResolvConfSource source, String directory, ResolverSettings settings) {}

  private List<Entry> entries() throws IOException {
    var entries = new ArrayList<Entry>();
    for (var key : run.resolvConfParts()) {
      entry(key, run.resolvConfPart(key).read().orElse("")).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<Entry> entry(ClientKey key, String text) {
    var lines = text.split("\n", 4);
    return lines.length == 4 && lines[0].equals(FILE + identity)
        ? Optional.of(
            new Entry(
                new ResolvConfSource(value(lines[1], INTERFACE), key.family()),
                value(lines[2], BESIDE),
                ResolvConfText.parse(lines[3])))
        : Optional.empty();
  }

  /** Where the leases of a client lie that has one, or of who was it before. */
  Optional<Path> directory(ClientKey key) {
    try {
      var entry = run.resolvConfPart(key).read().flatMap(text -> entry(key, text));
      return entry.map(Entry::directory).map(FileNames::path).filter(Path::isAbsolute);
    } catch (IOException e) {
      // What is no record gives way to one.
      return Optional.empty();
    }
  }

  private static String value(String line, String name) {
    return line.substring(Math.min(line.length(), name.length()));
  }

  /** In the order in which they count; the map is the caller's. */
  SortedMap<ResolvConfSource, ResolverSettings> all() throws IOException {
    SortedMap<ResolvConfSource, ResolverSettings> parts = new TreeMap<>();
    for (var entry : entries()) {
      parts.merge(entry.source(), entry.settings(), ResolverSettings::and);
    }
    return parts;
  }

  /** Whether one is of a client whose leases lie in a directory. */
  boolean areBeside(Path directory) throws IOException {
    return entries().stream().anyMatch(entry -> entry.directory().equals(text(directory)));
  }

  /** Whatever it is called, it is one line here. */
  private static String text(Path directory) {
    var octets = directory.toString().getBytes(StandardCharsets.UTF_8);
    return new String(octets, StandardCharsets.ISO_8859_1).replace('\n', ' ');
  }

  /**
   * @param directory where the client's leases lie
   * @return why others do not know of it, if they do not
   */
  Optional<IOException> put(
      ClientKey key, String interfaceName, Path directory, ResolverSettings settings) {
    var head =
        String.join("\n", FILE + identity, INTERFACE + interfaceName, BESIDE + text(directory), "");
    return run.resolvConfPart(key).keep(head + ResolvConfText.of(settings));
  }

  void remove(ClientKey key) throws IOException {
    run.resolvConfPart(key).delete();
  }
}
