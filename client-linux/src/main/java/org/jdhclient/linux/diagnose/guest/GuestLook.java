package org.jdhclient.linux.diagnose.guest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.observe.Bridge;
import org.jdhclient.diagnosis.observe.HostSaid;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.PortOf;
import org.jdhclient.diagnosis.observe.SettingRefused;
import org.jdhclient.diagnosis.observe.XdpProgram;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkDetails;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.process.Privileges;

/** Looks around on the guest itself. */
public final class GuestLook {
  private final Interface on;
  private final Family family;
  private final NetlinkSocket netlink;
  private final List<Observation> seen = new ArrayList<>();

  private GuestLook(Interface on, Family family, NetlinkSocket netlink) {
    this.on = on;
    this.family = family;
    this.netlink = netlink;
  }

  /**
   * @param family of whose DHCP other clients are looked for
   * @throws ErrnoException if the kernel does not tell of the link
   * @throws IOException if /proc cannot be read
   */
  public static List<Observation> at(Interface on, Family family, NetlinkSocket netlink)
      throws ErrnoException, IOException {
    var look = new GuestLook(on, family, netlink);
    look.seen.add(state(netlink.link(on.ifindex())));
    look.lookAtPrivileges();
    var links = netlink.details();
    LinkPlace.among(links, on.ifindex()).ifPresent(look::lookAtPlace);
    look.lookAtProcesses(links);
    new HostEvidence(Path.of("/")).says().ifPresent(host -> look.seen.add(new HostSaid(host)));
    return look.seen;
  }

  private static LinkCondition state(LinkMessage link) {
    if (!link.isUp()) {
      return LinkCondition.DOWN;
    }
    return link.hasCarrier() ? LinkCondition.READY : LinkCondition.NO_CARRIER;
  }

  /** Capabilities alone do not tell: this network may be another user namespace's. */
  private void lookAtPrivileges() throws ErrnoException {
    try {
      netlink.request(LinkMessage.touch(on.ifindex()));
    } catch (ErrnoException e) {
      if (!e.isNotPermitted()) {
        throw e;
      }
      var standing = Privileges.standing();
      seen.add(new SettingRefused(standing.verdict(), standing.remedy()));
    }
  }

  private void lookAtPlace(LinkPlace place) {
    seen.add(new LinkKinds(Path.of("/sys")).of(place.itself()));
    place
        .master()
        .ifPresent(master -> seen.add(new PortOf(master.name(), place.itself().portKind())));
    if (place.itself().isBridge()) {
      seen.add(
          new Bridge(names(place.ports()), names(place.waitingPorts()), place.secondsToForward()));
    }
    if (place.itself().hasXdp()) {
      seen.add(new XdpProgram());
    }
  }

  private static List<String> names(List<LinkDetails> links) {
    return links.stream().map(LinkDetails::name).toList();
  }

  private void lookAtProcesses(List<LinkDetails> links) throws IOException {
    seen.addAll(RivalProcesses.on(on.device(), on.ifindex(), family, Set.copyOf(names(links))));
  }
}
