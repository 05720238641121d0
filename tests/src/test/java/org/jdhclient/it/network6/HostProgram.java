package org.jdhclient.it.network6;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostChange6;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface6;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.Inet6Link;
import org.jdhclient.linux.netlink.Ipv6AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkEvent;
import org.jdhclient.linux.netlink.NetlinkMonitor;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.netlink.PrefixMessage;

/**
 * Changes eth0's IPv6 as its arguments say, to be run in a cell; then says what happens to it, a
 * line each.
 */
final class HostProgram {
  private HostProgram() {}

  public static void main(String[] changes) throws Exception {
    try (var netlink = NetlinkSocket.open();
        var monitor = NetlinkMonitor.open(NetlinkMonitor.OF_IPV6)) {
      var host = new NetlinkInterface6(netlink, Interface.find("eth0", netlink));
      System.out.println("routers: " + host.router());
      System.out.println("obstacle: " + host.obstacle().orElse("none"));
      for (var address : host.addresses()) {
        System.out.println("there: " + words(address));
      }
      for (var change : changes) {
        var outcome = host.change(List.of(change(change.split(" ")))).get(0);
        System.out.println(change + ": " + outcome.result() + " " + outcome.why());
      }
      System.out.println("ready");
      var waiting = new PollSet(monitor.descriptor());
      while (true) {
        waiting.await(-1);
        monitor.receive().forEach(event -> event.deliverTo(new Teller()));
      }
    }
  }

  /** The word, the address or prefix, and two lifetimes. */
  private static HostChange6 change(String[] words) {
    return switch (words[0]) {
      case "set" ->
          new HostChange6.SetAddress(
              Ipv6Address.parse(words[1]), 128, lifetime(words[2]), lifetime(words[3]));
      case "remove" -> new HostChange6.RemoveAddress(Ipv6Address.parse(words[1]), 128);
      case "refuse" -> new HostChange6.SetUnreachable(Ipv6Prefix.parse(words[1]));
      case "pass" -> new HostChange6.RemoveUnreachable(Ipv6Prefix.parse(words[1]));
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private static long lifetime(String word) {
    return word.equals("forever") ? HostAddress6.FOREVER : Long.parseLong(word);
  }

  private static String words(HostAddress6 address) {
    return address.address()
        + "/"
        + address.prefixLength()
        + " "
        + address.duplicates()
        + (address.isPermanent() ? " for good" : "");
  }

  /** Says what happens. */
  private static final class Teller implements NetlinkEvent.Handler {
    @Override
    public void newAddress(Ipv6AddressMessage address) {
      System.out.println("new: " + words(NetlinkInterface6.address(address)));
    }

    @Override
    public void delAddress(Ipv6AddressMessage address) {
      System.out.println("gone: " + words(NetlinkInterface6.address(address)));
    }

    @Override
    public void newInet6(Inet6Link link) {
      System.out.println("routers: " + NetlinkInterface6.word(link));
    }

    @Override
    public void newPrefix(PrefixMessage prefix) {
      System.out.println("prefix: " + prefix.prefix() + " for " + prefix.validLifetime() + " s");
    }

    @Override
    public void newLink(LinkMessage link) {}

    @Override
    public void delLink(LinkMessage link) {}

    @Override
    public void newAddress(AddressMessage address) {}

    @Override
    public void delAddress(AddressMessage address) {}

    @Override
    public void overrun() {}

    @Override
    public void undecodable(String why) {}
  }
}
