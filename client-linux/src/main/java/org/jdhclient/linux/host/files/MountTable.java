package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is mounted in this mount namespace. Paths are compared with it in the kernel's words: Java
 * has no path for each name that a mount point can have.
 */
public final class MountTable {
  private static final Path MOUNTINFO = Path.of("/proc/self/mountinfo");

  private final List<Mount> mounts;

  private MountTable(List<Mount> mounts) {
    this.mounts = mounts;
  }

  public static MountTable read() throws IOException {
    return of(Files.readAllLines(MOUNTINFO, StandardCharsets.ISO_8859_1));
  }

  /**
   * @param lines of mountinfo, an octet a character
   */
  public static MountTable of(List<String> lines) {
    return new MountTable(lines.stream().map(Mount::parse).flatMap(Optional::stream).toList());
  }

  /** Whether something is mounted at a path, which may have links on its way. */
  boolean hasAt(Path path) throws IOException {
    var wanted = words(SymbolicLinks.resolve(path.toAbsolutePath()));
    return mounts.stream().anyMatch(mount -> mount.point().equals(wanted));
  }

  /**
   * The mount that a path leads into; of those at one place the last lies over the others.
   *
   * @param path an absolute one, which no link is part of
   */
  public Optional<Mount> over(Path path) {
    var wanted = words(path);
    return mounts.stream()
        .filter(mount -> mount.holds(wanted))
        .reduce((found, next) -> next.depth() >= found.depth() ? next : found);
  }

  /** A path as the kernel writes it: what would end a field or a line is escaped. */
  private static String words(Path path) {
    return FileNames.octets(path.toString())
        .replace("\\", "\\134")
        .replace(" ", "\\040")
        .replace("\t", "\\011")
        .replace("\n", "\\012");
  }
}
