package org.jdhclient.script6;

import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.script.ScriptSubject;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.Hex;

/** Leases of DHCPv6 as scripts are told of them. */
final class Leases6 {
  static final BootTime SINCE = BootTime.ofSeconds(1000);
  private static final BootTime NOW = BootTime.ofSeconds(1010);
  private static final WallTime WALL_NOW = new WallTime(1_795_955_775);
  private static final Iaid IAID = new Iaid(0x3e112233);

  static final Dhcp6Options OPTIONS =
      Dhcp6Options.of(
          option(1, "000100013e"),
          option(2, "00010001ff"),
          option(7, "07"),
          option(11, "030100 0000000000000001 01"),
          option(20, ""),
          KnownOptions.NAME_SERVERS.of(
              List.of(Ipv6Address.parse("2001:db8::53"), Ipv6Address.parse("fe80::53"))),
          KnownOptions.DOMAIN_SEARCH.of(List.of("lab.example", "example.org")));

  private Leases6() {}

  static Dhcp6Option option(int code, String hex) {
    return new Dhcp6Option(code, Hex.octets(hex));
  }

  static IaLease address(String address) {
    return new IaAddress(Ipv6Address.parse(address), lifetimes(100, 120), Dhcp6Options.NONE);
  }

  static IaLease prefix(String prefix) {
    var forEver = new Lifetimes(Span.FOREVER, Span.FOREVER);
    return new IaPrefix(Ipv6Prefix.parse(prefix), forEver, Dhcp6Options.NONE);
  }

  private static Lifetimes lifetimes(int preferred, int valid) {
    return new Lifetimes(Span.ofSeconds(preferred), Span.ofSeconds(valid));
  }

  static HeldAssociation association(AssociationType type, IaLease... leases) {
    var times = new RenewalTimes(Span.ofSeconds(60), Span.ofSeconds(105));
    var held = List.of(leases).stream().map(lease -> new HeldLease(lease, SINCE)).toList();
    return new HeldAssociation(type, IAID, SINCE, times, held, Dhcp6Options.NONE);
  }

  static Lease6 lease(HeldAssociation... associations) {
    return lease(OPTIONS, associations);
  }

  static Lease6 lease(Dhcp6Options options, HeldAssociation... associations) {
    return new Lease6(new Duid(Hex.octets("00010001ff")), List.of(associations), options);
  }

  static ScriptEnvironment environment(ScriptEvent6 event) {
    var common =
        new ScriptSubject("eth0", 42, 3, List.of(23, 24, 99), OptionTable.DHCP6, Map.of("IF", "x"));
    return ScriptEnvironment6.of(event, new ScriptSubject6(common, 128), WALL_NOW, NOW);
  }
}
