package org.jdhclient.linux.diagnose.guest;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.diagnosis.observe.DefaultRoute;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.RouterHeard;
import org.jdhclient.diagnosis.observe.RoutersIgnored;
import org.jdhclient.linux.host.NetlinkInterface6;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.RouterSettings;

/** Looks at what the kernel has made of routers' advertisements, and may make of them. */
public final class RouterLook {
  private RouterLook() {}

  public static List<Observation> at(NetlinkInterface6 host) throws ErrnoException {
    var seen = new ArrayList<Observation>();
    seen.add(new RouterHeard(host.router()));
    var netlink = host.netlink();
    if (netlink.hasIpv6DefaultRoute()) {
      seen.add(new DefaultRoute());
    }
    netlink.routerSettings(host.on().ifindex()).map(RouterLook::ignored).ifPresent(seen::addAll);
    return seen;
  }

  static List<RoutersIgnored> ignored(RouterSettings settings) {
    if (!settings.isListening()) {
      return List.of(
          settings.isForwarding() ? RoutersIgnored.AS_A_ROUTER : RoutersIgnored.ALTOGETHER);
    }
    return settings.makesDefaultRoute() ? List.of() : List.of(RoutersIgnored.AS_DEFAULT);
  }
}
