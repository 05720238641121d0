package org.jdhclient.lab.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Subprocess;
import org.jdhclient.lab.cell.UntilExit;

/**
 * What was fetched once and is kept for the next run: directories in {@code
 * ${XDG_CACHE_HOME:-/var/cache}/jdhclient-tests}.
 *
 * <p>One is whole from the moment it has its name. Two runs at once make it once.
 */
final class LabCache {
  /** Within this JVM the lock of a file is nobody's: one monitor for each name. */
  private static final ConcurrentMap<String, Object> MAKERS = new ConcurrentHashMap<>();

  private LabCache() {}

  private static Path directory() {
    var cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    return Path.of(cache.isEmpty() ? "/var/cache" : cache, "jdhclient-tests");
  }

  /**
   * Returns the directory of that name, which is made first if there is none, or none that is fit.
   *
   * @param fit whether a directory found can be used
   * @param maker fills an empty directory
   */
  static Path kept(String name, Predicate<Path> fit, Consumer<Path> maker) {
    synchronized (MAKERS.computeIfAbsent(name, any -> new Object())) {
      try {
        return keptByOne(name, fit, maker);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path keptByOne(String name, Predicate<Path> fit, Consumer<Path> maker)
      throws IOException {
    var kept = directory().resolve(name);
    Files.createDirectories(directory());
    try (var lock = lockFile(name)) {
      lock.lock();
      if (!Files.isDirectory(kept) || !fit.test(kept)) {
        make(kept, maker);
      }
    }
    return kept;
  }

  /** Held by the run that makes it; another waits. Closing the channel lets go. */
  private static FileChannel lockFile(String name) throws IOException {
    var file = directory().resolve(name + ".lock");
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void make(Path kept, Consumer<Path> maker) throws IOException {
    var partial = kept.resolveSibling(kept.getFileName() + ".partial");
    delete(partial);
    var undone = UntilExit.then(() -> delete(partial));
    try {
      Files.createDirectory(partial);
      maker.accept(partial);
      delete(kept);
      Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      undone.close();
    }
  }

  private static void delete(Path directory) {
    var rm = List.of("rm", "-rf", "--one-file-system", directory.toString());
    Subprocess.run(rm, rm, Await.PATIENCE).orThrow();
  }
}
