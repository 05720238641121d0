package org.jdhclient.linux.diagnose;

import java.io.IOException;
import org.jdhclient.diagnosis.Diagnosis;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.linux.diagnose.guest.GuestLook;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.wire.ChecksumMode;

/** Looks at the guest, then at the wire, and has causes concluded from what was seen. */
public final class Diagnoser {
  private Diagnoser() {}

  /**
   * Looks for some seconds; a signal ends it sooner.
   *
   * @param look at the DHCP that is asked
   * @param mode that a normal run would use
   * @throws UnusableInterfaceException if the interface is not there, or not fit for DHCP
   * @throws ErrnoException if the kernel refuses to let it look
   * @throws IOException if the capture cannot be written
   */
  public static Diagnosis diagnose(String interfaceName, DhcpLook look, ChecksumMode mode)
      throws ErrnoException, UnusableInterfaceException, IOException {
    try (var netlink = NetlinkSocket.open();
        var signals = SignalFd.open(SignalFd.SIGINT, SignalFd.SIGTERM)) {
      var on = Interface.find(interfaceName, netlink);
      var seen = GuestLook.at(on, look.family(), netlink);
      if (seen.contains(LinkCondition.READY)) {
        seen.addAll(look.at(on, mode, netlink, signals));
      }
      return Diagnosis.of(new Observations(on.name(), on.macAddress(), look.family(), mode, seen));
    }
  }
}
