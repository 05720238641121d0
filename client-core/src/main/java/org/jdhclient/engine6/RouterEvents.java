package org.jdhclient.engine6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.client6.Action;
import org.jdhclient.client6.Dhcp6Client;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine6.port.HostInterface6;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.time.BootTime;

/** What routers say, as the machine and the owner have to hear of it. */
final class RouterEvents {
  private final HostInterface6 network;
  private final EngineParts6 parts;
  private final Dhcp6Client client;

  RouterEvents(HostInterface6 network, EngineParts6 parts, Dhcp6Client client) {
    this.network = network;
    this.parts = parts;
    this.client = client;
  }

  /** What they have said last of DHCPv6, whatever events there were. */
  List<Action> look() {
    try {
      return said(network.router());
    } catch (RefusedException e) {
      parts.log().warn(e.getMessage());
      return List.of();
    }
  }

  /** One has said something of DHCPv6, new or not. */
  List<Action> said(RouterWord word) {
    return parts.learnt().routers().heard(word).<Action>map(Action.Tell::new).stream().toList();
  }

  /**
   * One has advertised a prefix, and with it said something of DHCPv6. From then on the kernel
   * tells by itself what changes of that; it does not tell that none of it is to be had.
   */
  List<Action> prefix(Ipv6Prefix prefix, long validSeconds, BootTime now) {
    var actions = new ArrayList<Action>();
    if (parts.learnt().routers().isSilence()) {
      actions.addAll(look());
    }
    if (parts.learnt().prefixes().isNews(prefix, validSeconds, now)) {
      actions.addAll(client.prefixesChanged(now));
    }
    return actions;
  }
}
