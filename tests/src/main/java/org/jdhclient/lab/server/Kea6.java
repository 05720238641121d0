package org.jdhclient.lab.server;

import static org.jdhclient.lab.server.ServedNetwork6.Part.ADDRESSES;
import static org.jdhclient.lab.server.ServedNetwork6.Part.PREFIXES;

import java.util.List;

/** Kea's DHCPv6 server: its configuration, and how it is run. */
final class Kea6 {
  private static final String RUN = "mkdir -p /run/kea /var/lib/kea && exec kea-dhcp6 -c \"$0\"";

  private static final String PREFERENCE =
      ", { \"name\": \"preference\", \"data\": \"%d\", \"always-send\": true }";

  private Kea6() {}

  static String configuration(ServedNetwork6 served) {
    return """
    { "Dhcp6": {
        "interfaces-config": { "interfaces": [ "lxcbr0" ] },
        "lease-database": { "type": "memfile", "persist": false },
        "renew-timer": %d, "rebind-timer": %d, "preferred-lifetime": %d, "valid-lifetime": %d,
        "loggers": [ { "name": "kea-dhcp6", "severity": "INFO",
                       "output_options": [ { "output": "stdout" } ] } ],
        "subnet6": [ {
          "interface": "lxcbr0", "subnet": "%s", "rapid-commit": true,
          "pools": [ %s ], "pd-pools": [ %s ],
          "option-data": [
            { "name": "dns-servers", "data": "%s" },
            { "name": "domain-search", "data": "%s" }
            %s ] } ] } }
    """
        .formatted(
            served.times().t1(),
            served.times().t2(),
            served.times().preferred(),
            served.times().valid(),
            served.subnet(),
            addresses(served),
            prefixes(served),
            served.host(1),
            String.join(", ", ServedNetwork6.DOMAINS),
            served.preference(PREFERENCE));
  }

  private static String addresses(ServedNetwork6 served) {
    return served.gives(ADDRESSES)
        ? "{ \"pool\": \"%s - %s\" }".formatted(served.address(), served.last())
        : "";
  }

  private static String prefixes(ServedNetwork6 served) {
    return served.gives(PREFIXES)
        ? "{ \"prefix\": \"%s::\", \"prefix-len\": 56, \"delegated-len\": 56 }"
            .formatted(served.delegated())
        : "";
  }

  /**
   * @param file its configuration
   */
  static List<String> command(String file) {
    return List.of("sh", "-c", RUN, file);
  }
}
