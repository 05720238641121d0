package org.jdhclient.linux.hook;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.ProgramFile;
import org.slf4j.Logger;

/**
 * The owner's hooks: a file {@code dhclient-enter-hooks} and the files of {@code
 * dhclient-enter-hooks.d}; likewise for exit.
 *
 * <p>In a directory only names count that run-parts(8) takes, in its order. Hooks are read by a
 * shell, not executed: they need not be executable.
 */
final class HookFiles {
  private final Path directory;
  private final Logger log;

  HookFiles(Path directory, Logger log) {
    this.directory = directory;
    this.log = log;
  }

  List<Path> enter() {
    return of("dhclient-enter-hooks");
  }

  List<Path> exit() {
    return of("dhclient-exit-hooks");
  }

  boolean isEmpty() {
    return enter().isEmpty() && exit().isEmpty();
  }

  private List<Path> of(String name) {
    var files = new ArrayList<Path>();
    var single = directory.resolve(name);
    if (Files.isRegularFile(single)) {
      files.add(single);
    }
    var several = directory.resolve(name + ".d");
    if (Files.isDirectory(several)) {
      files.addAll(in(several));
    }
    files.removeIf(file -> !isUsable(file));
    return List.copyOf(files);
  }

  private List<Path> in(Path several) {
    try (var entries = Files.newDirectoryStream(several, HookFiles::isHook)) {
      var files = new ArrayList<Path>();
      entries.forEach(files::add);
      files.sort(null);
      return files;
    } catch (DirectoryIteratorException e) {
      log.warn("the hooks in {} are not run: {}", several, e.getCause().getMessage());
      return List.of();
    } catch (IOException e) {
      log.warn("the hooks in {} are not run: {}", several, e.getMessage());
      return List.of();
    }
  }

  private static boolean isHook(Path file) {
    var name = file.getFileName().toString();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (c < '0' || c > '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return Files.isRegularFile(file);
  }

  private boolean isUsable(Path file) {
    if (!Files.isReadable(file)) {
      log.warn("the hook {} is not run: it cannot be read (chmod a+r {})", file, file);
      return false;
    }
    try {
      ProgramFile.check(file);
      return true;
    } catch (IOException e) {
      log.warn("a hook is not run: {}", IoReason.of(e));
      return false;
    }
  }
}
