package org.jdhclient.linux.daemon;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkSocket;

/**
 * What tells an interface from another that has its name later: an index is not given twice while
 * its network lives.
 *
 * @param ifindex 0 for none
 */
public record Device(int ifindex, MacAddress macAddress) {
  public static final Device NONE = new Device(0, new MacAddress(0));

  static Device of(Interface on) {
    return new Device(on.ifindex(), on.macAddress());
  }

  /**
   * The interface as it was, if it is still there: name and hardware address may be others by now.
   *
   * @throws ErrnoException if the kernel cannot be asked
   */
  Optional<Interface> find(String nameThen, NetlinkSocket netlink) throws ErrnoException {
    try {
      var link = netlink.link(ifindex);
      return Optional.of(new Interface(nameThen, ifindex, macAddress, link.mtu(), link.maxMtu()));
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  String toText() {
    return ifindex + " " + macAddress;
  }
}
