package org.jdhclient.desugar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes of one package in a jar, and stores it uncompressed, in its old order,
 * without a manifest.
 */
public final class JarDesugarer {
  private static final String CLASS = ".class";

  /** It says nothing that anybody asks for, and with one each start reads it. */
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private JarDesugarer() {}

  /**
   * @param arguments the jar, which is replaced; and how the names of the classes to rewrite begin,
   *     such as {@code org/jdhclient/}
   */
  public static void main(String... arguments) throws IOException {
    var jar = Path.of(arguments[0]);
    var entries = read(jar);
    entries.remove(MANIFEST);
    var classes = new TreeMap<String, byte[]>();
    entries.forEach(
        (name, content) -> {
          if (name.startsWith(arguments[1]) && name.endsWith(CLASS)) {
            classes.put(name.substring(0, name.length() - CLASS.length()), content);
          }
        });
    new Desugarer(classes)
        .desugared()
        .forEach((name, content) -> entries.put(name + CLASS, content));
    write(jar, entries);
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          try (var content = zip.getInputStream(entry)) {
            entries.put(entry.getName(), content.readAllBytes());
          }
        }
      }
    }
    return entries;
  }

  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    var modified = Files.getLastModifiedTime(jar);
    var rewritten = jar.resolveSibling(jar.getFileName() + ".new");
    try (var zip = new ZipOutputStream(Files.newOutputStream(rewritten))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(stored(entry.getKey(), entry.getValue(), modified));
        zip.write(entry.getValue());
      }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(jar, modified);
  }

  private static ZipEntry stored(String name, byte[] content, FileTime modified) {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setLastModifiedTime(modified);
    return entry;
  }
}
