package org.jdhclient.lab.container;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.UntilExit;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.debian.DebianRoot;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;

/**
 * A machine with Debian's lxc on it, its bridge and its dnsmasq: a cell, so that containers go with
 * it, and their interfaces and disks.
 */
public final class LxcHost implements AutoCloseable {
  private final LxcBridge bridge;
  private final CgroupTree cgroups;
  private final Dnsmasq dnsmasq;
  private final UntilExit closing = UntilExit.then(this::end);

  private LxcHost(LxcBridge bridge, CgroupTree cgroups) {
    this.bridge = bridge;
    this.cgroups = cgroups;
    this.dnsmasq = Dnsmasq.startForBothFamilies(bridge, "--no-ping");
  }

  /**
   * @param narrator is told each command before it is run on the host
   */
  public static LxcHost open(Consumer<String> narrator) {
    var bridge = LxcBridge.open(lxc().usr().toString(), narrator);
    try {
      return new LxcHost(bridge, CgroupTree.open(bridge.host()));
    } catch (LabException e) {
      bridge.close();
      throw e;
    }
  }

  /** What Debian's lxc brings to /usr, its hooks among it. */
  public static Path files() {
    return lxc().usr();
  }

  // Installed, lxc would set up a bridge of its own on this machine.
  private static DebianPackages lxc() {
    return DebianPackages.of("lxc", "liblxc1", "liblxc-common", "libapparmor1");
  }

  /** A container that has not been started, with this on its disk. */
  public LxcContainer container(
      String name, DebianRoot root, Rights rights, Consumer<String> narrator) {
    return LxcContainer.create(bridge.host(), name, root, rights, cgroups, narrator);
  }

  public Dnsmasq dnsmasq() {
    return dnsmasq;
  }

  /** Begins to record what passes the bridge. */
  public Capture capture() {
    return bridge.uplink().capture();
  }

  @Override
  public void close() {
    closing.close();
  }

  private void end() {
    cgroups.close();
    bridge.close();
  }
}
