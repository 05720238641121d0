package org.jdhclient.lab.server;

import static org.jdhclient.lab.server.ServedNetwork6.Part.ADDRESSES;
import static org.jdhclient.lab.server.ServedNetwork6.Part.PREFIXES;
import static org.jdhclient.lab.server.ServedNetwork6.Part.RECONFIGURE_KEY;
import static org.jdhclient.lab.server.ServedNetwork6.Part.TEMPORARY_ADDRESSES;

import java.util.List;

/** Dibbler's server: its configuration, and how it is run. */
final class Dibbler {
  /** One that was killed has left its pid, with which another would not start. */
  private static final String RUN =
      "mkdir -p /etc/dibbler /var/lib/dibbler /var/log/dibbler"
          + " && rm -f /var/lib/dibbler/server.pid"
          + " && cp \"$0\" /etc/dibbler/server.conf && exec dibbler-server run";

  private Dibbler() {}

  static String configuration(ServedNetwork6 served) {
    return """
    log-level 7
    log-mode full
    %s
    %s
    iface "lxcbr0" {
    t1 %d
    t2 %d
    preferred-lifetime %d
    valid-lifetime %d
    %s
    %s%s%soption dns-server %s
    option domain %s
    }
    """
        .formatted(
            served.parts().isEmpty() ? "stateless" : "",
            served.gives(RECONFIGURE_KEY)
                ? "reconfigure-enabled 1\nauth-protocol reconfigure-key"
                : "",
            served.times().t1(),
            served.times().t2(),
            served.times().preferred(),
            served.times().valid(),
            served.preference("preference %d"),
            served.gives(ADDRESSES)
                ? "class {\n pool %s-%s\n}\n".formatted(served.address(), served.last())
                : "",
            served.gives(TEMPORARY_ADDRESSES)
                ? "ta-class {\n pool %s\n}\n".formatted(served.subnet())
                : "",
            served.gives(PREFIXES)
                ? "pd-class {\n pd-pool %s\n pd-length 56\n}\n".formatted(served.prefix())
                : "",
            served.host(1),
            String.join(",", ServedNetwork6.DOMAINS));
  }

  /**
   * @param file its configuration
   */
  static List<String> command(String file) {
    return List.of("sh", "-c", RUN, file);
  }
}
