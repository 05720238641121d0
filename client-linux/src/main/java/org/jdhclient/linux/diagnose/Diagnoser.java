package org.jdhclient.linux.diagnose;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.diagnosis.Diagnosis;
import org.jdhclient.diagnosis.inquiry.Remembered;
import org.jdhclient.diagnosis.observe.LinkState;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.diagnose.guest.GuestLook;
import org.jdhclient.linux.diagnose.guest.LeaseLook;
import org.jdhclient.linux.diagnose.wire.WireLook;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.host.clock.WallClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.PcapFile;
import org.jdhclient.wire.ChecksumMode;

/** Looks at the guest, then at the wire, and has causes concluded from what was seen. */
public final class Diagnoser {
  private Diagnoser() {}

  /**
   * Looks for some seconds; a signal ends it sooner.
   *
   * @param configs as whom and with what wishes a normal run would speak to servers
   * @param leases on record for an interface
   * @param mode that a normal run would use
   * @param capture where to keep each frame sent and received
   * @throws UnusableInterfaceException if the interface is not there, or not fit for DHCP
   * @throws ErrnoException if the kernel refuses to let it look
   * @throws IOException if the capture cannot be written
   */
  public static Diagnosis diagnose(
      String interfaceName,
      Function<Interface, ClientConfig> configs,
      Function<Interface, List<StoredLease>> leases,
      ChecksumMode mode,
      Optional<PcapFile> capture)
      throws ErrnoException, UnusableInterfaceException, IOException {
    try (var netlink = NetlinkSocket.open();
        var signals = SignalFd.open(SignalFd.SIGINT, SignalFd.SIGTERM)) {
      var on = Interface.find(interfaceName, netlink);
      var config = configs.apply(on);
      var seen = GuestLook.at(on, netlink);
      if (seen.contains(LinkState.READY)) {
        var remembered = Remembered.by(leases.apply(on), WallClock.now());
        seen.addAll(WireLook.at(on, config, remembered, capture, signals));
        seen.addAll(LeaseLook.of(seen, on, netlink));
      }
      return Diagnosis.of(new Observations(on.name(), on.macAddress(), mode, seen));
    }
  }
}
