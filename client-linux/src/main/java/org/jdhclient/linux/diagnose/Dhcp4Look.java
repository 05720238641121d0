package org.jdhclient.linux.diagnose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdhclient.address.Family;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.diagnosis.inquiry.Inquiry;
import org.jdhclient.diagnosis.inquiry.Remembered;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.diagnose.guest.LeaseLook;
import org.jdhclient.linux.diagnose.wire.WireLook;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.clock.KernelRandom;
import org.jdhclient.linux.host.clock.WallClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.DhcpSockets;
import org.jdhclient.linux.packet.PcapFile;
import org.jdhclient.wire.ChecksumMode;

/**
 * Looks at DHCPv4.
 *
 * @param configs as whom and with what wishes a normal run would speak to servers
 * @param leases on record for an interface
 * @param capture where to keep each frame sent and received
 */
public record Dhcp4Look(
    Function<Interface, ClientConfig> configs,
    Function<Interface, List<StoredLease>> leases,
    Optional<PcapFile> capture)
    implements DhcpLook {
  @Override
  public Family family() {
    return Family.V4;
  }

  @Override
  public List<Observation> at(
      Interface on, ChecksumMode mode, NetlinkSocket netlink, SignalFd signals)
      throws ErrnoException, IOException {
    var config = configs.apply(on);
    var remembered = Remembered.by(leases.apply(on), WallClock.now(), new BootClock().now());
    var seen =
        new ArrayList<>(
            WireLook.at(
                on,
                DhcpSockets.ofIpv4(config.ports().client(), config.ports().server()),
                now -> Inquiry.begin(config, remembered, mode, new KernelRandom(), now),
                capture,
                signals));
    seen.addAll(LeaseLook.of(seen, on, netlink));
    return seen;
  }
}
