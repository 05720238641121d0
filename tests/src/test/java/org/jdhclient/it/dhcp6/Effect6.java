package org.jdhclient.it.dhcp6;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.capture.Dhcp6Option;
import org.jdhclient.lab.network.Guest;

/**
 * What a client did for its guest: what it set there, and what it sent.
 *
 * @param addresses of both families
 */
record Effect6(List<String> addresses, Set<String> resolvConf, List<Message> messages) {
  private static final Set<String> OF_SERVERS = Set.of("Advertise", "Reply", "Reconfigure");
  private static final int OPTION_REQUEST = 6;

  /**
   * What RFC 9915 wants to be sent, and ISC's does not: reconf-accept; in its request 82 and 83.
   */
  private static final Set<Integer> OURS_ALONE = Set.of(20);

  private static final Pattern OF_DHCPV4 = Pattern.compile("nameserver [0-9.]+");

  private static final Set<String> REQUESTED_BY_OURS_ALONE = Set.of("0052", "0053");

  private static final Set<Integer> NOT_OF_RELEASES = Set.of(OPTION_REQUEST, Dhcp6Frame.IA_PD);

  private static final String RELEASE = "Release";

  /**
   * A message without its times; a Release without its prefixes, which a dhclient -r that is not
   * told of them by -P does not give back, and without the option request that dhclient has in it,
   * where RFC 9915 18.2.7 has none.
   *
   * @param options codes of all its options
   * @param requested codes in its option request
   */
  record Message(
      String type,
      String client,
      Set<Integer> options,
      Set<String> requested,
      List<String> addresses,
      List<String> prefixes) {
    private static Message of(Dhcp6Frame frame) {
      boolean isRelease = frame.type().equals(RELEASE);
      var options =
          frame.options().stream()
              .map(Dhcp6Option::code)
              .filter(code -> !OURS_ALONE.contains(code))
              .filter(code -> !isRelease || !NOT_OF_RELEASES.contains(code))
              .collect(Collectors.toCollection(TreeSet::new));
      return new Message(
          frame.type(),
          frame.client(),
          options,
          isRelease ? Set.of() : requested(frame),
          frame.addresses(),
          isRelease ? List.of() : frame.prefixes());
    }

    private static Set<String> requested(Dhcp6Frame frame) {
      return frame.options(OPTION_REQUEST).stream()
          .flatMap(option -> List.of(option.hexadecimal().split("(?<=\\G.{4})")).stream())
          .filter(code -> !REQUESTED_BY_OURS_ALONE.contains(code))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static Effect6 of(Guest guest, Capture capture, int before) {
    var addresses = new TreeSet<String>();
    guest.addresses().forEach(address -> addresses.add(address.cidr()));
    guest.globalAddresses().forEach(address -> addresses.add(address.cidr()));
    return new Effect6(
        List.copyOf(addresses), resolver(guest.resolvConf()), messages(capture, before));
  }

  /**
   * What DHCPv6 has put into resolv.conf: without the last dot of names, and without the name
   * servers of DHCPv4, which dhclient -6 overwrites, and ours leaves beside its own.
   */
  static Set<String> resolver(String resolvConf) {
    return resolvConf
        .lines()
        .filter(line -> !line.startsWith("#") && !OF_DHCPV4.matcher(line).matches())
        .map(line -> line.replaceAll("[.](?= |$)", ""))
        .collect(Collectors.toSet());
  }

  /** The client's messages after so many of all kinds, each transaction's first. */
  static List<Message> messages(Capture capture, int before) {
    var transactions = new HashSet<String>();
    return capture.dhcp6().all().stream()
        .skip(before)
        .filter(frame -> !OF_SERVERS.contains(frame.type()))
        .filter(frame -> transactions.add(frame.type() + frame.xid()))
        .map(Message::of)
        .filter(message -> !message.type().equals(RELEASE) || !message.addresses().isEmpty())
        .toList();
  }
}
