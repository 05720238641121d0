package org.jdhclient.dhcp6.option;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * Where to ask for the time (RFC 5908 4); suboptions that nobody here knows are left out.
 *
 * @param addresses of servers
 * @param groups multicast addresses
 * @param names of servers
 */
public record NtpServers(
    List<Ipv6Address> addresses, List<Ipv6Address> groups, List<String> names) {
  private static final int ADDRESS = 1;
  private static final int GROUP = 2;
  private static final int NAME = 3;

  public NtpServers {
    addresses = List.copyOf(addresses);
    groups = List.copyOf(groups);
    names = List.copyOf(names);
  }

  static NtpServers decode(OctetReader value) throws MalformedPacketException {
    var addresses = new ArrayList<Ipv6Address>();
    var groups = new ArrayList<Ipv6Address>();
    var names = new ArrayList<String>();
    for (var suboption : Dhcp6Options.decode(value).list()) {
      var reader = suboption.value().reader();
      switch (suboption.code()) {
        case ADDRESS -> OptionValues.keep(addresses, reader.ipv6Address());
        case GROUP -> OptionValues.keep(groups, reader.ipv6Address());
        case NAME -> OptionValues.keep(names, DnsName.decode(reader));
        default -> reader.skip(reader.remaining());
      }
      requireEnd(reader, suboption);
    }
    return new NtpServers(addresses, groups, names);
  }

  private static void requireEnd(OctetReader reader, Dhcp6Option suboption)
      throws MalformedPacketException {
    if (reader.hasRemaining()) {
      throw new MalformedPacketException(
          "suboption " + suboption.code() + " of " + suboption.value().length() + " octets", 0);
    }
  }

  static void encode(OctetWriter writer, NtpServers value) {
    for (var address : value.addresses) {
      suboption(writer, ADDRESS, new OctetWriter().ipv6Address(address));
    }
    for (var group : value.groups) {
      suboption(writer, GROUP, new OctetWriter().ipv6Address(group));
    }
    for (var name : value.names) {
      var labels = new OctetWriter();
      OptionValues.name(labels, name);
      suboption(writer, NAME, labels);
    }
  }

  private static void suboption(OctetWriter writer, int code, OctetWriter value) {
    new Dhcp6Option(code, value.toOctets()).encode(writer);
  }
}
