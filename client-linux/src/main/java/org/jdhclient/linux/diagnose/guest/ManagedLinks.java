package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What network managers write down of the links that are theirs, by the link's index. */
final class ManagedLinks {
  private static final Path NETWORKD = Path.of("run/systemd/netif/links");
  private static final Path NETWORK_MANAGER = Path.of("run/NetworkManager/devices");

  private final Path root;

  /**
   * @param root normally /
   */
  ManagedLinks(Path root) {
    this.root = root;
  }

  /** Whether the manager says that it configures a link; no other program does. */
  boolean has(ClientProgram manager, int ifindex) {
    return switch (manager) {
      case NETWORKD -> lines(NETWORKD, ifindex).stream().anyMatch(ManagedLinks::isConfigured);
      case NETWORK_MANAGER -> lines(NETWORK_MANAGER, ifindex).contains("managed=true");
      default -> false;
    };
  }

  private static boolean isConfigured(String line) {
    return line.startsWith("ADMIN_STATE=")
        && !line.endsWith("=unmanaged")
        && !line.endsWith("=initialized");
  }

  private List<String> lines(Path directory, int ifindex) {
    try {
      var file = root.resolve(directory).resolve(Integer.toString(ifindex));
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // It has none, or nobody may look.
      return List.of();
    }
  }
}
