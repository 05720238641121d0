package org.jdhclient.linux.host;

import java.nio.file.Path;
import java.util.Arrays;
import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;

/** An Ethernet interface that can broadcast. */
public record Interface(String name, int ifindex, MacAddress macAddress) {

  /**
   * Looks an interface up by its name, or by another that the kernel knows it by (ip-link(8),
   * altname): what is found bears the first.
   *
   * @throws UnusableInterfaceException if there is none, or none that DHCP can use
   */
  public static Interface find(String name, NetlinkSocket netlink)
      throws ErrnoException, UnusableInterfaceException {
    var link = link(name, netlink);
    if (link.isLoopback()) {
      throw new UnusableInterfaceException(
          name + " is the loopback interface: there is no DHCP server behind it.");
    }
    var mac = link.macAddress();
    if (mac.isEmpty() || !link.canBroadcast()) {
      throw new UnusableInterfaceException(
          name
              + " is no Ethernet interface (hardware type "
              + link.hardwareType()
              + "): jdhclient speaks DHCP over Ethernet only.");
    }
    return new Interface(link.name(), link.ifindex(), mac.get());
  }

  /** The same under another name. */
  public Interface named(String other) {
    return new Interface(other, ifindex, macAddress);
  }

  /** Whether DHCP can use a link: it is Ethernet, can broadcast, and leads somewhere. */
  public static boolean isFit(LinkMessage link) {
    return !link.isLoopback() && link.canBroadcast() && link.macAddress().isPresent();
  }

  private static LinkMessage link(String name, NetlinkSocket netlink)
      throws ErrnoException, UnusableInterfaceException {
    try {
      return netlink.link(name);
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV) || e.is(Errno.EINVAL) || e.is(Errno.ERANGE)) {
        throw new UnusableInterfaceException(
            "There is no interface " + name + ". There are: " + present() + ".");
      }
      throw e;
    }
  }

  private static String present() {
    var names = Path.of("/sys/class/net").toFile().list();
    if (names == null) {
      return "(unknown, /sys is not readable)";
    }
    Arrays.sort(names);
    return String.join(", ", names);
  }
}
