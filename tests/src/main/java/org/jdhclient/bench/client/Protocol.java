package org.jdhclient.bench.client;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.lab.capture.ArpFrame;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;

/** DHCP of one family of IP: what serves it, and what is seen of its clients from outside. */
public enum Protocol {
  DHCPV4("DHCPv4", "4", Family.V4) {
    @Override
    public void serve(LxcBridge bridge, String... options) {
      Dnsmasq.start(bridge, options);
    }

    @Override
    public void makeReady(Guest guest, String networkInterface) {
      guest.run("ip", "link", "set", networkInterface, "up").orThrow();
    }

    /** ARP is the client's too. */
    @Override
    public List<Instant> sent(Capture capture) {
      var dhcp = capture.dhcp().stream().filter(frame -> frame.sourceMac().equals(Guest.MAC));
      var arp = capture.arpFrom(Guest.MAC).stream();
      return Stream.concat(dhcp.map(DhcpFrame::time), arp.map(ArpFrame::time)).toList();
    }
  },

  DHCPV6("DHCPv6", "6", Family.V6) {
    @Override
    public void serve(LxcBridge bridge, String... options) {
      Dnsmasq.startForBothFamilies(bridge, options);
    }

    @Override
    public void makeReady(Guest guest, String networkInterface) {
      guest.awaitLinkLocal(networkInterface);
    }

    /** Neighbour discovery is the kernel's. */
    @Override
    public List<Instant> sent(Capture capture) {
      return capture.dhcp6().all().stream()
          .filter(frame -> frame.sourceMac().equals(Guest.MAC))
          .map(Dhcp6Frame::time)
          .toList();
    }
  };

  private final String title;
  private final String label;
  private final Family family;

  Protocol(String title, String label, Family family) {
    this.title = title;
    this.label = label;
    this.family = family;
  }

  /** Runs dnsmasq on the bridge as lxc-net does, and with it this protocol. */
  public abstract void serve(LxcBridge bridge, String... options);

  /** Has an interface up, and of IPv6 an address for the link on it, when a client begins. */
  public abstract void makeReady(Guest guest, String networkInterface);

  public void makeReady(Guest guest) {
    makeReady(guest, Guest.INTERFACE);
  }

  /** When the guest has sent messages of DHCP, in order, and then when all else of its client's. */
  public abstract List<Instant> sent(Capture capture);

  public String title() {
    return title;
  }

  /** As the command line names it: {@code 4}. */
  public String label() {
    return label;
  }

  public Family family() {
    return family;
  }

  /** The option of ip(8) for this family. */
  public String ipOption() {
    return "-" + label;
  }

  /**
   * @throws IllegalArgumentException if there is no such family
   */
  public static Protocol of(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(label + ": no family of IP"));
  }
}
