package org.jdhclient.linux.netlink;

import java.io.IOException;
import java.util.List;
import org.jdhclient.linux.libc.ErrnoException;

/** A process that sees a link which has more names than an ordinary answer holds, a line each. */
final class LongLink {
  private LongLink() {}

  /**
   * @param words its name
   */
  public static void main(String[] words) throws Exception {
    var name = words[0];
    try (var monitor = NetlinkMonitor.open(NetlinkMonitor.RTMGRP_LINK);
        var socket = NetlinkSocket.open()) {
      set(name, "1400");
      print("event", () -> monitor.receive());
      print("link", () -> socket.link(name).mtu());
      print("links", () -> named(name, socket.links()));
      print("addresses", () -> socket.addresses());
      set(name, "1300");
      print("next event", () -> mtus(monitor.receive()));
    }
    try (var other = NetlinkSocket.open()) {
      print("links at first", () -> named(name, other.links()));
    }
  }

  private interface Sight {
    Object see() throws ErrnoException;
  }

  private static void print(String what, Sight sight) {
    try {
      System.out.println(what + ": " + sight.see());
    } catch (ErrnoException e) {
      System.out.println(what + ": " + e.getMessage());
    }
  }

  private static List<String> named(String name, List<LinkMessage> links) {
    return links.stream().map(LinkMessage::name).filter(name::equals).toList();
  }

  private static List<Integer> mtus(List<NetlinkEvent> events) {
    return events.stream().map(event -> ((NetlinkEvent.NewLink) event).link().mtu()).toList();
  }

  private static void set(String name, String mtu) throws IOException, InterruptedException {
    new ProcessBuilder("ip", "link", "set", name, "mtu", mtu).inheritIO().start().waitFor();
  }
}
