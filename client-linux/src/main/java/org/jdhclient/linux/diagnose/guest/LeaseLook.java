package org.jdhclient.linux.diagnose.guest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.diagnosis.observe.AddressElsewhere;
import org.jdhclient.diagnosis.observe.NameServersRefused;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface;
import org.jdhclient.linux.host.resolv.ResolvConfObstacle;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkSocket;

/** Looks at what on the guest stands in the way of a lease as it is offered. */
public final class LeaseLook {
  private static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");

  private LeaseLook() {}

  /**
   * @param before what was seen so far, with the replies
   */
  public static List<Observation> of(List<Observation> before, Interface on, NetlinkSocket netlink)
      throws ErrnoException {
    var seen = new ArrayList<Observation>();
    var offers = offers(before);
    var host = new NetlinkInterface(netlink, on);
    for (var address : addresses(offers)) {
      host.otherHolder(address).ifPresent(other -> seen.add(new AddressElsewhere(address, other)));
    }
    if (offers.stream().anyMatch(offer -> !NetworkParameters.from(offer).nameServers().isEmpty())) {
      seen.addAll(nameServersRefused());
    }
    return seen;
  }

  /** The same of DHCPv6. */
  public static List<Observation> of6(List<Observation> before) {
    boolean hasNameServers =
        Observation.among(before, SeenReply6.class)
            .flatMap(reply -> reply.message().stream())
            .anyMatch(message -> message.options().has(KnownOptions.NAME_SERVERS));
    return hasNameServers ? nameServersRefused() : List.of();
  }

  private static List<Observation> nameServersRefused() {
    return ResolvConfObstacle.of(RESOLV_CONF).stream()
        .<Observation>map(NameServersRefused::new)
        .toList();
  }

  private static List<DhcpMessage> offers(List<Observation> seen) {
    return Observation.among(seen, SeenReply.class)
        .flatMap(reply -> reply.message().stream())
        .toList();
  }

  private static Set<Ipv4Address> addresses(List<DhcpMessage> offers) {
    return offers.stream()
        .map(DhcpMessage::yiaddr)
        .filter(address -> !address.isAny())
        .collect(Collectors.toUnmodifiableSet());
  }
}
