package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jdhclient.diagnosis.observe.LinkKind;
import org.jdhclient.linux.host.files.FileNames;
import org.jdhclient.linux.netlink.LinkDetails;

/** Tells what kind of interface a link is: by rtnetlink, and hardware by /sys. */
final class LinkKinds {
  /** As the kernel calls what is on top of another link. */
  private static final Set<String> STACKED = Set.of("vlan", "macvlan", "macvtap", "macsec");

  private static final Set<String> IPVLAN = Set.of("ipvlan", "ipvtap");

  private final Path sys;

  /**
   * @param sys normally /sys
   */
  LinkKinds(Path sys) {
    this.sys = sys;
  }

  LinkKind of(LinkDetails link) {
    var kind = link.kind();
    if (kind.equals("veth")) {
      return LinkKind.VETH;
    }
    if (IPVLAN.contains(kind)) {
      return LinkKind.IPVLAN;
    }
    return STACKED.contains(kind) ? LinkKind.STACKED : hardware(link.name());
  }

  private LinkKind hardware(String name) {
    var directory = sys.resolve("class/net").resolve(FileNames.path(name));
    if (Files.exists(directory.resolve("phy80211"))) {
      return LinkKind.WIFI;
    }
    try {
      var isModem = Files.readAllLines(directory.resolve("uevent")).contains("DEVTYPE=wwan");
      return isModem ? LinkKind.MODEM : LinkKind.OTHER;
    } catch (IOException e) {
      // There may be no /sys, or that of another network.
      return LinkKind.OTHER;
    }
  }
}
