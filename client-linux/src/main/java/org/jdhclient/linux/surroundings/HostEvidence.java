package org.jdhclient.linux.surroundings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.report.LikelyHost;

/**
 * What tells a guest what runs it: its firmware's names, what a container manager says of itself
 * (systemd.io/CONTAINER_INTERFACE), its hardware address, and its server's address.
 */
public final class HostEvidence {
  private static final Path MANAGER = Path.of("run/host/container-manager");
  private static final Path FIRST_PROCESS = Path.of("proc/1/environ");
  private static final Path FIRMWARE = Path.of("sys/class/dmi/id");

  private final Path root;

  /**
   * @param root normally /
   */
  public HostEvidence(Path root) {
    this.root = root;
  }

  /**
   * The surest evidence counts.
   *
   * @param server that answered, if one did
   */
  public LikelyHost judge(MacAddress guest, Optional<Ipv4Address> server) {
    return itself()
        .or(() -> server.flatMap(LikelyHost::ofServer))
        .or(() -> LikelyHost.ofGuest(guest))
        .or(this::container)
        .orElse(LikelyHost.UNKNOWN);
  }

  /** Who says so itself. */
  private Optional<LikelyHost> itself() {
    if (Files.exists(root.resolve("dev/incus"))) {
      return Optional.of(LikelyHost.INCUS);
    }
    if (Files.exists(root.resolve("dev/lxd"))) {
      return Optional.of(LikelyHost.LXD);
    }
    return firmware("sys_vendor").equals("KubeVirt")
            || firmware("product_family").equals("KubeVirt")
        ? Optional.of(LikelyHost.KUBEVIRT)
        : Optional.empty();
  }

  private Optional<LikelyHost> container() {
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
