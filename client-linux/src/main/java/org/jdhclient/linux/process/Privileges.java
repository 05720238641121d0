package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;

/** Tells why the kernel refuses what only the privileged may (capabilities(7)). */
public final class Privileges {
  private static final Path SELF = Path.of("/proc/self");
  private static final String EFFECTIVE = "CapEff:";
  private static final long CAP_NET_ADMIN = 1L << 12;
  private static final long CAP_NET_RAW = 1L << 13;
  private static final int HEXADECIMAL = 16;

  private Privileges() {}

  /** A refusal in words, with what this process lacks, or what else stands in the way. */
  public static String explain(ErrnoException refusal) {
    return isRefusal(refusal) ? refusal.getMessage() + "; " + standing() : refusal.getMessage();
  }

  /** Whether privileges are to blame for an error. */
  public static boolean isRefusal(ErrnoException error) {
    return error.is(Errno.EPERM) || error.is(Errno.EACCES);
  }

  /** As whom this process runs without what it needs, in a sentence, and what to do. */
  public static String standing() {
    var lack = lack();
    if (lack.isPresent()) {
      return lack.get();
    }
    var others = new Confinement(SELF).words();
    return runs()
        + " with both CAP_NET_RAW and CAP_NET_ADMIN: "
        + (others.isEmpty()
            ? "a security module (AppArmor, SELinux, seccomp) or the owner of this network"
                + " namespace stands in the way."
            : "so what stands in the way is " + String.join(", or ", others) + ".");
  }

  /** What this process lacks of what a client needs, in a sentence; empty if it lacks nothing. */
  public static Optional<String> lack() {
    try {
      return lack(effectiveCapabilities());
    } catch (IOException e) {
      // Nobody knows: then the kernel's own word stands alone.
      return Optional.empty();
    }
  }

  private static Optional<String> lack(long capabilities) {
    boolean raw = (capabilities & CAP_NET_RAW) != 0;
    boolean admin = (capabilities & CAP_NET_ADMIN) != 0;
    if (raw && admin) {
      return Optional.empty();
    }
    var missing = raw ? "CAP_NET_ADMIN" : admin ? "CAP_NET_RAW" : "CAP_NET_RAW and CAP_NET_ADMIN";
    return Optional.of(
        runs()
            + " without "
            + missing
            + (LibC.geteuid() == 0
                ? ": give it to the container (LXC: lxc.cap.drop; Docker, Podman: --cap-add)."
                : ": run it as root."));
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
