package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Knows when a resolv.conf is not this client's to write. */
final class ForeignResolver {
  private static final List<Path> OWNED_BY_OTHERS =
      List.of(
          Path.of("/run/systemd/resolve"),
          Path.of("/run/resolvconf"),
          Path.of("/etc/resolvconf/run"),
          Path.of("/usr/lib/systemd"));

  private static final Path INIT = Path.of("/proc/1");
  private static final Path SELF = Path.of("/proc/self");

  private ForeignResolver() {}

  /**
   * @throws FileSystemException if the file is made by a resolver daemon, or is the one of a host
   *     whose network this is not
   */
  static void refuse(Path target) throws IOException {
    for (var directory : OWNED_BY_OTHERS) {
      if (target.startsWith(directory)) {
        throw new FileSystemException(target.toString(), null, "belongs to " + directory);
      }
    }
    if (isOfAnotherNetwork(target)) {
      throw new FileSystemException(
          target.toString(),
          null,
          "belongs to the host, and this is a network namespace of its own");
    }
  }

  /**
   * A client that was put into a network namespace, but sees its host's files, must not change the
   * host's name servers. What may not be looked at (another user's init) counts as one's own.
   */
  private static boolean isOfAnotherNetwork(Path target) throws IOException {
    var initNetwork = INIT.resolve("ns/net");
    if (!Files.isReadable(INIT.resolve("root/.")) || !Files.exists(target)) {
      return false;
    }
    boolean sameNetwork =
        Files.readSymbolicLink(initNetwork).equals(Files.readSymbolicLink(SELF.resolve("ns/net")));
    var initTarget = INIT.resolve("root" + target);
    return !sameNetwork && Files.exists(initTarget) && Files.isSameFile(target, initTarget);
  }
}
