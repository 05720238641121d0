package org.jdhclient.linux.host.resolv;

import java.nio.file.Path;
import org.jdhclient.linux.host.files.Mount;
import org.jdhclient.linux.host.files.MountTable;
import org.jdhclient.linux.run.NameDigest;

/**
 * Which of the machine's files a path leads to, as the table of mounts has it: containers that
 * share a run directory have each an /etc/resolv.conf of its own. It says the same before and after
 * a reboot, unless the file is one that does not outlive it.
 */
final class FileIdentity {
  private FileIdentity() {}

  /**
   * @param target what no symbolic link leads on from
   * @return sixteen letters and digits
   */
  static String of(Path target, MountTable mounts) {
    var file = target.toAbsolutePath();
    return NameDigest.of(
        mounts
            .over(file)
            .map(mount -> below(mount.depth(), file) + describe(mount))
            .orElseGet(() -> below(0, file)));
  }

  private static String below(int depth, Path file) {
    int names = file.getNameCount();
    return depth < names ? file.subpath(depth, names).toString() : "";
  }

  /** Where in what file system; of those that many have at once, in which. */
  private static String describe(Mount mount) {
    var which = mount.type().equals("tmpfs") ? mount.device() : upperDirectory(mount.options());
    return " " + mount.root() + " " + mount.source() + which;
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
