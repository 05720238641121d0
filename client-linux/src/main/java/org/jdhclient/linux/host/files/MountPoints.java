package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is mounted in this mount namespace: /proc/self/mountinfo (proc_pid_mountinfo(5)). */
final class MountPoints {
  private static final Path MOUNTINFO = Path.of("/proc/self/mountinfo");
  private static final int MOUNT_POINT_FIELD = 4;

  private MountPoints() {}

  static boolean contains(Path file) throws IOException {
    var wanted = escaped(FileNames.octets(SymbolicLinks.resolve(file.toAbsolutePath()).toString()));
    for (var line : Files.readAllLines(MOUNTINFO, StandardCharsets.ISO_8859_1)) {
      if (wanted.equals(line.split(" ")[MOUNT_POINT_FIELD])) {
        return true;
      }
    }
    return false;
  }

  /** As the kernel writes what would end a field or a line. */
  private static String escaped(String octets) {
    return octets
        .replace("\\", "\\134")
        .replace(" ", "\\040")
        .replace("\t", "\\011")
        .replace("\n", "\\012");
  }
}
