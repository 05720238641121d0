package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;

/** Tells why the kernel refuses what only the privileged may (capabilities(7)). */
public final class Privileges {
  private static final Path SELF = Path.of("/proc/self");
  private static final String EFFECTIVE = "CapEff:";
  private static final long CAP_NET_ADMIN = 1L << 12;
  private static final long CAP_NET_RAW = 1L << 13;
  private static final int HEXADECIMAL = 16;
  private static final String AS_ROOT = "Run it as root.";

  private static final String TO_THE_CONTAINER =
      "Give it to the container: in LXC by lxc.cap.drop and lxc.cap.keep, in Docker and Podman by"
          + " --cap-add.";

  private Privileges() {}

  /**
   * As whom this process runs, and what keeps it from what a client does.
   *
   * @param verdict half a sentence
   * @param remedy a sentence
   */
  public record Standing(String verdict, String remedy) {}

  /** A refusal in words, with what this process lacks, or what else stands in the way. */
  public static String explain(ErrnoException refusal) {
    if (!refusal.isNotPermitted()) {
      return refusal.getMessage();
    }
    var standing = standing();
    return refusal.getMessage() + "; " + standing.verdict() + ". " + standing.remedy();
  }

  /** Where this process stands when the kernel has refused something. */
  public static Standing standing() {
    try {
      return standing(effectiveCapabilities());
    } catch (IOException e) {
      return new Standing(runs() + ", and there is no /proc to tell its capabilities", AS_ROOT);
    }
  }

  private static Standing standing(long capabilities) {
    boolean raw = (capabilities & CAP_NET_RAW) != 0;
    boolean admin = (capabilities & CAP_NET_ADMIN) != 0;
    if (raw && admin) {
      return confined();
    }
    var missing = raw ? "CAP_NET_ADMIN" : admin ? "CAP_NET_RAW" : "CAP_NET_RAW and CAP_NET_ADMIN";
    return new Standing(
        runs() + " without " + missing, LibC.geteuid() == 0 ? TO_THE_CONTAINER : AS_ROOT);
  }

  private static Standing confined() {
    var others = new Confinement(SELF).words();
    return new Standing(
        runs()
            + " with both CAP_NET_RAW and CAP_NET_ADMIN, and what stands in the way is "
            + (others.isEmpty()
                ? "a security module, or the owner of this network namespace"
                : String.join(", or ", others)),
        "The kernel's log (dmesg) or that of audit has what a security module denied.");
  }

  private static String runs() {
    return "jdhclient runs as uid " + LibC.geteuid();
  }

  private static long effectiveCapabilities() throws IOException {
    for (var line : Files.readAllLines(SELF.resolve("status"))) {
      if (line.startsWith(EFFECTIVE)) {
        var mask = line.substring(EFFECTIVE.length()).strip();
        return Long.parseUnsignedLong(mask, HEXADECIMAL);
      }
    }
    return 0;
  }
}
