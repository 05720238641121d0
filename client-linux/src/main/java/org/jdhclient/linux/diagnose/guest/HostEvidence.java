package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.report.LikelyHost;

/**
 * What a host leaves for its guests to see: its firmware's names, and what a container manager says
 * of itself (systemd.io/CONTAINER_INTERFACE).
 */
final class HostEvidence {
  private static final Path MANAGER = Path.of("run/host/container-manager");
  private static final Path FIRST_PROCESS = Path.of("proc/1/environ");
  private static final Path FIRMWARE = Path.of("sys/class/dmi/id");

  private static final String KUBEVIRT = "KubeVirt";

  private final Path root;

  /**
   * @param root normally /
   */
  HostEvidence(Path root) {
    this.root = root;
  }

  /** Who says so itself, a container's kind last. */
  Optional<LikelyHost> says() {
    if (Files.exists(root.resolve("dev/incus"))) {
      return Optional.of(LikelyHost.INCUS);
    }
    if (Files.exists(root.resolve("dev/lxd"))) {
      return Optional.of(LikelyHost.LXD);
    }
    if (firmware("sys_vendor").equals(KUBEVIRT) || firmware("product_family").equals(KUBEVIRT)) {
      return Optional.of(LikelyHost.KUBEVIRT);
    }
    return isLxc() ? Optional.of(LikelyHost.LXC) : Optional.empty();
  }

  private boolean isLxc() {
    return text(MANAGER).strip().equals("lxc")
        || ("\0" + text(FIRST_PROCESS)).contains("\0container=lxc\0");
  }

  private String firmware(String name) {
    return text(FIRMWARE.resolve(name)).strip();
  }

  private String text(Path file) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // Containers have no firmware, others no container manager.
      return "";
    }
  }
}
