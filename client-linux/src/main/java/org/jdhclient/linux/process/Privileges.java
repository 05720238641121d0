package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;

/** Tells why the kernel refuses what only the privileged may (capabilities(7)). */
public final class Privileges {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String EFFECTIVE = "CapEff:";
  private static final long CAP_NET_ADMIN = 1L << 12;
  private static final long CAP_NET_RAW = 1L << 13;
  private static final int HEXADECIMAL = 16;

  private Privileges() {}

  /** A refusal in words, with what this process lacks, or that it lacks nothing. */
  public static String explain(ErrnoException refusal) {
    if (!refusal.is(Errno.EPERM) && !refusal.is(Errno.EACCES)) {
      return refusal.getMessage();
    }
    try {
      return refusal.getMessage() + "; " + standing(effectiveCapabilities());
    } catch (IOException e) {
      return refusal.getMessage();
    }
  }

  private static String standing(long capabilities) {
    var who = "jdhclient runs as uid " + LibC.geteuid();
    boolean raw = (capabilities & CAP_NET_RAW) != 0;
    boolean admin = (capabilities & CAP_NET_ADMIN) != 0;
    if (raw && admin) {
      return who
          + " with both CAP_NET_RAW and CAP_NET_ADMIN: a security module (AppArmor, SELinux,"
          + " seccomp) or the owner of this network namespace stands in the way.";
    }
    var missing = raw ? "CAP_NET_ADMIN" : admin ? "CAP_NET_RAW" : "CAP_NET_RAW and CAP_NET_ADMIN";
    return who + " without " + missing + ".";
  }

  private static long effectiveCapabilities() throws IOException {
    for (var line : Files.readAllLines(STATUS)) {
      if (line.startsWith(EFFECTIVE)) {
        var mask = line.substring(EFFECTIVE.length()).strip();
        return Long.parseUnsignedLong(mask, HEXADECIMAL);
      }
    }
    return 0;
  }
}
