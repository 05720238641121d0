package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.run.NameDigest;

/**
 * Which of the machine's files a path leads to, as the table of mounts has it: containers that
 * share a run directory have each an /etc/resolv.conf of its own. It says the same before and after
 * a reboot, unless the file is one that does not outlive it.
 */
final class FileIdentity {
  private static final Path MOUNTINFO = Path.of("/proc/self/mountinfo");
  private static final int DEVICE = 2;
  private static final int ROOT = 3;
  private static final int MOUNT_POINT = 4;

  private FileIdentity() {}

  /**
   * @param target what no symbolic link leads on from
   * @return sixteen letters and digits
   */
  static String of(Path target) throws IOException {
    var file = target.toAbsolutePath();
    var best = "";
    var place = Path.of("/");
    for (var line : Files.readAllLines(MOUNTINFO, StandardCharsets.ISO_8859_1)) {
      var mountPoint = Path.of(line.split(" ")[MOUNT_POINT]);
      // The last of those at one place lies over the others.
      if (file.startsWith(mountPoint) && mountPoint.getNameCount() >= place.getNameCount()) {
        best = line;
        place = mountPoint;
      }
    }
    return NameDigest.of(describe(best, place.relativize(file).toString()));
  }

  /**
   * Where in what file system; of those that many have at once, in which (proc_pid_mountinfo(5)).
   */
  private static String describe(String line, String relative) {
    var fields = line.split(" ");
    var text = new StringBuilder(relative);
    int last = fields.length - 1;
    if (last > MOUNT_POINT) {
      var source = fields[last - 1];
      text.append(' ').append(fields[ROOT]).append(' ').append(source);
      text.append(fields[last - 2].equals("tmpfs") ? fields[DEVICE] : upperDirectory(fields[last]));
    }
    return text.toString();
  }

  /** Overlays differ by where they keep what is changed. */
  private static String upperDirectory(String options) {
    for (var option : options.split(",")) {
      if (option.startsWith("upperdir=")) {
        return option;
      }
    }
    return "";
  }
}
