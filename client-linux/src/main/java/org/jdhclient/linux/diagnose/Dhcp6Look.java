package org.jdhclient.linux.diagnose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.diagnosis.inquiry.Asker6;
import org.jdhclient.diagnosis.inquiry.Inquiry6;
import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.linux.diagnose.guest.LeaseLook;
import org.jdhclient.linux.diagnose.guest.LinkLocalLook;
import org.jdhclient.linux.diagnose.guest.RouterLook;
import org.jdhclient.linux.diagnose.wire.WireLook;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface6;
import org.jdhclient.linux.host.clock.KernelRandom;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.DhcpSockets;
import org.jdhclient.linux.packet.PcapFile;
import org.jdhclient.linux.packet.QuietPort;
import org.jdhclient.wire.ChecksumMode;

/**
 * Looks at DHCPv6: at the link-local address, and from there at the wire.
 *
 * @param configs as whom and with what wishes a normal run would speak to servers
 * @param recorded the lease on record for an interface, as far as it still runs
 * @param capture where to keep each frame sent and received
 */
public record Dhcp6Look(
    Function<Interface, Client6Config> configs,
    Function<Interface, Optional<Lease6>> recorded,
    Optional<PcapFile> capture)
    implements DhcpLook {
  @Override
  public Family family() {
    return Family.V6;
  }

  @Override
  public List<Observation> at(
      Interface on, ChecksumMode mode, NetlinkSocket netlink, SignalFd signals)
      throws ErrnoException, IOException {
    var host = new NetlinkInterface6(netlink, on);
    var seen = new ArrayList<Observation>();
    var linkLocal = LinkLocalLook.at(host, signals);
    seen.add(linkLocal);
    if (linkLocal instanceof LinkLocal.Usable usable) {
      seen.addAll(wire(on, usable.address(), mode, signals));
      seen.addAll(LeaseLook.of6(seen));
    }
    seen.addAll(RouterLook.at(host));
    return seen;
  }

  private List<Observation> wire(
      Interface on, Ipv6Address from, ChecksumMode mode, SignalFd signals)
      throws ErrnoException, IOException {
    var config = configs.apply(on);
    var asker = new Asker6(on.macAddress(), from);
    var lease = recorded.apply(on);
    var quiet = quietPort(on, config.ports().client());
    try {
      return WireLook.at(
          on,
          DhcpSockets.ofIpv6(config.ports().client(), config.ports().server()),
          now -> Inquiry6.begin(config, asker, lease, mode, new KernelRandom(), now),
          capture,
          signals);
    } finally {
      quiet.ifPresent(QuietPort::close);
    }
  }

  /** Without it servers are told by the kernel that nobody listens, and answer all the same. */
  private static Optional<QuietPort> quietPort(Interface on, int port) {
    try {
      return Optional.of(QuietPort.open(on.device(), port));
    } catch (ErrnoException e) {
      // A client that runs has the port, and the kernel is quiet for that.
      return Optional.empty();
    }
  }
}
