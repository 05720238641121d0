package org.jdhclient.it.hook;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.network.Guest;

/** What a DHCP client did for its guest: what it set there, and what it sent. */
record Effect(Settings settings, List<Message> messages) {
  private static final List<String> CLIENTS = List.of("DHCPDISCOVER", "DHCPREQUEST", "DHCPRELEASE");
  private static final int HOST_NAME = 12;
  private static final int PARAMETER_REQUEST_LIST = 55;
  private static final int MAX_MESSAGE_SIZE = 57;

  /**
   * @param defaultRoute with its metric, without what only its owner knows it by
   */
  record Settings(String mac, List<String> addresses, String defaultRoute, String nameServers) {
    static Settings of(Guest guest) {
      return new Settings(
          guest.run("cat", "/sys/class/net/eth0/address").orThrow().out().strip(),
          guest.addresses().stream().map(address -> address.cidr()).toList(),
          defaultRoute(guest),
          nameServers(guest));
    }

    private static String defaultRoute(Guest guest) {
      return guest.routes().stream()
          .filter(route -> route.startsWith("default"))
          .map(route -> route.replaceAll(" (proto|src) \\S+", ""))
          .toList()
          .toString();
    }

    private static String nameServers(Guest guest) {
      return guest.resolvConf().lines().filter(line -> !line.startsWith("#")).toList().toString();
    }
  }

  /**
   * @param requested the parameter request list, in no order: RFC 3442 wants option 121 before 3
   * @param options hexadecimal content by option code; without the maximum message size, which
   *     dhclient does not send, and without a RELEASE's host name, which RFC 2131 (table 5) forbids
   */
  record Message(
      String type, String hardwareAddress, Set<Byte> requested, Map<Integer, String> options) {
    private static Message of(DhcpFrame frame) {
      var options = new TreeMap<>(frame.options());
      var requested = HexFormat.of().parseHex(options.getOrDefault(PARAMETER_REQUEST_LIST, ""));
      options.keySet().removeAll(List.of(PARAMETER_REQUEST_LIST, MAX_MESSAGE_SIZE));
      if (frame.type().equals("DHCPRELEASE")) {
        options.remove(HOST_NAME);
      }
      return new Message(frame.type(), frame.sourceMac(), setOf(requested), options);
    }

    private static Set<Byte> setOf(byte[] octets) {
      var set = new TreeSet<Byte>();
      for (byte octet : octets) {
        set.add(octet);
      }
      return set;
    }
  }

  /** The client's messages after so many of all kinds in the conversation. */
  static List<Message> messages(Capture capture, int before) {
    return capture.conversation().stream()
        .skip(before)
        .filter(frame -> CLIENTS.contains(frame.type()))
        .map(Message::of)
        .toList();
  }

  static boolean released(Capture capture, int before) {
    return messages(capture, before).stream()
        .anyMatch(message -> message.type().equals("DHCPRELEASE"));
  }
}
