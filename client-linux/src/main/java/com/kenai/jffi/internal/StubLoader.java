package com.kenai.jffi.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads the native half of jffi, in the place of jffi's own class of this name: that one starts
 * java.util.logging and several regular expressions for it, which is 25 ms before the first packet.
 *
 * <p>This jar has to stand before jffi's in the class path. jffi calls the two public methods by
 * reflection, and no others.
 */
public final class StubLoader {
  /** The directory that holds the library; jffi's own name for it. */
  private static final String DIRECTORY = "jffi.boot.library.path";

  /** Named after the version of jffi's native interface. */
  private static final String LIBRARY = "libjffi-1.2.so";

  private static final Throwable FAILURE = load();

  private StubLoader() {}

  public static boolean isLoaded() {
    return FAILURE == null;
  }

  /** Why the library is not loaded; null if it is. */
  public static Throwable getFailureCause() {
    return FAILURE;
  }

  private static Throwable load() {
    try {
      var directory = System.getProperty(DIRECTORY);
      if (directory == null) {
        loadFromJar();
      } else {
        System.load(Path.of(directory, LIBRARY).toString());
      }
      return null;
    } catch (IOException | LinkageError e) {
      return e;
    }
  }

  /** Where nothing is installed, as in unit tests; the file goes as soon as it is loaded. */
  private static void loadFromJar() throws IOException {
    var machine = System.getProperty("os.arch");
    var resource = "/jni/" + (machine.equals("amd64") ? "x86_64" : machine) + "-Linux/" + LIBRARY;
    try (var library = StubLoader.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw new FileNotFoundException(
            resource + " is not on the class path, and -D" + DIRECTORY + " is not set");
      }
      var copy = Files.createTempDirectory("jffi").resolve(LIBRARY);
      try {
        Files.copy(library, copy);
        System.load(copy.toString());
      } finally {
        Files.deleteIfExists(copy);
        Files.delete(copy.getParent());
      }
    }
  }
}
