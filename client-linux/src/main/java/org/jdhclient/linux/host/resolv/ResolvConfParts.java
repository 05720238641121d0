package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.host.files.FileReplacement;

/** The parts that interfaces have in resolv.conf(5), a file each, for all processes. */
final class ResolvConfParts {
  private static final String SUFFIX = ".resolv";

  private final Path directory;

  /**
   * @param directory which must be there
   */
  ResolvConfParts(Path directory) {
    this.directory = directory;
  }

  /** By interface name; the map is the caller's. */
  SortedMap<String, ResolvConfPart> all() throws IOException {
    SortedMap<String, ResolvConfPart> parts = new TreeMap<>();
    try (var files = Files.newDirectoryStream(directory, ResolvConfParts::isPart)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        parts.put(
            name.substring(0, name.length() - SUFFIX.length()),
            ResolvConfPart.parse(FileContent.latin1(file)));
      }
    }
    return parts;
  }

  /** Not by a pattern such as *.resolv: the JDK makes a regular expression of it. */
  private static boolean isPart(Path file) {
    return file.getFileName().toString().endsWith(SUFFIX);
  }

  void put(String interfaceName, ResolvConfPart part) throws IOException {
    FileReplacement.replace(
        file(interfaceName), part.toText().getBytes(StandardCharsets.ISO_8859_1));
  }

  void remove(String interfaceName) throws IOException {
    Files.deleteIfExists(file(interfaceName));
  }

  private Path file(String interfaceName) {
    return directory.resolve(interfaceName + SUFFIX);
  }
}
