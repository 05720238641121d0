package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Knows whether this process was put into a network of its own, but shares other things with its
 * host, which must not change for that network's sake.
 */
public final class OtherNetwork {
  private static final Path INIT = Path.of("/proc/1");
  private static final Path SELF = Path.of("/proc/self");

  private OtherNetwork() {}

  /**
   * Whether the network is another than init's. What may not be looked at (another user's init)
   * counts as one's own.
   */
  public static boolean isHere() throws IOException {
    return Files.isReadable(INIT.resolve("root/.")) && !isSame("ns/net");
  }

  /**
   * @param namespace such as {@code ns/uts}
   */
  public static boolean shares(String namespace) throws IOException {
    return isHere() && isSame(namespace);
  }

  /**
   * A file as init sees it.
   *
   * @param file by an absolute path
   */
  public static Path ofInit(Path file) {
    return INIT.resolve("root").resolve(file.getRoot().relativize(file));
  }

  private static boolean isSame(String namespace) throws IOException {
    return Files.readSymbolicLink(INIT.resolve(namespace))
        .equals(Files.readSymbolicLink(SELF.resolve(namespace)));
  }
}
