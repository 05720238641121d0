package org.jdhclient.linux.host;

import java.io.IOException;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.InterfaceName;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.process.InterfaceElsewhere;
import org.jdhclient.text.PrintableText;

/**
 * An Ethernet interface that can broadcast.
 *
 * @param name under which a client has it: its own, or that of an alias
 */
public record Interface(String name, int ifindex, MacAddress macAddress) {
  /**
   * Looks an interface up by any of its names, or by that of an alias: what is found bears the
   * first of the former.
   *
   * @throws UnusableInterfaceException if there is none, or none that DHCP can use
   */
  public static Interface find(String name, NetlinkSocket netlink)
      throws ErrnoException, UnusableInterfaceException {
    var found = namedLink(name, netlink);
    var link = found.link();
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
    if (found.name().isAlias() && found.name().name().length() > LinkMessage.LONGEST_NAME) {
      throw new UnusableInterfaceException(
          found.name()
              + " is too long for the label of an address, which has "
              + LinkMessage.LONGEST_NAME
              + " characters.");
    }
    return new Interface(found.name().name(), link.ifindex(), mac.get());
  }

  /** The name, of which an alias may be a part. */
  public InterfaceName nameHere() {
    return new InterfaceName(name);
  }

  /** The name that the kernel has. */
  public String device() {
    return nameHere().device();
  }

  /** The same under another name. */
  public Interface named(String other) {
    return new Interface(other, ifindex, macAddress);
  }

  /** Whether DHCP can use a link: it is Ethernet, can broadcast, and leads somewhere. */
  public static boolean isFit(LinkMessage link) {
    return !link.isLoopback() && link.canBroadcast() && link.macAddress().isPresent();
  }

  private static NamedLink namedLink(String name, NetlinkSocket netlink)
      throws ErrnoException, UnusableInterfaceException {
    var found = NamedLink.find(name, netlink);
    if (found.isPresent()) {
      return found.get();
    }
    var present = netlink.links().stream().map(LinkMessage::name).sorted().toList();
    throw new UnusableInterfaceException(
        "There is no interface "
            + name
            + ". There are: "
            + String.join(", ", present)
            + "."
            + elsewhere(name));
  }

  /** Whoever starts a client in the wrong network namespace is told of the right one. */
  private static String elsewhere(String name) {
    try {
      return InterfaceElsewhere.of(name)
          .map(
              process ->
                  " This network namespace is another than that of "
                      + PrintableText.of(process.name())
                      + " (pid "
                      + process.pid()
                      + "), which has an interface "
                      + name
                      + ": nsenter --net --target "
                      + process.pid()
                      + " jdhclient --diagnose "
                      + name
                      + ".")
          .orElse("");
    } catch (IOException e) {
      // Without /proc nobody knows of other networks.
      return "";
    }
  }
}
