package org.jdhclient.linux.diagnose;

import java.io.IOException;
import java.util.List;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.wire.ChecksumMode;

/** What there is to be seen of one family's DHCP on an interface that is up. */
public interface DhcpLook {
  Family family();

  /**
   * Looks for some seconds; a signal ends it sooner.
   *
   * @param mode that a normal run would use
   * @throws ErrnoException if the kernel refuses to let it look
   * @throws IOException if the capture cannot be written
   */
  List<Observation> at(Interface on, ChecksumMode mode, NetlinkSocket netlink, SignalFd signals)
      throws ErrnoException, IOException;
}
