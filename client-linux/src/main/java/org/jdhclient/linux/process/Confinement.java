package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What confines this process besides its capabilities, as /proc/self shows it. */
final class Confinement {
  private static final String SECCOMP_FILTER = "2";

  /** Of a process that is in the first user namespace (user_namespaces(7)). */
  private static final String ALL_IDS = "0 0 4294967295";

  private final Path self;

  /**
   * @param self normally /proc/self
   */
  Confinement(Path self) {
    this.self = self;
  }

  /** What there is of security module, filter of system calls and user namespace, in words. */
  List<String> words() {
    var words = new ArrayList<String>();
    label().ifPresent(words::add);
    if (text("status").lines().anyMatch(line -> line.matches("Seccomp:\\s+" + SECCOMP_FILTER))) {
      words.add("a filter of system calls (seccomp)");
    }
    var ids = text("uid_map").strip().replaceAll("\\s+", " ");
    if (!ids.isEmpty() && !ids.equals(ALL_IDS)) {
      words.add("a user namespace that need not own this network");
    }
    return words;
  }

  /** Of AppArmor, such as {@code name (enforce)}, or of SELinux, which has colons. */
  private Optional<String> label() {
    var label = text("attr/current").replace("\0", "").strip();
    if (label.isEmpty() || label.equals("unconfined") || label.equals("kernel")) {
      return Optional.empty();
    }
    return Optional.of(
        label.chars().filter(each -> each == ':').count() >= 2 && !label.endsWith(")")
            ? "SELinux (" + label + ")"
            : "the AppArmor profile " + label);
  }

  private String text(String file) {
    try {
      return Files.readString(self.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // Not every kernel has each of them.
      return "";
    }
  }
}
