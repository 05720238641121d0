package org.jdhclient.leasefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that ISC dhclient 4.4.3-P1 wrote, and leases as it writes them. */
final class LeaseFiles {
  private LeaseFiles() {}

  static String read(String name) {
    try (var file = LeaseFiles.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One lease, 3600 s long, that ends at 2026/11/22 19:59:45. */
  static String lease(String interfaceName, String address, String... more) {
    return """
        lease {
          interface "%s";
          fixed-address %s;
          option subnet-mask 255.255.255.0;
          option routers 10.0.3.1;
          option dhcp-lease-time 3600;
          option dhcp-message-type 5;
          option domain-name-servers 10.0.3.1;
          option dhcp-server-identifier 10.0.3.1;
          option host-name "ct1";
        %s  renew 0 2026/11/22 19:25:47;
          rebind 0 2026/11/22 19:52:15;
          expire 0 2026/11/22 19:59:45;
        }
        """
        .formatted(interfaceName, address, String.join("", more));
  }
}
